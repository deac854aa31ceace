using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Records;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>What is to be published.</summary>
/// <param name="Note">What the office wants to say about it; null for nothing.</param>
/// <param name="Scorecards">Whether the units' pages belong to it.</param>
public sealed record PublishRequest(string Edition, Period Period, PublicationState State, string? Note = null, bool Scorecards = false);

/// <param name="IsNew">Whether it was made now; else the same figures were published before.</param>
/// <param name="Changes">What is other than in the revision before it.</param>
/// <param name="Without">Names of the units that it gives no value for.</param>
public sealed record PublishOutcome(PublicationRow Publication, bool IsNew, IReadOnlyList<RevisionChange> Changes, IReadOnlyList<string> Without);

/// <summary>The office takes back that figures are final.</summary>
public sealed class AlreadyFinalException(string identifier) : Exception($"Publication {identifier} is final; what follows it is final too.")
{
    public string Identifier => identifier;
}

/// <summary>What was published before is not what it was, so that nothing may follow it.</summary>
public sealed class BrokenChainException(string publication) : Exception($"Publication {publication} is not what the log of the chain says.")
{
    public string Publication => publication;
}

/// <summary>Freezes stored results, what they rest on and the reports that tell them into a record that is never changed.</summary>
public sealed class PublishReports(OfficeDatabase database, Renderer renderer, ContentStore store, TimeProvider clock)
{
    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "reports.publications";

    /// <summary>Publishes; figures and state that are those of the newest revision are recognised and nothing is written.</summary>
    /// <param name="bring">
    /// Brings the results up to date and names the runs that hold them, with the vintage that they are as of. Called when no other publication of the
    /// office is being made, so that a later revision never rests on an earlier vintage.
    /// </param>
    /// <exception cref="NotFinalException">Figures declared final rest on units' own word.</exception>
    /// <exception cref="AlreadyFinalException">Figures are called provisional after they were called final.</exception>
    /// <exception cref="BrokenChainException">What was published before was changed or taken away.</exception>
    public async Task<PublishOutcome> RunAsync(PublishRequest request, Func<CancellationToken, Task<ReportRuns>> bring, CancellationToken cancellation = default)
    {
        // One publication of an office at a time: numbers, revisions and the chain follow each other.
        await using var run = await StepRun.HoldAsync(database, clock, RunTable.Reports, "publications", cancellation);
        await run.StartAsync(Step, $"{request.Edition} {request.Period}", "computing", cancellation: cancellation);
        try
        {
            var runs = await bring(cancellation);
            await run.StageAsync("comparing", cancellation);
            return await PublishAsync(run, request, runs, cancellation);
        }
        catch (Exception e)
        {
            await run.FailAsync(e);
            throw;
        }
    }

