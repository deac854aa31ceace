using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Feeds.Offices;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>
/// The reference data that every database starts with: the offices of seeds/offices.yaml, their units, their editions and the campaigns, fed through
/// the ordinary imports. A file that is in force already costs one comparison of its hash.
/// </summary>
public sealed class ReferenceSeeds(ReformDatabase database, TimeProvider clock, string folder)
{
    /// <summary>Imports what is new or changed.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        var list = Path.Combine(folder, "offices.yaml");
        if (!File.Exists(list))
        {
            return;
        }

        // A seed that was accepted once is not fed again: what an office imported since then stays in force.
        var known = await database.ReferenceFilesAsync(cancellation);
        var editions = New("editions", EditionFile.OfficeOf, known);
        var campaigns = New("campaigns", CampaignFile.OfficeOf, known);
        foreach (var seed in OfficesFile.Read(list))
        {
            var units = Path.Combine(folder, seed.Units);
            var unitsNew = !known.Contains($"{seed.Code}|{FileHash.OfFile(units)}");
            if (!unitsNew && !editions.Contains(seed.Code) && !campaigns.Contains(seed.Code))
            {
                continue;
            }

            var office = database.For(await database.AddOfficeAsync(seed.Code, seed.Name.Vi, seed.Name.En, cancellation));
            if (unitsNew)
            {
                await ImportAsync(new UnitsImport(office, clock).RunAsync(units, cancellation: cancellation));
            }

            foreach (var edition in editions[seed.Code])
            {
                await ImportAsync(new EditionImport(office, clock).RunAsync(edition, cancellation: cancellation));
            }

            await ImportCampaignsAsync(office, campaigns[seed.Code], cancellation);
        }

        await BeginWithCampaignsAsync(campaigns, cancellation);
    }

    private ILookup<string, string> New(string kind, Func<string, string?> officeOf, IReadOnlySet<string> known)
    {
        var files = Path.Combine(folder, kind);
        return (Directory.Exists(files) ? Directory.GetFiles(files, "*.yaml") : []).Order(StringComparer.Ordinal)
            .Select(path => (path, sha256: FileHash.OfFile(path)))
            .Where(f => !known.Any(k => k.EndsWith(f.sha256, StringComparison.Ordinal)))
            .ToLookup(f => officeOf(f.path) ?? string.Empty, f => f.path, StringComparer.Ordinal);
    }

    private async Task ImportCampaignsAsync(OfficeDatabase office, IEnumerable<string> campaigns, CancellationToken cancellation)
    {
        foreach (var campaign in campaigns)
        {
            await ImportAsync(new CampaignImport(office, clock).RunAsync(campaign, cancellation: cancellation));
        }
    }

    // A rulebook may be all that there is of an office; it is then called what the plan calls its issuer.
    private async Task BeginWithCampaignsAsync(ILookup<string, string> campaigns, CancellationToken cancellation)
    {
        var listed = OfficesFile.Read(Path.Combine(folder, "offices.yaml")).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var files in campaigns.Where(c => c.Key.Length > 0 && !listed.Contains(c.Key)))
        {
            var first = files.First();
            var issuer = CampaignFile.Parse(await File.ReadAllTextAsync(first, cancellation), Path.GetFileName(first)).Issuer;
            var office = await database.AddOfficeAsync(OfficeChoice.Code(files.Key), issuer.Vi, issuer.En, cancellation);
            await ImportCampaignsAsync(database.For(office), files, cancellation);
        }
    }

    // A faulty seed is a fault of the program's own files: it stops the start instead of leaving an office half there.
    private static async Task ImportAsync(Task<ImportOutcome> import)
    {
        var outcome = await import;
        if (outcome.State == ImportState.Rejected)
        {
            var first = outcome.Findings[0];
            throw new InvalidDataException($"Reference file '{outcome.File}' was rejected: {first.Sentence.En} {first.Remedy.En}");
        }
    }
}
