using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>What a feed works with while its file is being imported.</summary>
/// <param name="Connection">Bound to the office, with the import's transaction open.</param>
/// <param name="Context">Rows of the same transaction.</param>
/// <param name="OfficeId">The office.</param>
/// <param name="BatchId">The vintage that this import makes if it is accepted.</param>
/// <param name="Stage">Says in the run row what is being done.</param>
public sealed record ImportWork(NpgsqlConnection Connection, ReformDbContext Context, int OfficeId, int BatchId, Func<string, Task> Stage);

/// <summary>The file that an import is about.</summary>
/// <param name="Feed">units, editions, scores or satisfaction.</param>
/// <param name="Name">File name without folder.</param>
/// <param name="Sha256">Hash of its bytes.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record ImportedFile(string Feed, string Name, string Sha256, long Size);

/// <summary>
/// The frame of every import: a run row that tells each stage even when the import fails, one transaction for all that the file brings, and
/// one import of an office at a time, so that vintages are numbered in order of commit.
/// </summary>
public sealed class ImportRun(OfficeDatabase database, TimeProvider clock)
{
    private const string OneImportAtATime = "imports";

    /// <summary>Runs an import. What <paramref name="work"/> stored is kept when it is accepted, or rejected with its findings, and dropped otherwise.</summary>
    public async Task<ImportOutcome> RunAsync(string step, string subject, Func<ImportWork, Task<ImportOutcome>> work, CancellationToken cancellation = default)
    {
        await using var run = await StepRun.HoldAsync(database, clock, RunTable.Ingest, OneImportAtATime, cancellation);
        await run.StartAsync(step, subject, "started", cancellation: cancellation);
        try
        {
            await using var transaction = await run.Connection.BeginTransactionAsync(cancellation);
            await using var context = OfficeDatabase.CreateContext(run.Connection, transaction);
            var batchId = 1 + (await context.Batches.MaxAsync(b => (int?)b.BatchId, cancellation) ?? 0);
            var outcome = await work(new ImportWork(run.Connection, context, database.Office.OfficeId, batchId, stage => run.StageAsync(stage, cancellation)));
            (run.RowsIn, run.Accepted, run.Rejected) = (outcome.RowsIn, outcome.Accepted, outcome.Rejected);
            var vintage = outcome.BatchId is { } batch ? new (string, object)[] { ("batch_id", batch) } : [];
            if (outcome.State is ImportState.Accepted or ImportState.Rejected)
            {
                // The row and what it tells of are kept together.
                await run.FinishAsync(outcome.State == ImportState.Rejected ? "rejected" : "done", vintage, cancellation);
                await transaction.CommitAsync(cancellation);
            }
            else
            {
                await transaction.RollbackAsync(cancellation);
                await run.FinishAsync(outcome.State == ImportState.Unchanged ? "unchanged" : "dry-run", vintage, cancellation);
            }

            return outcome;
        }
        catch (Exception e)
        {
            await run.FailAsync(e);
            throw;
        }
    }

    /// <summary>The row of a batch, filled from what became of the file.</summary>
    public Batch BatchOf(ImportWork work, ImportedFile file, string inputSha256, ImportOutcome outcome) => new()
    {
        OfficeId = work.OfficeId,
        BatchId = work.BatchId,
        Feed = file.Feed,
        State = outcome.State == ImportState.Rejected ? "rejected" : "accepted",
        FileName = file.Name,
        FileSha256 = file.Sha256,
        FileSize = file.Size,
        InputSha256 = inputSha256,
        Layout = outcome.Layout,
        Edition = outcome.Edition,
        Periods = [.. outcome.Periods],
        ImportedAt = clock.GetUtcNow(),
        RowsIn = outcome.RowsIn,
        Accepted = outcome.Accepted,
        Rejected = outcome.Rejected,
        Unchanged = outcome.Unchanged,
    };

    /// <summary>Stores a file of which nothing is taken, with all that is wrong with it; once, however often it is tried.</summary>
    public async Task<ImportOutcome> RejectAsync(ImportWork work, ImportedFile file, string inputSha256, ImportOutcome outcome, CancellationToken cancellation = default)
    {
        var known = await work.Context.Batches
            .Where(b => b.Feed == file.Feed && b.State == "rejected" && b.InputSha256 == inputSha256 && b.FileName == file.Name)
            .Select(b => (int?)b.BatchId)
            .FirstOrDefaultAsync(cancellation);
        var rejected = outcome with { State = ImportState.Rejected, Accepted = 0, BatchId = known ?? work.BatchId };
        if (known is not null)
        {
            return rejected;
        }

        work.Context.Batches.Add(BatchOf(work, file, inputSha256, rejected));
        await work.Context.SaveChangesAsync(cancellation);
        await FindingCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, rejected.Findings, cancellation);
        return rejected;
    }

    /// <summary>A rejection of a file as a whole.</summary>
    public static Finding WholeFile(string file, string code, Domain.Sentence sentence, Domain.Sentence remedy) =>
        new(Severity.Rejection, code, file, new Position(string.Empty), null, sentence, remedy);
}
