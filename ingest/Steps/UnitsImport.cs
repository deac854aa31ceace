using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Imports a list of units.</summary>
public sealed class UnitsImport(OfficeDatabase database, TimeProvider clock)
{
    public const string Feed = "units";

    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "ingest.units";

    public async Task<ImportOutcome> RunAsync(string path, bool dryRun = false, CancellationToken cancellation = default)
    {
        var frame = new ImportRun(database, clock);
        return await frame.RunAsync(Step, Path.GetFileName(path), work => ImportAsync(frame, work, path, dryRun, cancellation), cancellation);
    }

    private static async Task<ImportOutcome> ImportAsync(ImportRun frame, ImportWork work, string path, bool dryRun, CancellationToken cancellation)
    {
        await work.Stage("reading");
        SourceFile source;
        try
        {
            source = SourceFile.Read(path);
        }
        catch (UnreadableFileException e)
        {
            var unread = new ImportedFile(Feed, Path.GetFileName(path), FileHash.OfFile(path), new FileInfo(path).Length);
            return await frame.RejectAsync(
                work, unread, unread.Sha256, new ImportOutcome { Feed = Feed, File = unread.Name, State = ImportState.Rejected, Rejected = 1, Findings = [e.ToFinding()] }, cancellation);
        }

        var file = new ImportedFile(Feed, source.Name, source.Sha256, source.Size);
        var outcome = new ImportOutcome { Feed = Feed, File = source.Name, State = ImportState.Accepted, BatchId = work.BatchId };
        var newest = await work.Context.Batches
            .Where(b => b.Feed == Feed && b.State == "accepted")
            .OrderByDescending(b => b.BatchId)
            .Select(b => new { b.BatchId, b.InputSha256 })
            .FirstOrDefaultAsync(cancellation);
        if (newest?.InputSha256 == source.Sha256)
        {
            return outcome with { State = ImportState.Unchanged, BatchId = newest.BatchId };
        }

        var stored = await work.Context.UnitKeys.Select(k => k.Code).ToListAsync(cancellation);
        var reading = UnitsFile.Read(source.Name, source.Sheets[0].Name, Rows(source.Sheets[0]), stored);
        var findings = source.Notes.Concat(reading.Findings).ToArray();
        var rejected = findings.Count(f => f.Severity == Severity.Rejection);
        outcome = outcome with { RowsIn = reading.Units.Count + rejected, Accepted = reading.Units.Count, Rejected = rejected, Findings = findings };
        if (dryRun)
        {
            return outcome with { State = ImportState.DryRun, BatchId = null };
        }

        if (reading.Units.Count == 0)
        {
            return await frame.RejectAsync(work, file, source.Sha256, outcome, cancellation);
        }

        await work.Stage("storing");
        work.Context.Batches.Add(frame.BatchOf(work, file, source.Sha256, outcome));
        await work.Context.SaveChangesAsync(cancellation);
        await StoreAsync(work, reading, cancellation);
        await FindingCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, findings, cancellation);
        return outcome;
    }

    private static TableRow[] Rows(Sheet sheet) =>
        [.. Enumerable.Range(1, sheet.RowCount).Select(row => new TableRow(
            row, [.. Enumerable.Range(1, sheet.ColumnCount).Select(column => sheet[row, column] is { IsEmpty: false } cell ? cell.Text : null)]))];

    private static async Task StoreAsync(ImportWork work, UnitsFileResult reading, CancellationToken cancellation)
    {
        var ids = await work.Context.UnitKeys.AsNoTracking().ToDictionaryAsync(k => k.Code, k => k.UnitId, StringComparer.OrdinalIgnoreCase, cancellation);
        var next = ids.Count == 0 ? 1 : ids.Values.Max() + 1;
        foreach (var (unit, row) in reading.Units.Zip(reading.Rows))
        {
            if (!ids.TryGetValue(unit.Code, out var id))
            {
                ids[unit.Code] = id = next++;
                work.Context.UnitKeys.Add(new UnitKey { OfficeId = work.OfficeId, UnitId = id, Code = unit.Code });
            }

            work.Context.UnitVersions.Add(new UnitVersion
            {
                OfficeId = work.OfficeId,
                UnitId = id,
                BatchId = work.BatchId,
                RowNo = row,
                Name = unit.Name,
                Kind = unit.Kind,
                GroupCode = unit.Group,
                ParentCode = unit.Parent,
                ValidFrom = unit.ValidFrom,
                ValidTo = unit.ValidTo,
                Aliases = [.. unit.Aliases],
            });
        }

        await work.Context.SaveChangesAsync(cancellation);
    }
}
