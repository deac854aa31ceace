using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Ingest.Feeds.Satisfaction;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Imports citizens' answers, one by one or counted.</summary>
public sealed class SatisfactionImport(OfficeDatabase database, TimeProvider clock, string scratch, decimal maxRejectedShare)
{
    public const string Feed = "satisfaction";

    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "ingest.satisfaction";

    // Findings may run into millions; all are stored, these are told at once.
    private const int FindingsHeld = 1_000;

    private const string BeforeRows = "before_rows";

    public async Task<ImportOutcome> RunAsync(string path, bool dryRun = false, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        var frame = new ImportRun(database, clock);
        return await frame.RunAsync(Step, Path.GetFileName(path), work => ImportAsync(frame, work, path, dryRun, progress, cancellation), cancellation);
    }

    private async Task<ImportOutcome> ImportAsync(ImportRun frame, ImportWork work, string path, bool dryRun, IProgress<long>? progress, CancellationToken cancellation)
    {
        await work.Stage("reading");
        var file = new ImportedFile(Feed, Path.GetFileName(path), FileHash.OfFile(path), new FileInfo(path).Length);
        var outcome = new ImportOutcome { Feed = Feed, File = file.Name, State = ImportState.Accepted, BatchId = work.BatchId };
        var units = await ReferenceData.UnitsAsync(work.Connection, cancellation: cancellation);
        var input = InputHash.Of(Feed, file.Sha256, units);
        var known = await work.Context.Batches
            .Where(b => b.Feed == Feed && b.State == "accepted" && b.InputSha256 == input)
            .Select(b => (int?)b.BatchId)
            .MaxAsync(cancellation);
        var later = await work.Context.Batches.AnyAsync(b => b.Feed == Feed && b.State == "accepted" && b.BatchId > known, cancellation);
        if (known is not null && !later)
        {
            return outcome with { State = ImportState.Unchanged, BatchId = known };
        }

        await work.Stage("copying");
        await ExecuteAsync(work, $"SAVEPOINT {BeforeRows}", cancellation);
        SatisfactionLoaded loaded;
        try
        {
            loaded = await SatisfactionFeed.LoadAsync(
                path, work.OfficeId, work.BatchId, units.Directory, units.IdOf, work.Connection, scratch, progress, cancellation);
        }
        catch (UnreadableFileException e)
        {
            await ExecuteAsync(work, $"ROLLBACK TO SAVEPOINT {BeforeRows}", cancellation);
            return await frame.RejectAsync(work, file, input, outcome with { RowsIn = 0, Rejected = 1, Findings = [e.ToFinding()] }, cancellation);
        }

        using (loaded)
        {
            outcome = outcome with
            {
                RowsIn = loaded.RowsIn,
                Accepted = loaded.Accepted,
                Rejected = loaded.Rejected,
                Unchanged = loaded.Unchanged,
                Periods = ImportOutcome.Names(loaded.Periods),
                Passed = loaded.Duplicates == 0 ? outcome.Passed : new Dictionary<string, int>(StringComparer.Ordinal) { ["duplicate"] = (int)loaded.Duplicates },
            };
            if (dryRun)
            {
                return outcome with { State = ImportState.DryRun, BatchId = null, Findings = [.. loaded.Findings.Take(FindingsHeld)] };
            }

            // Known from before, and nothing that came later made it say something new: the rows just copied go with the transaction.
            if (known is not null && !loaded.ChangesCounts)
            {
                return outcome with { State = ImportState.Unchanged, BatchId = known };
            }

            await work.Stage("storing");
            var refused = loaded.Accepted == 0 || RejectedShare(outcome) > maxRejectedShare;
            if (refused)
            {
                await ExecuteAsync(work, $"ROLLBACK TO SAVEPOINT {BeforeRows}", cancellation);
                outcome = outcome with { State = ImportState.Rejected, Accepted = 0 };
            }

            work.Context.Batches.Add(frame.BatchOf(work, file, input, outcome));
            await work.Context.SaveChangesAsync(cancellation);
            await (refused
                ? loaded.WriteFindingsAsync(work.Connection, cancellation)
                : loaded.WriteCountsAndFindingsAsync(work.Connection, cancellation));
            return outcome with { Findings = [.. loaded.Findings.Take(FindingsHeld)] };
        }
    }

    private static decimal RejectedShare(ImportOutcome outcome) =>
        outcome.Accepted + outcome.Rejected == 0 ? 0 : (decimal)outcome.Rejected / (outcome.Accepted + outcome.Rejected);

    private static async Task ExecuteAsync(ImportWork work, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, work.Connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
