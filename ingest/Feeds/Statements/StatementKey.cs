using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>What a statement speaks of, as one text: the same in every file, whatever the spelling of a unit, a code or a title.</summary>
internal static class StatementKey
{
    // An index entry of the database holds less than this many bytes thrice over; longer keys are known by their hash.
    private const int Longest = 600;

    /// <summary>The key, or null where a cell that it needs could not be read.</summary>
    public static string? Of(StatementFeed feed, StatementRow row)
    {
        var parts = new List<string>(5);
        for (var i = 0; i < feed.Columns.Count; i++)
        {
            var column = feed.Columns[i];
            if (!column.Names)
            {
                continue;
            }

            if (row.Values[i] is null && (column.Required || row.Texts[i] is not null))
            {
                return null;
            }

            parts.Add(Part(column, row.Values[i]));
        }

        // The separator is white space to every reader of cells, so it stands in no part.
        var key = string.Join('\u001F', parts);
        return Encoding.UTF8.GetByteCount(key) <= Longest ? key : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private static string Part(StatementColumn column, object? value) => value switch
    {
        null => string.Empty,
        Party { UnitId: { } unit } => $"u{unit.ToString(CultureInfo.InvariantCulture)}",
        Party { Person: { } person } => $"p{StatementOffice.PersonKey(person)}",
        Party => "*",
        DateOnly day => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        string text when column.Kind == ValueKind.Text => NameKey.Of(text),
        string text => text.ToLowerInvariant(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"Column '{column.Key}' holds what no key can."),
    };
}
