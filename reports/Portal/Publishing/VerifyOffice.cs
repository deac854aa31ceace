using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Publications;

namespace ReformAnalytics.Portal.Publishing;

/// <summary>Checks what an office has published: the records by the stage that published them, the figures by the stage that computes them.</summary>
/// <param name="renderer">Draws the files anew too; null: they are only hashed.</param>
public sealed class VerifyOffice(OfficeDatabase office, ContentStore store, TimeProvider clock, Renderer? renderer = null)
{
    /// <summary>Checks all publications, or one and its links.</summary>
    public Task<VerifyOutcome> RunAsync(int? only = null, CancellationToken cancellation = default) =>
        new VerifyPublications(office, store, RecomputeAsync, renderer is null ? null : new RedrawFiles(office, renderer, clock)).RunAsync(only, cancellation);

    private async Task<RecomputedFigures> RecomputeAsync(PublicationHead head, CancellationToken cancellation)
    {
        try
        {
            var anew = await new RecomputeYear(office, clock).RunAsync(head.Edition, head.Period, head.Previous, head.Vintage, cancellation);
            return new(PublishedRows.Units(anew.Rows), PublishedRows.Items(anew.Rows, anew.Parents), anew.InputsSha256, anew.Inputs.Edition.Definition);
        }
        catch (AnalysisException e)
        {
            // An import that the figures rest on is gone.
            return new(new(RecordTables.Units, []), new(RecordTables.Items, []), "", "", e.Sentence);
        }
    }
}
