using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>How an import of one file ended.</summary>
public enum ImportState
{
    /// <summary>What was usable is stored as a new vintage.</summary>
    Accepted,

    /// <summary>The same file was imported before under the same rules and is still what counts: nothing changed.</summary>
    Unchanged,

    /// <summary>Nothing usable was left, or too much was wrong: only the findings are stored.</summary>
    Rejected,

    /// <summary>A trial: everything was judged and nothing stored.</summary>
    DryRun,
}

/// <summary>What an import did, for the person who ran it.</summary>
public sealed record ImportOutcome
{
    public required string Feed { get; init; }

    public required string File { get; init; }

    public required ImportState State { get; init; }

    /// <summary>The vintage that was made, or the one that already held the file; null for a dry run.</summary>
    public int? BatchId { get; init; }

    public string? Layout { get; init; }

    public string? Edition { get; init; }

    public IReadOnlyList<string> Periods { get; init; } = [];

    /// <summary>Rows or figures met.</summary>
    public long RowsIn { get; init; }

    public long Accepted { get; init; }

    public long Rejected { get; init; }

    /// <summary>Accepted figures that say what was current already.</summary>
    public long Unchanged { get; init; }

    /// <summary>What was recognised and passed over, by kind: repeated headings, summary rows, duplicates.</summary>
    public IReadOnlyDictionary<string, int> Passed { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Rejections, warnings and notes, as many as are held in memory; all of them are stored with the batch.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Whether nothing of the file was taken, or would be if this were no trial.</summary>
    public bool IsRefused => State == ImportState.Rejected || (State == ImportState.DryRun && Accepted == 0);

    /// <summary>The kinds of period met, as period values.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<Period> periods) => [.. periods.Distinct().Order().Select(p => p.ToString())];
}
