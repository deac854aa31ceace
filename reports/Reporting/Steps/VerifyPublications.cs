using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Records;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>Figures as they follow from the stored inputs.</summary>
/// <param name="Units">Rows of <see cref="RecordTables.Units"/>.</param>
/// <param name="Items">Rows of <see cref="RecordTables.Items"/>.</param>
/// <param name="Failure">Why there are none; null where there are.</param>
public sealed record RecomputedFigures(RecordRows Units, RecordRows Items, string InputsSha256, string LeavesSha256, string Definition, Sentence? Failure = null);

/// <param name="First">The first fault; null where all is as it was published.</param>
/// <param name="Publications">How many were checked.</param>
/// <param name="Figures">How many figures were recomputed.</param>
/// <param name="Files">How many files were hashed.</param>
/// <param name="Recomputed">Of how many publications figures were recomputed.</param>
/// <param name="Unchecked">What could not be checked, and why.</param>
public sealed record VerifyOutcome(PublicationFault? First, int Publications, int Recomputed, long Figures, int Files, IReadOnlyList<Sentence> Unchecked)
{
    /// <summary>In one line.</summary>
    public Sentence Says => First?.Says ?? VerificationTexts.Sound(Publications, Recomputed, Content.Figures.Number(Figures, 0), Files);
}

