using System.Globalization;

namespace ReformAnalytics.Storage.Publications;

/// <summary>Where two versions of a record first part.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">The key of the row in words; empty for the head of the record.</param>
/// <param name="Column">The column; null where a whole row is missing or has been added.</param>
/// <param name="Expected">What should stand there; null also where nothing should.</param>
/// <param name="Found">What stands there.</param>
public sealed record RecordDifference(string Table, string Row, string? Column, string? Expected, string? Found)
{
    /// <summary>The first difference, table by table; null where there is none.</summary>
    /// <param name="expected">Tables as they should be.</param>
    /// <param name="found">The same tables as they are.</param>
    /// <param name="asFigures">Numbers are the same where their values are, whatever zeros end them.</param>
    public static RecordDifference? First(IReadOnlyList<RecordRows> expected, IReadOnlyList<RecordRows> found, bool asFigures) =>
        expected.Zip(found, (e, f) => First(e, f, asFigures)).OfType<RecordDifference>().FirstOrDefault();

    /// <summary>Whether two values of a column are the same.</summary>
    public static bool Same(RecordColumn column, string? left, string? right, bool asFigures) =>
        left == right || (asFigures && column.Type == "numeric" && Figure(left) is { } a && Figure(right) is { } b && a == b);

    private static RecordDifference? First(RecordRows expected, RecordRows found, bool asFigures)
    {
        var table = expected.Table;
        foreach (var (should, does) in RecordRows.Beside(expected, found))
        {
            if (should is null || does is null)
            {
                return new(table.Name, expected.KeyOf((should ?? does)!), null, Whole(should), Whole(does));
            }

            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (!Same(table.Columns[i], should[i], does[i], asFigures))
                {
                    return new(table.Name, table == RecordTables.Head ? "" : expected.KeyOf(should), table.Columns[i].Name, should[i], does[i]);
                }
            }
        }

        return null;
    }

    private static string? Whole(string?[]? row) => row is null ? null : string.Join(" | ", row);

    private static decimal? Figure(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var figure) ? figure : null;
}
