using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Imports a file of one of the feeds that campaigns are judged by.</summary>
public sealed class StatementImport(OfficeDatabase database, TimeProvider clock, StatementFeed feed, decimal maxRejectedShare)
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>The step's name in run rows and jobs.</summary>
    public string Step => $"ingest.{feed.Name}";

    public async Task<ImportOutcome> RunAsync(string path, bool dryRun = false, CancellationToken cancellation = default)
    {
        var frame = new ImportRun(database, clock);
        return await frame.RunAsync(Step, Path.GetFileName(path), work => ImportAsync(frame, work, path, dryRun, cancellation), cancellation);
    }

    private async Task<ImportOutcome> ImportAsync(ImportRun frame, ImportWork work, string path, bool dryRun, CancellationToken cancellation)
    {
        await work.Stage("reading");
        var outcome = new ImportOutcome { Feed = feed.Name, File = Path.GetFileName(path), State = ImportState.Accepted, BatchId = work.BatchId };
        SourceFile source;
        try
        {
            source = SourceFile.Read(path);
        }
        catch (UnreadableFileException e)
        {
            var unread = new ImportedFile(feed.Name, outcome.File, FileHash.OfFile(path), new FileInfo(path).Length);
            outcome = outcome with { Rejected = 1, Findings = [e.ToFinding()] };
            return dryRun
                ? outcome with { State = ImportState.DryRun, BatchId = null }
                : await frame.RejectAsync(work, unread, unread.Sha256, outcome, cancellation);
        }

        var file = new ImportedFile(feed.Name, source.Name, source.Sha256, source.Size);
        var (office, input) = await OfficeAsync(work, source, cancellation);
        await work.Stage("judging");
        var findings = new StatementFindings(source.Name);
        var reader = new StatementReader(feed, source, office, findings);
        var rows = reader.Read();
        foreach (var (row, fault) in rows.SelectMany(row => RulebookRules.Of(row, office).Select(fault => (row, fault))).ToArray())
        {
            findings.Fault(row, fault);
        }

        string[] columns = [.. feed.Columns.SelectMany(c => c.Stored)];
        var current = await StatedContents.LoadAsync(work.Connection, feed.Table, columns, cancellation);
        var judge = new StatementJudge(feed, findings);
        var accepted = judge.Judge(rows, current);
        var statements = accepted.Select(Copied).ToArray();
        outcome = outcome with
        {
            Periods = ImportOutcome.Names(accepted.Select(PeriodOf).OfType<Period>()),
            RowsIn = rows.Count + reader.UnreadableSheets.Count,
            Accepted = accepted.Count,
            Rejected = rows.Count - accepted.Count - judge.Repeats + reader.UnreadableSheets.Count,
            Unchanged = statements.Count(s => Says(current, columns, s)),
            Passed = Passed(reader.Passed, judge.Repeats),
            Findings = [.. source.Notes, .. findings.All],
        };
        var refusal = accepted.Count == 0 || (decimal)outcome.Rejected / (outcome.Accepted + outcome.Rejected) > maxRejectedShare ? TooMuch(outcome) : null;
        if (dryRun)
        {
            outcome = refusal is null ? outcome : refusal with { Accepted = 0 };
            return outcome with { State = ImportState.DryRun, BatchId = null };
        }

        if (refusal is not null)
        {
            return await frame.RejectAsync(work, file, input, refusal, cancellation);
        }

        var known = await work.Context.Batches
            .Where(b => b.Feed == feed.Name && b.State == "accepted" && b.InputSha256 == input)
            .MaxAsync(b => (int?)b.BatchId, cancellation);
        if (known is not null && outcome.Unchanged == outcome.Accepted)
        {
            return outcome with { State = ImportState.Unchanged, BatchId = known };
        }

        await work.Stage("storing");
        work.Context.Batches.Add(frame.BatchOf(work, file, input, outcome));
        await work.Context.SaveChangesAsync(cancellation);
        await StatementCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, feed.Table, columns, statements, cancellation);
        await RejectedCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, [.. rows.Where(r => r.Rejected).Select(LeftOut), .. reader.UnreadableSheets.Select(sheet => new RejectedRow(sheet, 1, null, null, null))], cancellation);
        await FindingCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, outcome.Findings, cancellation);
        return outcome;
    }

    private async Task<(StatementOffice Office, string Input)> OfficeAsync(ImportWork work, SourceFile source, CancellationToken cancellation)
    {
        var units = await ReferenceData.UnitsAsync(work.Connection, cancellation: cancellation);
        var campaigns = await StoredCampaigns.AllAsync(work.Connection, cancellation: cancellation);
        var nominations = await CampaignFeeds.NominationsAsync(database.DataSource, cancellation: cancellation);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Vietnam).DateTime);
        return (new(units, campaigns, nominations, today), InputHash.Of(feed.Name, source.Sha256, units, [.. campaigns.Select(c => $"{c.Code} {c.Batch}")]));
    }

    private CopiedStatement Copied(StatementRow row) => new(row.Key!, row.Sheet, row.Row, row.Withdrawn, [.. feed.Columns.SelectMany((c, i) => Stored(c, row.Values[i]))]);

    private RejectedRow LeftOut(StatementRow row)
    {
        var party = feed.Columns.Select((c, i) => (c.Kind, Value: row.Values[i])).ToArray();
        var named = party.Select(p => p.Value).OfType<Party>().FirstOrDefault();
        return new(
            row.Sheet,
            row.Row,
            row.Key,
            named.UnitId ?? Array.Find(party, p => p.Kind == ValueKind.Unit).Value as int?,
            named.Person ?? Array.Find(party, p => p.Kind == ValueKind.Person).Value as string);
    }

    private static object?[] Stored(StatementColumn column, object? value) => value switch
    {
        Party party => [party.UnitId, party.Person],
        null when column.Stored.Count == 2 => [null, null],
        _ => [value],
    };

    // Spellings of what a statement speaks of are no change.
    private bool Says(IReadOnlyDictionary<string, StatedContents> current, string[] columns, CopiedStatement statement)
    {
        if (!current.TryGetValue(statement.Key, out var known) || known.Withdrawn != statement.Withdrawn)
        {
            return false;
        }

        var named = feed.Columns.Where(c => c.Names).SelectMany(c => c.Stored).ToHashSet(StringComparer.Ordinal);
        return columns.Select((c, i) => named.Contains(c) || Equals(known[c], statement.Values[i])).All(same => same);
    }

    private static Period? PeriodOf(StatementRow row) => row switch
    {
        _ when row.Has("year") => row["year"] is short year ? new Period(year) : null,
        _ when row.Has("period") => row["period"] is int key ? Period.FromKey(key) : null,
        _ => null,
    };

    private static Dictionary<string, int> Passed(Dictionary<string, int> passed, int repeats)
    {
        if (repeats > 0)
        {
            passed["repeated-row"] = repeats;
        }

        return passed;
    }

    private ImportOutcome TooMuch(ImportOutcome outcome) => outcome with
    {
        Rejected = Math.Max(1, outcome.Rejected),
        Findings =
        [
            ImportRun.WholeFile(
                outcome.File,
                outcome.Accepted == 0 ? "nothing-usable" : "too-many-rejections",
                outcome.Accepted == 0
                    ? new Sentence("Tệp không có dòng nào dùng được; không nhập gì.", "No usable row is in the file; nothing was imported.")
                    : new Sentence(
                        $"{outcome.Rejected} trên {outcome.RowsIn} dòng bị từ chối, quá ngưỡng {maxRejectedShare:P0}; không nhập gì.",
                        $"{outcome.Rejected} of {outcome.RowsIn} rows are rejected, more than {maxRejectedShare:P0}; nothing was imported."),
                outcome.RowsIn == 0 ? feed.WhenEmpty : new("Sửa theo các dòng dưới đây rồi nhập lại.", "Mend what is listed below and import again.")),
            .. outcome.Findings,
        ],
    };
}
