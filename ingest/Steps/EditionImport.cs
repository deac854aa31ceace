using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Copy;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Imports the definition of an index.</summary>
public sealed class EditionImport(OfficeDatabase database, TimeProvider clock)
{
    public const string Feed = "editions";

    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "ingest.editions";

    public async Task<ImportOutcome> RunAsync(string path, bool dryRun = false, CancellationToken cancellation = default)
    {
        var frame = new ImportRun(database, clock);
        return await frame.RunAsync(Step, Path.GetFileName(path), work => ImportAsync(frame, work, path, dryRun, database.Office.Code, cancellation), cancellation);
    }

    private static async Task<ImportOutcome> ImportAsync(ImportRun frame, ImportWork work, string path, bool dryRun, string office, CancellationToken cancellation)
    {
        await work.Stage("reading");
        var bytes = await System.IO.File.ReadAllBytesAsync(path, cancellation);
        var sha256 = FileHash.Of(bytes);
        var file = new ImportedFile(Feed, Path.GetFileName(path), sha256, bytes.Length);
        var outcome = new ImportOutcome { Feed = Feed, File = file.Name, State = ImportState.Accepted, BatchId = work.BatchId, RowsIn = 1, Accepted = 1 };
        Edition edition;
        try
        {
            edition = EditionFile.Parse(System.Text.Encoding.UTF8.GetString(bytes), file.Name);
        }
        catch (YamlFileException e)
        {
            return await frame.RejectAsync(work, file, sha256, outcome with { Rejected = 1, Findings = e.Findings }, cancellation);
        }

        outcome = outcome with { Edition = edition.Id };
        if (!string.Equals(edition.Office, office, StringComparison.OrdinalIgnoreCase))
        {
            var other = ImportRun.WholeFile(
                file.Name,
                "edition-of-other-office",
                new($"Bộ chỉ số '{edition.Id}' ghi office: {edition.Office}, nhưng đang nhập cho '{office}'.", $"Edition '{edition.Id}' says office: {edition.Office}, but is being imported for '{office}'."),
                new("Sửa dòng office trong tệp, hoặc bỏ --office.", "Mend the file's office line, or leave --office out."));
            return await frame.RejectAsync(work, file, sha256, outcome with { Rejected = 1, Findings = [other] }, cancellation);
        }

        var newest = await work.Context.Batches
            .Where(b => b.Feed == Feed && b.State == "accepted" && b.Edition == edition.Id)
            .OrderByDescending(b => b.BatchId)
            .Select(b => new { b.BatchId, b.InputSha256 })
            .FirstOrDefaultAsync(cancellation);
        if (newest?.InputSha256 == sha256)
        {
            return outcome with { State = ImportState.Unchanged, BatchId = newest.BatchId };
        }

        if (dryRun)
        {
            return outcome with { State = ImportState.DryRun, BatchId = null };
        }

        await work.Stage("storing");
        work.Context.Batches.Add(frame.BatchOf(work, file, sha256, outcome));
        await work.Context.SaveChangesAsync(cancellation);
        await StoreAsync(work, edition, cancellation);
        await FindingCopy.WriteAsync(work.Connection, work.OfficeId, work.BatchId, outcome.Findings, cancellation);
        return outcome;
    }

    private static async Task StoreAsync(ImportWork work, Edition edition, CancellationToken cancellation)
    {
        var context = work.Context;
        var key = await context.EditionKeys.SingleOrDefaultAsync(e => e.Code == edition.Id, cancellation);
        if (key is null)
        {
            key = new EditionKey
            {
                OfficeId = work.OfficeId,
                EditionId = 1 + (await context.EditionKeys.MaxAsync(e => (int?)e.EditionId, cancellation) ?? 0),
                Code = edition.Id,
            };
            context.EditionKeys.Add(key);
        }

        // An item keeps its key through every version of the edition; one that a version drops keeps its scores, uncounted.
        var known = await context.ItemKeys.Where(i => i.EditionId == key.EditionId).ToDictionaryAsync(i => i.Code, i => i.ItemId, StringComparer.Ordinal, cancellation);
        var next = known.Count == 0 ? 1 : known.Values.Max() + 1;
        foreach (var item in edition.Items.All.Where(i => !known.ContainsKey(i.Code)))
        {
            context.ItemKeys.Add(new ItemKey { OfficeId = work.OfficeId, EditionId = key.EditionId, ItemId = next++, Code = item.Code });
        }

        context.EditionVersions.Add(new EditionVersion
        {
            OfficeId = work.OfficeId,
            EditionId = key.EditionId,
            BatchId = work.BatchId,
            IndexCode = edition.Index,
            ServesFrom = edition.ServesFrom,
            ServesTo = edition.ServesTo,
            Definition = EditionJson.Write(edition),
        });
        await context.SaveChangesAsync(cancellation);
    }
}
