using System.Text;
using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Imports the rulebook of a campaign.</summary>
public sealed class CampaignImport(OfficeDatabase database, TimeProvider clock)
{
    public const string Feed = "campaigns";

    /// <summary>The step's name in run rows and jobs.</summary>
    public const string Step = "ingest.campaigns";

    public async Task<ImportOutcome> RunAsync(string path, bool dryRun = false, CancellationToken cancellation = default)
    {
        var frame = new ImportRun(database, clock);
        return await frame.RunAsync(Step, Path.GetFileName(path), work => ImportAsync(frame, work, path, dryRun, database.Office.Code, cancellation), cancellation);
    }

    private static async Task<ImportOutcome> ImportAsync(ImportRun frame, ImportWork work, string path, bool dryRun, string office, CancellationToken cancellation)
    {
        await work.Stage("reading");
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        var sha256 = FileHash.Of(bytes);
        var file = new ImportedFile(Feed, Path.GetFileName(path), sha256, bytes.Length);
        var outcome = new ImportOutcome { Feed = Feed, File = file.Name, State = ImportState.Accepted, BatchId = work.BatchId, RowsIn = 1, Accepted = 1 };
        Campaign campaign;
        try
        {
            campaign = CampaignFile.Parse(Encoding.UTF8.GetString(bytes), file.Name, office);
        }
        catch (YamlFileException e)
        {
            return await frame.RejectAsync(work, file, sha256, outcome with { Rejected = 1, Findings = e.Findings }, cancellation);
        }

        var definition = CampaignJson.Write(campaign);
        var known = await StoredAsync(work, campaign.Id, cancellation);
        var inForce = known.Definition == definition;
        if (inForce && await IsKnownAsync(work, sha256, cancellation))
        {
            return outcome with { State = ImportState.Unchanged, BatchId = known.Batch };
        }

        // The rulebook, not the file, is what counts: a remark that is added makes no version.
        outcome = outcome with { Unchanged = inForce ? 1 : 0 };
        if (dryRun)
        {
            return outcome with { State = ImportState.DryRun, BatchId = null };
        }

        await work.Stage("storing");
        work.Context.Batches.Add(frame.BatchOf(work, file, sha256, outcome));
        if (!inForce)
        {
            var id = known.Id ?? 1 + (await work.Context.CampaignKeys.MaxAsync(c => (int?)c.CampaignId, cancellation) ?? 0);
            if (known.Id is null)
            {
                work.Context.CampaignKeys.Add(new CampaignKey { OfficeId = work.OfficeId, CampaignId = id, Code = campaign.Id });
            }

            work.Context.CampaignVersions.Add(new CampaignVersion { OfficeId = work.OfficeId, CampaignId = id, BatchId = work.BatchId, Definition = definition });
        }

        await work.Context.SaveChangesAsync(cancellation);
        return outcome;
    }

    private static async Task<bool> IsKnownAsync(ImportWork work, string sha256, CancellationToken cancellation) =>
        await work.Context.Batches.AnyAsync(b => b.Feed == Feed && b.State == "accepted" && b.InputSha256 == sha256, cancellation);

    private static async Task<(int? Id, int? Batch, string? Definition)> StoredAsync(ImportWork work, string code, CancellationToken cancellation)
    {
        var stored = await StoredCampaigns.WithCodeAsync(work.Connection, code, cancellation: cancellation);
        return (stored?.CampaignId, stored?.Batch, stored?.Definition);
    }
}