    private async Task<PublishOutcome> PublishAsync(StepRun run, PublishRequest request, ReportRuns runs, CancellationToken cancellation)
    {
        var all = await Publications.ListAsync(database.DataSource, cancellation: cancellation);
        Follow(all);
        var (data, ranking) = await new RankingDataLoader(database).LoadAsync(request.Edition, request.Period, runs, request.State, Language.Vietnamese, cancellation);
        var last = all.LastOrDefault(p => p.Edition == data.EditionId && p.Period == request.Period);
        var draft = new PublicationDraft(database, run.Connection, data, runs, request)
        {
            Number = all.Count + 1,
            Revision = (last?.Revision ?? 0) + 1,
            PreviousSha256 = all.Count == 0 ? HashChain.Start : all[^1].Sha256,
        };
        var figures = await draft.FiguresAsync(ranking, PublicationFiles.Program, clock.GetUtcNow(), cancellation);
        run.RowsIn = figures[RecordTables.Units].Rows.Count;
        IReadOnlyList<RevisionChange> changes = [];
        if (last is not null)
        {
            var before = await Records.ReadAsync(run.Connection, last.Number, cancellation);
            changes = RevisionDifferences.Between(before, figures, await draft.LeavesSinceAsync(last.Vintage, cancellation));
            if (changes.Count == 0)
            {
                await run.FinishAsync("unchanged", cancellation: cancellation);
                return new(last, IsNew: false, [], Without(figures));
            }

            if (last.State == "final" && request.State != PublicationState.Final)
            {
                throw new AlreadyFinalException(last.Identifier);
            }

            changes = await ExplainedAsync(changes, before, figures, draft, data, last, cancellation);
        }

        await run.StageAsync("drawing", cancellation);
        var record = PublicationDraft.With(figures, await DrawnAsync(draft, data, runs, last, changes, cancellation), PublicationDraft.Rows(changes));
        await store.PutAsync(record.ToBytes(), cancellation);
        run.Accepted = run.RowsIn;
        await using (var transaction = await run.Connection.BeginTransactionAsync(cancellation))
        {
            await RecordCopy.WriteAsync(run.Connection, database.Office.OfficeId, draft.Number, record, cancellation);
            await run.FinishAsync("done", cancellation: cancellation);
            await transaction.CommitAsync(cancellation);
        }

        var published = await Publications.ListAsync(database.DataSource, cancellation: cancellation);
        Log(published);
        return new(published[^1], IsNew: true, changes, Without(figures));
    }

    // A line that a killed process did not come to write is written now. A line that the records do not bear out is for verify to explain.
    private void Follow(IReadOnlyList<PublicationRow> all)
    {
        foreach (var (number, sha256, _) in store.Chain(database.Office.Code).Read())
        {
            if (number < 1 || number > all.Count || all[number - 1].Number != number || all[number - 1].Sha256 != sha256)
            {
                throw new BrokenChainException($"p{number}");
            }
        }

        Log(all);
    }

    private void Log(IReadOnlyList<PublicationRow> all) => store.Chain(database.Office.Code).Append([.. all.Select(p => (p.Number, p.Sha256, p.Identifier))]);

    private async Task<RecordRows> DrawnAsync(
        PublicationDraft draft, RankingData data, ReportRuns runs, PublicationRow? last, IReadOnlyList<RevisionChange> changes, CancellationToken cancellation)
    {
        var mark = new PublicationMark(draft.Identifier, draft.Revision, last?.Identifier, changes);
        var office = new Sentence(database.Office.NameVi, database.Office.NameEn);
        var rows = new List<string?[]>();
        await foreach (var file in new PublicationFiles(database, renderer, clock).DrawAsync(data.EditionId, draft.Period, runs, draft.State, draft.Scorecards, office, mark, cancellation))
        {
            var sha256 = await store.PutAsync(file.Bytes, cancellation);
            rows.Add([file.Name, file.Report, file.Language == Language.Vietnamese ? "vi" : "en", sha256, PublishedRows.Text(file.Bytes.LongLength)]);
        }

        return new(RecordTables.Files, rows);
    }

    private static IReadOnlyList<string> Without(PublicationRecord figures)
    {
        var (name, status) = (RecordTables.Units["name"], RecordTables.Units["status"]);
        return [.. figures[RecordTables.Units].Rows.Where(row => row[status] != ValueStatus.Valued.Code()).Select(row => row[name]!)];
    }

    private async Task<IReadOnlyList<RevisionChange>> ExplainedAsync(
        IReadOnlyList<RevisionChange> changes, PublicationRecord before, PublicationRecord after, PublicationDraft draft, RankingData data, PublicationRow last, CancellationToken cancellation)
    {
        var causes = await RevisionCauses.BetweenAsync(database, draft.AllRuns, draft.Period, draft.Previous, last.Vintage, draft.Vintage, cancellation);
        var (was, now) = (before.Head("methodology")!, after.Head("methodology")!);
        var reasons = new RevisionReasons(causes, data.Items, draft.Period, draft.Previous, was == now ? null : (was, now));
        return [.. changes.Select(change => change with { Why = reasons.Of(change) })];
    }
}
