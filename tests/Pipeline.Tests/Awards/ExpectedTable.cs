using System.Text.RegularExpressions;
using ReformAnalytics.Pipeline.Tests.Seeds;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>A table of seeds/campaigns/expected: what each candidate of a round comes to, written by hand from the plan.</summary>
/// <param name="Rows">A row a candidate.</param>
/// <param name="Conditions">The conditions' ids, as the columns are headed.</param>
internal sealed record ExpectedTable(IReadOnlyList<Dictionary<string, string>> Rows, IReadOnlyList<string> Conditions)
{
    public static ExpectedTable Read(string name)
    {
        var rows = SeedsFolder.Table(SeedsFolder.Path($"campaigns/expected/{name}.csv"));
        return new(rows, [.. rows[0].Keys.Where(k => Regex.IsMatch(k, @"^[A-Z]+-\d"))]);
    }

    /// <summary>The cells of a row that is asked a condition.</summary>
    public IEnumerable<string> Cells(Dictionary<string, string> row) => Conditions.Select(c => row[c]).Where(c => c.Length > 0);
}
