using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>What became of a file, and in which office.</summary>
/// <param name="Office">The office that it went to.</param>
/// <param name="Outcome">How its import ended.</param>
/// <param name="OfficeAdded">Whether the office begins with this file.</param>
public sealed record ImportedInto(OfficeDatabase Office, ImportOutcome Outcome, bool OfficeAdded);

/// <summary>Imports a file of any feed into the office that is meant: the one named, or the one that the file itself speaks of.</summary>
public sealed class ImportFile(ReformDatabase database, TimeProvider clock, ImportRules rules)
{
    /// <param name="feed">A feed of <see cref="ImportFeeds"/>.</param>
    /// <param name="path">The file.</param>
    /// <param name="office">The office, or null where the file says it.</param>
    /// <param name="request">What is said of the file beside it.</param>
    /// <param name="progress">Told the rows read, by feeds of many rows.</param>
    /// <param name="cancellation">Stops the import; nothing of it is kept.</param>
    /// <exception cref="ImportRequestException">An office, edition or layout that does not exist; nothing is wrong with the file.</exception>
    public async Task<ImportedInto> RunAsync(
        ImportFeed feed, string path, string? office, ScoresRequest request, IProgress<long>? progress = null, CancellationToken cancellation = default)
    {
        office ??= feed.Name switch
        {
            EditionImport.Feed => EditionFile.OfficeOf(path),
            CampaignImport.Feed => CampaignFile.OfficeOf(path),
            ScoresImport.Feed => await OfficeOfScoresAsync(path, request, cancellation),
            _ => null,
        };
        var added = feed.BeginsOffice && !request.DryRun && await AddNewAsync(office, cancellation);
        var found = await OfficeChoice.FindAsync(database, office, request.Edition, rules.DefaultOffice, cancellation);
        return new(found, await feed.RunAsync(new(found, clock, rules, path, request, progress), cancellation), added);
    }

    private async Task<string?> OfficeOfScoresAsync(string path, ScoresRequest request, CancellationToken cancellation)
    {
        var office = ScoresImport.OfficeOfLayout(rules.Layouts, request.Layout);
        office ??= await KnownAsync(ScoresImport.OfficeOfStamp(path), cancellation);
        return office ?? (request.Edition is null ? await OfficeThatReadsAsync(path, request, cancellation) : null);
    }

    // A sheet of an office that is not here is refused by the import, in words that name both offices.
    private async Task<string?> KnownAsync(string? office, CancellationToken cancellation) =>
        office is null ? null : (await database.OfficesAsync(cancellation)).FirstOrDefault(o => string.Equals(o.Code, office, StringComparison.OrdinalIgnoreCase))?.Code;

    // A file without any word goes to the office whose editions make most sense of it; the default office wins where several do.
    private async Task<string?> OfficeThatReadsAsync(string path, ScoresRequest request, CancellationToken cancellation)
    {
        var best = (Office: (string?)null, Cells: 0);
        var scores = new ScoresRules(rules.Layouts, rules.Corrections, rules.MaxRejectedShare);
        foreach (var office in (await database.OfficesAsync(cancellation)).OrderBy(o => o.Code == rules.DefaultOffice ? 0 : 1))
        {
            var cells = await new ScoresImport(database.For(office), clock, scores).UsableAsync(path, request, cancellation);
            best = cells > best.Cells ? (office.Code, cells) : best;
        }

        return best.Office;
    }

    // Units, editions and campaigns are how an office begins, so naming a new one there creates it; a typing error elsewhere does not.
    private async Task<bool> AddNewAsync(string? office, CancellationToken cancellation)
    {
        if (office is null || (await database.OfficesAsync(cancellation)).Any(o => string.Equals(o.Code, office, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        await database.AddOfficeAsync(OfficeChoice.Code(office), office, office, cancellation);
        return true;
    }
}
