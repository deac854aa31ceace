using System.Globalization;

namespace ReformAnalytics.Portal.Tests;

/// <summary>Published figures as the shared CSV files give them.</summary>
internal static class Published
{
    /// <summary>Rows of a plain CSV (no quotes around commas matter in these files' columns used), by heading.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Csv(string path)
    {
        using var reader = new CsvHelper.CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(record =>
            ((IDictionary<string, object>)record).ToDictionary(x => x.Key, x => (string)x.Value, StringComparer.Ordinal))];
    }

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A name without marks, spaces and case, as the published files key provinces.</summary>
    public static string Key(string name) => Domain.Units.NameKey.Of(name);
}