/// <summary>
/// Checks an office's publications from the first on: the chain, every column of every record, every figure against the stored inputs, every file against
/// its hash; and names the first thing that is not as it was published. It writes nothing.
/// </summary>
/// <param name="recompute">Computes the figures of a publication from the stored inputs as of its vintage.</param>
/// <param name="redraw">Draws the files of a publication anew, by name; null where they are only hashed.</param>
public sealed class VerifyPublications(
    OfficeDatabase database,
    ContentStore store,
    Func<PublicationHead, CancellationToken, Task<RecomputedFigures>> recompute,
    RedrawFiles? redraw = null)
{
    /// <summary>Checks all publications, or one and its links.</summary>
    public async Task<VerifyOutcome> RunAsync(int? only = null, CancellationToken cancellation = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var numbers = await Records.NumbersAsync(connection, cancellation);
        var log = store.Chain(database.Office.Code).Read();
        var outcome = new VerifyOutcome(null, 0, 0, 0, 0, []);
        var last = Math.Max(numbers.Count == 0 ? 0 : numbers[^1].Number, log.Count == 0 ? 0 : log.Max(line => line.Number));
        var before = HashChain.Start;
        for (var number = 1; number <= last && outcome.First is null; number++)
        {
            var (known, sha256) = numbers.FirstOrDefault(n => n.Number == number);
            if (only is null || only == number)
            {
                outcome = known == 0 ? outcome with { First = PublicationFault.Record($"p{number}", null, null, null, VerificationTexts.Missing($"p{number}")) }
                    : sha256 is null ? outcome with { First = PublicationFault.Record($"p{number}", null, null, null, VerificationTexts.Headless($"p{number}")) }
                    : await CheckAsync(outcome, await Records.ReadAsync(connection, number, cancellation), number, last, sha256, before, log, cancellation);
            }

            before = sha256 ?? "";
        }

        // A line that is none of ours or not in its place, or a row before the first publication, belongs to nobody.
        return outcome.First is null && (ChainLog.Misplaced(log) ?? (numbers.Any(n => n.Number < 1) ? 0 : null)) is { } misplaced
            ? outcome with { First = PublicationFault.Record($"p{misplaced}", null, null, null, VerificationTexts.Log($"p{misplaced}", store.Chain(database.Office.Code).Path)) }
            : outcome;
    }

    private async Task<VerifyOutcome> CheckAsync(
        VerifyOutcome so, PublicationRecord record, int number, int newest, string sha256, string before, IReadOnlyList<(int Number, string Sha256, string Line)> log, CancellationToken cancellation)
    {
        var name = $"p{number}";
        var logged = log.FirstOrDefault(line => line.Number == number).Sha256;
        var path = store.Chain(database.Office.Code).Path;
        if (new RecordSeal(store, name).Fault(record, sha256, logged, path) is { } broken)
        {
            return so with { First = broken };
        }

        // Only the newest line can be missing for a good reason: the process that published was killed before it wrote it.
        var open = so.Unchecked.ToList();
        if (logged is null)
        {
            if (log.Any(line => line.Number > number) || number < newest)
            {
                return so with { First = PublicationFault.File(name, path, null, sha256, VerificationTexts.Log(name, path)) };
            }

            open.Add(VerificationTexts.Unlogged(name, path));
        }

        var head = PublicationHead.Of(record);
        if (head.PreviousSha256 != before)
        {
            return so with { First = PublicationFault.Record(name, "previous_sha256", head.PreviousSha256, before, VerificationTexts.Link(name, head.PreviousSha256, before)) };
        }

        var (recomputed, figures) = (so.Recomputed, so.Figures);
        if (head.Methodology != Methodology.Version)
        {
            open.Add(VerificationTexts.OtherRules(name, head.Methodology, Methodology.Version, head.CodeVersion));
        }
        else if (await FiguresAsync(record, head, name, cancellation) is { } wrong)
        {
            return so with { First = wrong };
        }
        else
        {
            recomputed++;
            figures += RecordTables.Computed.Where(t => t != RecordTables.Inputs).Sum(t => (long)record[t].Rows.Count * (t.Columns.Count - t.Keys));
        }

        var files = record[RecordTables.Files].Rows;
        foreach (var file in files)
        {
            if (FileFault(name, file) is { } spoilt)
            {
                return so with { First = spoilt };
            }
        }

        if (redraw is not null && await DrawnAsync(record, head, name, redraw, cancellation) is { } drawn)
        {
            // Another build may draw the same figures otherwise: that its bytes differ says nothing against the file.
            if (head.Program == PublicationFiles.Program)
            {
                return so with { First = drawn };
            }

            open.Add(VerificationTexts.OtherProgram(name, drawn.Place, head.CodeVersion));
        }

        return new(null, so.Publications + 1, recomputed, figures, so.Files + files.Count, open);
    }

    private async Task<PublicationFault?> FiguresAsync(PublicationRecord record, PublicationHead head, string name, CancellationToken cancellation)
    {
        var anew = await recompute(head, cancellation);
        if (anew.Failure is { } failure)
        {
            return PublicationFault.Record(name, null, null, null, VerificationTexts.NotRecomputed(name, failure));
        }

        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        RecordRows[] expected =
        [
            anew.Units,
            anew.Items,
            await PublicationInputs.SatisfactionAsync(connection, database.Office.OfficeId, head.Period, head.Previous, head.Vintage, cancellation),
            await PublicationInputs.BatchesAsync(connection, [head.Runs.Ranking, .. head.Runs.Path], head.Period, head.Previous, head.Vintage, cancellation),
        ];
        var difference = RecordDifference.First(expected, [.. RecordTables.Computed.Select(table => record[table])], asFigures: true)
            ?? Of("leaves_sha256", anew.LeavesSha256)
            ?? Of("inputs_sha256", anew.InputsSha256)
            ?? Of("edition_sha256", PublicationDraft.Sha256(anew.Definition));
        return difference is null ? null : PublicationFault.Recomputed(name, difference);

        RecordDifference? Of(string column, string value) =>
            record.Head(column) == value ? null : new(RecordTables.Head.Name, "", column, value, record.Head(column));
    }

    private PublicationFault? FileFault(string name, string?[] row)
    {
        var (file, sha256) = (row[0]!, row[RecordTables.Files["sha256"]]!);
        if (store.Read(sha256) is not { } content)
        {
            return PublicationFault.File(name, file, null, sha256, VerificationTexts.FileMissing(name, file, store.PathOf(sha256)));
        }

        var found = ContentStore.Sha256(content);
        return found == sha256 ? null : PublicationFault.File(name, file, found, sha256, VerificationTexts.FileChanged(name, file, found, sha256));
    }

    private static async Task<PublicationFault?> DrawnAsync(PublicationRecord record, PublicationHead head, string name, RedrawFiles redraw, CancellationToken cancellation)
    {
        var drawn = await redraw.DrawAsync(head, record, cancellation);
        return record[RecordTables.Files].Rows.Where(row => drawn.GetValueOrDefault(row[0]!) != row[RecordTables.Files["sha256"]])
            .Select(row => PublicationFault.File(name, row[0]!, row[RecordTables.Files["sha256"]], drawn.GetValueOrDefault(row[0]!), VerificationTexts.FileDrawn(name, row[0]!)))
            .FirstOrDefault();
    }
}
