using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>By which rules files are imported, whoever brings them: the command line, the inbox or the demonstration.</summary>
/// <param name="Layouts">Folder of layout files.</param>
/// <param name="Corrections">Folder of correction files.</param>
/// <param name="Scratch">Folder for what is too large for memory; nothing in it outlives an import.</param>
/// <param name="MaxRejectedShare">Share of rejected figures above which a file is refused as a whole, 0..1.</param>
/// <param name="DefaultOffice">The office meant where nothing names one.</param>
public sealed record ImportRules(string Layouts, string Corrections, string Scratch, decimal MaxRejectedShare, string DefaultOffice);

/// <summary>One file on its way into one office.</summary>
public sealed record ImportTask(OfficeDatabase Office, TimeProvider Clock, ImportRules Rules, string Path, ScoresRequest Request, IProgress<long>? Progress);

/// <summary>A kind of file that can be imported.</summary>
/// <param name="Name">Its name on the command line, in batches and as a folder of the inbox.</param>
/// <param name="BeginsOffice">Whether an office may begin with such a file: one that is named and not there yet is then added.</param>
/// <param name="RunAsync">Its import.</param>
public sealed record ImportFeed(string Name, bool BeginsOffice, Func<ImportTask, CancellationToken, Task<ImportOutcome>> RunAsync);

/// <summary>Every feed, once: the command line, the inbox and the demonstration read this list.</summary>
public static class ImportFeeds
{
    /// <summary>The feeds in the order in which files that arrive together are taken: what others speak of comes first.</summary>
    public static IReadOnlyList<ImportFeed> All { get; } =
    [
        new(UnitsImport.Feed, BeginsOffice: true, (t, cancellation) => new UnitsImport(t.Office, t.Clock).RunAsync(t.Path, t.Request.DryRun, cancellation)),
        new(EditionImport.Feed, BeginsOffice: true, (t, cancellation) => new EditionImport(t.Office, t.Clock).RunAsync(t.Path, t.Request.DryRun, cancellation)),
        new(CampaignImport.Feed, BeginsOffice: true, (t, cancellation) => new CampaignImport(t.Office, t.Clock).RunAsync(t.Path, t.Request.DryRun, cancellation)),
        new(ScoresImport.Feed, BeginsOffice: false, (t, cancellation) =>
            new ScoresImport(t.Office, t.Clock, new(t.Rules.Layouts, t.Rules.Corrections, t.Rules.MaxRejectedShare)).RunAsync(t.Path, t.Request, cancellation)),
        new(SatisfactionImport.Feed, BeginsOffice: false, (t, cancellation) =>
            new SatisfactionImport(t.Office, t.Clock, t.Rules.Scratch, t.Rules.MaxRejectedShare).RunAsync(t.Path, t.Request.DryRun, t.Progress, cancellation)),
        .. StatementFeeds.All.Select(feed => new ImportFeed(feed.Name, BeginsOffice: false, (t, cancellation) =>
            new StatementImport(t.Office, t.Clock, feed, t.Rules.MaxRejectedShare).RunAsync(t.Path, t.Request.DryRun, cancellation))),
    ];

    /// <summary>The feed of a name.</summary>
    public static ImportFeed Named(string name) => All.Single(f => f.Name == name);
}
