using System.Globalization;

namespace ReformAnalytics.Domain.Awards;

/// <summary>Figures inside the sentences of outcomes, in both languages.</summary>
internal static class Say
{
    private const int UsualDecimals = 2, MostDecimals = 12;

    /// <summary>A fraction as a percentage with the decimals asked for: 0.8133 is "81,33%" and "81.33%".</summary>
    public static Sentence Percent(decimal ratio, int decimals = UsualDecimals)
    {
        var text = Math.Round(ratio * 100, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new(text.Replace('.', ',') + "%", text + "%");
    }

    /// <summary>Two fractions with as many decimals as it takes to see which is more: what differs is never printed alike.</summary>
    public static (Sentence First, Sentence Second) Apart(decimal first, decimal second)
    {
        var decimals = UsualDecimals;
        while (first != second && decimals < MostDecimals && Percent(first, decimals) == Percent(second, decimals))
        {
            decimals++;
        }

        return (Percent(first, decimals), Percent(second, decimals));
    }

    /// <summary>A bound as plans write it: without decimals where it has none.</summary>
    public static Sentence Bound(decimal ratio)
    {
        var text = (ratio * 100).ToString("0.############", CultureInfo.InvariantCulture);
        return new(text.Replace('.', ',') + "%", text + "%");
    }

    /// <summary>dd/MM/yyyy.</summary>
    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>yyyy-MM-dd, as figures carry days.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first few names and how many more.</summary>
    public static Sentence Some(IReadOnlyCollection<string> names, int most = 3)
    {
        var shown = string.Join("; ", names.Take(most));
        var rest = names.Count - most;
        return rest > 0 ? new($"{shown} và {rest} nữa", $"{shown} and {rest} more") : new(shown, shown);
    }
}
