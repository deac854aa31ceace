using ReformAnalytics.Domain.Units;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>Judges what the rows of a file say together, and against what the office knows; each row ends as accepted, rejected or a repeat.</summary>
internal sealed class StatementJudge(StatementFeed feed, StatementFindings findings)
{
    /// <summary>Rows that say once more what a row before them says.</summary>
    public int Repeats { get; private set; }

    /// <summary>The rows to be stored, in file order.</summary>
    /// <param name="rows">All rows of the file, with their own faults told.</param>
    /// <param name="current">The newest statement of every key, withdrawn ones included.</param>
    public IReadOnlyList<StatementRow> Judge(IReadOnlyList<StatementRow> rows, IReadOnlyDictionary<string, StatedContents> current)
    {
        var repeats = new HashSet<StatementRow>();
        foreach (var rivals in rows.Where(r => r.Key is not null).GroupBy(r => r.Key!, StringComparer.Ordinal).Where(g => g.Skip(1).Any()))
        {
            Compare([.. rivals], repeats);
        }

        var standing = rows.Where(r => !r.Rejected && !r.Withdrawn && !repeats.Contains(r)).ToArray();
        foreach (var (row, fault) in feed.Together.SelectMany(rule => rule(standing)).ToArray())
        {
            findings.Fault(row, fault);
        }

        foreach (var row in rows.Where(r => !r.Rejected && !repeats.Contains(r)))
        {
            if (row.Withdrawn && !current.ContainsKey(row.Key!))
            {
                findings.NothingToWithdraw(feed, row);
            }
            else if (!row.Withdrawn && feed == StatementFeeds.Tasks && current.TryGetValue(row.Key!, out var known) && IsAnotherTask(row, known))
            {
                findings.TaskCodeReused(row);
            }
        }

        // A repeat of a row that is not taken is not taken either.
        var rejected = rows.Where(r => r.Rejected).Select(r => r.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var repeat in repeats.Where(r => rejected.Contains(r.Key!)).ToArray())
        {
            repeat.Rejected = true;
            repeats.Remove(repeat);
        }

        Repeats = repeats.Count;
        return [.. rows.Where(r => !r.Rejected && !repeats.Contains(r))];
    }

    // A row that is faulty in another cell still says that the file is not of one mind.
    private void Compare(StatementRow[] rivals, HashSet<StatementRow> repeats)
    {
        if (Array.TrueForAll(rivals, r => r.SaysTheSame(rivals[0]) && !r.Rejected))
        {
            repeats.UnionWith(rivals.Skip(1));
            return;
        }

        foreach (var row in rivals)
        {
            if (Array.Find(rivals, r => !r.SaysTheSame(row)) is { } other)
            {
                var column = row.FirstDifference(other);
                var code = column is null ? "contradiction" : feed.Contradictions.GetValueOrDefault(column.Key) ?? feed.Contradictions.GetValueOrDefault("*") ?? "contradiction";
                findings.Contradiction(feed, row, other, column, code);
            }
        }
    }

    private static bool IsAnotherTask(StatementRow row, StatedContents known) =>
        !known.Withdrawn
        && known["title"] is string title && NameKey.Of(title) != NameKey.Of(row.Text("title")!)
        && known["due_on"] is DateOnly due && due.Year != row.Day("due_on")!.Value.Year;
}
