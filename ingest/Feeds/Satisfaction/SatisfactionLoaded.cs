using Npgsql;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Storage.Copy;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// What a satisfaction file brought. Its answers are copied already; its counts and findings wait for the batch's row.
/// RowsIn = Accepted + Rejected + Duplicates + Unanswered, all counted in answers (in rows for the counts form).
/// </summary>
/// <remarks>
/// To refuse the file as a whole, roll back to before the load, store the batch as rejected and write the findings alone: they do not
/// depend on what was rolled back.
/// </remarks>
public sealed class SatisfactionLoaded : IDisposable
{
    private readonly int _officeId;
    private readonly int _batchId;
    private readonly Faults _faults;
    private readonly IReadOnlyList<(CountCell Cell, CountDelta Delta)> _deltas;

    internal SatisfactionLoaded(int officeId, int batchId, Tally tally, long unchanged, Faults faults, IReadOnlyList<(CountCell Cell, CountDelta Delta)> deltas)
    {
        (_officeId, _batchId, _faults, _deltas) = (officeId, batchId, faults, deltas);
        (RowsIn, Accepted, Rejected) = (tally.RowsIn, tally.Accepted, tally.Rejected);
        (Duplicates, Unanswered, Unchanged) = (tally.Duplicates, tally.Unanswered, unchanged);
        Periods = [.. tally.Periods];
    }

    /// <summary>Answers in the file; a row that cannot be read counts as one.</summary>
    public long RowsIn { get; }

    /// <summary>Answers taken, the unchanged ones among them.</summary>
    public long Accepted { get; }

    /// <summary>Answers not taken, each with a finding for its row.</summary>
    public long Rejected { get; }

    /// <summary>Answers that the file holds more than once, beyond the first.</summary>
    public long Duplicates { get; }

    /// <summary>Questions left blank.</summary>
    public long Unanswered { get; }

    /// <summary>Accepted answers that an earlier batch had brought just so.</summary>
    public long Unchanged { get; }

    /// <summary>The periods that the accepted answers fall in, earliest first.</summary>
    public IReadOnlyList<Period> Periods { get; }

    /// <summary>Whether the counts of any cell change.</summary>
    public bool ChangesCounts => _deltas.Any(d => !d.Delta.IsZero);

    /// <summary>How many findings there are, notes included.</summary>
    public long FindingCount => _faults.Count;

    /// <summary>Everything found wrong, in the order of the file; read from disk as it is enumerated.</summary>
    public IEnumerable<Finding> Findings => _faults.Read();

    /// <summary>Writes counts and findings of the batch, whose row must stand.</summary>
    public async Task WriteCountsAndFindingsAsync(NpgsqlConnection connection, CancellationToken cancellation = default)
    {
        await CountCopy.WriteAsync(connection, _officeId, _batchId, _deltas, cancellation);
        await WriteFindingsAsync(connection, cancellation);
    }

    /// <summary>Writes the findings alone.</summary>
    public Task WriteFindingsAsync(NpgsqlConnection connection, CancellationToken cancellation = default) =>
        FindingCopy.WriteAsync(connection, _officeId, _batchId, Findings, cancellation);

    /// <summary>Removes the scratch files.</summary>
    public void Dispose() => _faults.Dispose();
}
