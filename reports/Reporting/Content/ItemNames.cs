using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>How items are called: by number and title where the edition numbers them.</summary>
internal static partial class ItemNames
{
    public static Sentence Full(Item item) => IsNumbered(item) ? new($"{item.Code}. {item.Title.Vi}", $"{item.Code}. {item.Title.En}") : item.Title;

    /// <summary>"1.2", "A", "A1" and "II.3" number an item; a code such as "entry" or "GDP" is the edition's own affair.</summary>
    public static bool IsNumbered(Item item) => Number().IsMatch(item.Code);

    public static Sentence Sources(ScoreSources sources)
    {
        var named = new[]
        {
            (ScoreSources.Self, QualityTexts.Self), (ScoreSources.Appraised, QualityTexts.Appraised), (ScoreSources.Survey, QualityTexts.Survey),
        }.Where(source => sources.HasFlag(source.Item1)).Select(source => source.Item2).ToList();
        return new(string.Join(", ", named.Select(source => source.Vi.ToLowerInvariant())), string.Join(", ", named.Select(source => source.En.ToLowerInvariant())));
    }

    [GeneratedRegex(@"^([0-9].*|[A-Z]([0-9]+(\.[0-9]+)*)?|[IVX]+(\.[0-9]+)*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
