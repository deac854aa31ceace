using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Corrections;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Imports a file of scores: read by its layout, corrected, judged cell by cell, checked against itself, stored with the place of each value.</summary>
public sealed class ScoresImport(OfficeDatabase database, TimeProvider clock, ScoresRules rules)
{
    public const string Feed = "scores";

    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "ingest.scores";

    public async Task<ImportOutcome> RunAsync(string path, ScoresRequest request, CancellationToken cancellation = default)
    {
        var frame = new ImportRun(database, clock);
        return await frame.RunAsync(Step, Path.GetFileName(path), work => ImportAsync(frame, work, path, request, cancellation), cancellation);
    }

    /// <summary>The office that a layout belongs to, or null where it serves every office or is not known.</summary>
    public static string? OfficeOfLayout(string folder, string? layout) =>
        layout is null ? null : LayoutCatalog.Load(folder).WithId(layout)?.Office;

    /// <summary>The office that the stamp of a returned score sheet names; null where the file has no stamp that can be read.</summary>
    public static string? OfficeOfStamp(string path)
    {
        try
        {
            return StampedSheet.StampsOf(SourceFile.Read(path)) is [{ Stamp: { } stamp }] ? stamp.Office : null;
        }
        catch (UnreadableFileException)
        {
            // The import itself tells what is wrong with it.
            return null;
        }
    }

    /// <summary>How many figures of a file this office's editions and layouts make sense of; to find the office of a file that comes without any word.</summary>
    public async Task<int> UsableAsync(string path, ScoresRequest request, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
            var units = await ReferenceData.UnitsAsync(connection, cancellation: cancellation);
            return (await ScoresChoice.MakeAsync(connection, database.Office, SourceFile.Read(path), units, request, rules.Layouts, cancellation)).Cells;
        }
        catch (Exception e) when (e is UnreadableFileException or ImportRequestException)
        {
            // The import itself tells what is wrong with the file; an office that has no edition yet makes sense of none.
            return 0;
        }
    }

    private async Task<ImportOutcome> ImportAsync(ImportRun frame, ImportWork work, string path, ScoresRequest request, CancellationToken cancellation)
    {
        await work.Stage("reading");
        var outcome = new ImportOutcome { Feed = Feed, File = Path.GetFileName(path), State = ImportState.Accepted, BatchId = work.BatchId, Edition = request.Edition, Layout = request.Layout };
        SourceFile source;
        try
        {
            source = SourceFile.Read(path);
        }
        catch (UnreadableFileException e)
        {
            var unread = new ImportedFile(Feed, outcome.File, FileHash.OfFile(path), new FileInfo(path).Length);
            return request.DryRun
                ? outcome with { State = ImportState.DryRun, BatchId = null, Rejected = 1, Findings = [e.ToFinding()] }
                : await frame.RejectAsync(work, unread, unread.Sha256, outcome with { Rejected = 1, Findings = [e.ToFinding()] }, cancellation);
        }

        var file = new ImportedFile(Feed, source.Name, source.Sha256, source.Size);
        var units = await ReferenceData.UnitsAsync(work.Connection, cancellation: cancellation);
        var choice = await ScoresChoice.MakeAsync(work.Connection, database.Office, source, units, request, rules.Layouts, cancellation);
        if (choice.Refusal is { } refusal)
        {
            return request.DryRun
                ? outcome with { State = ImportState.DryRun, BatchId = null, Rejected = 1, Findings = [refusal] }
                : await frame.RejectAsync(
                    work, file, InputHash.Of(Feed, source.Sha256, units, request.Layout, request.Edition, request.Period?.ToString()), outcome with { Rejected = 1, Findings = [refusal] }, cancellation);
        }

        var (layout, edition, period) = (choice.Layout!, choice.Edition!, choice.Stamped?.Period ?? request.Period);
        var corrections = new CorrectionBook(CorrectionBook.Load(rules.Corrections).Corrections
            .Where(c => c.Office == database.Office.Code && c.Edition == edition.Edition.Id));
        var input = InputHash.Of(
            Feed, source.Sha256, units, [layout.Id, InputHash.OfFolder(rules.Layouts), edition.Definition, period?.ToString(), .. corrections.Corrections.Select(c => c.ToString())]);

        await work.Stage("judging");
        var reading = corrections.Apply(ScoreLayouts.Read(source, layout, edition.Edition, units.Directory, period, choice.Stamped), edition.Edition, units.Directory);
        var served = ServedPeriods(reading, edition, out var outside);
        var assembled = ScoreAssembly.Assemble(served, edition.Edition);
        var scores = assembled.Scores;
        var findings = choice.Said.Concat(reading.Findings).Concat(outside).Concat(assembled.Findings)
            .Concat(new FileChecks(source.Name, edition.Edition, units.Directory).Run(scores, served, layout.Kind == LayoutKind.UnitSheet, complete: !reading.Findings.Concat(assembled.Findings).Any(f => f.Severity == Severity.Rejection)))
            .Concat(await SheetMemory.RecogniseAsync(work, source.Name, reading.Sheets, cancellation))
            .ToArray();
        var rejected = findings.Count(f => f.Severity == Severity.Rejection);
        var current = await CurrentLeaves.LoadAsync(work.Connection, edition, scores.Select(s => s.Period).Distinct(), cancellation);
        var places = new FigurePlaces(reading, layout.Kind);
        var rows = scores.Select(s => Row(places.Complete(s), units, edition)).ToArray();
        var unchanged = rows.Zip(scores).Count(x => current.Says(x.First.UnitId, x.First.ItemId, x.Second.Period, x.First.Score, Speaks(x.First)));
        outcome = outcome with
        {
            Layout = layout.Id,
            Edition = edition.Edition.Id,
            Periods = ImportOutcome.Names(scores.Select(s => s.Period)),
            RowsIn = scores.Count + rejected,
            Accepted = scores.Count,
            Rejected = rejected,
            Unchanged = unchanged,
            Passed = reading.Passed,
            Findings = findings,
        };
        if (request.DryRun)
        {
            return outcome with { State = ImportState.DryRun, BatchId = null };
        }

        if (scores.Count == 0 || (decimal)rejected / (scores.Count + rejected) > rules.MaxRejectedShare)
        {
            return await frame.RejectAsync(work, file, input, TooMuch(outcome), cancellation);
        }

        var known = await work.Context.Batches
            .Where(b => b.Feed == Feed && b.State == "accepted" && b.InputSha256 == input)
            .MaxAsync(b => (int?)b.BatchId, cancellation);
        if (known is not null && unchanged == scores.Count)
        {
            return outcome with { State = ImportState.Unchanged, BatchId = known };
        }

        await work.Stage("storing");
        work.Context.Batches.Add(frame.BatchOf(work, file, input, outcome));
        work.Context.Sheets.AddRange(SheetMemory.Rows(work, reading.Sheets));
        await work.Context.SaveChangesAsync(cancellation);
        await ScoreCopy.WriteAsync(work.Connection, work.OfficeId, edition.EditionId, work.BatchId, rows, cancellation);
        await FindingCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, findings, cancellation);
        return outcome;
    }

    // A file of many years keeps the years that the edition serves; the others are told once a year, not once a cell.
    private static ScoreReading ServedPeriods(ScoreReading reading, StoredEdition edition, out IReadOnlyList<Finding> outside)
    {
        var definition = edition.Edition;
        outside = [.. reading.Cells.Where(c => !definition.Serves(c.Period)).GroupBy(c => c.Period).OrderBy(g => g.Key).Select(g => new Finding(
            Severity.Warning,
            "period-outside-edition",
            reading.File,
            new Position(g.First().Position.Sheet, g.First().Position.Row),
            g.Key.ToString(),
            new($"{g.Count()} ô của {g.Key.InWords().Vi} không được nhập: bộ chỉ số '{definition.Id}' không áp dụng cho năm đó.", $"{g.Count()} cells of {g.Key.InWords().En} were not imported: edition '{definition.Id}' does not serve that year."),
            new("Nhập lại tệp với bộ chỉ số của năm đó (./reform editions).", "Import the file again with the edition of that year (./reform editions).")))];
        return outside.Count == 0 ? reading : reading with
        {
            Cells = [.. reading.Cells.Where(c => definition.Serves(c.Period))],
            Printed = [.. reading.Printed.Where(p => definition.Serves(p.Period))],
        };
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
                    ? new Sentence("Tệp không còn giá trị nào dùng được; không nhập gì.", "Nothing usable is left of the file; nothing was imported.")
                    : new Sentence(
                        $"{outcome.Rejected} trên {outcome.RowsIn} giá trị bị từ chối, quá ngưỡng {rules.MaxRejectedShare:P0}; không nhập gì.",
                        $"{outcome.Rejected} of {outcome.RowsIn} figures are rejected, more than {rules.MaxRejectedShare:P0}; nothing was imported."),
                new("Sửa theo các dòng dưới đây rồi nhập lại.", "Mend what is listed below and import again.")),
            .. outcome.Findings,
        ],
    };

    private static ScoreSources Speaks(Storage.Copy.ScoreRow row) =>
        (row.SelfColumn is null ? ScoreSources.None : ScoreSources.Self)
        | (row.AppraisedColumn is null ? ScoreSources.None : ScoreSources.Appraised)
        | (row.SurveyColumn is null ? ScoreSources.None : ScoreSources.Survey);

    private static Storage.Copy.ScoreRow Row(ReadScore score, OfficeUnits units, StoredEdition edition) => new(
        score.Period.Key,
        units.IdOf[score.Unit.Code],
        edition.ItemIds[score.Item.Code],
        score.Score,
        score.StandardError,
        score.Evidence,
        score.Note,
        score.Sheet,
        score.Row,
        score.SelfColumn,
        score.AppraisedColumn,
        score.SurveyColumn,
        score.Correction is { } c ? new AppliedCorrection(c.Part, c.Expect, c.Value, c.Why, c.Who, c.Since).ToJson() : null);
}
