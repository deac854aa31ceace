using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Publications;

namespace ReformAnalytics.Portal.Publishing;

/// <summary>Checks an office's chains of records: each by the stage that keeps it, figures by the stage that computes them.</summary>
/// <param name="renderer">Draws the files of publications anew too; null: they are only hashed.</param>
public sealed class VerifyOffice(OfficeDatabase office, ContentStore store, TimeProvider clock, Renderer? renderer = null)
{
    /// <summary>Checks every chain, or one publication and its links alone.</summary>
    public async Task<IReadOnlyList<ChainCheck>> RunAsync(int? only = null, CancellationToken cancellation = default)
    {
        var publications = await PublicationsAsync(only, cancellation);
        return only is null ? [publications, await DecisionsAsync(cancellation)] : [publications];
    }

    private async Task<ChainCheck> DecisionsAsync(CancellationToken cancellation)
    {
        var outcome = await new VerifyDecisions(office, store).RunAsync(cancellation);
        return new(outcome.First, outcome.First is null && outcome.Decisions > 0 ? outcome.Says : null, []);
    }

    private async Task<ChainCheck> PublicationsAsync(int? only, CancellationToken cancellation)
    {
        var redraw = renderer is null ? null : new RedrawFiles(office, renderer, clock);
        var outcome = await new VerifyPublications(office, store, RecomputeAsync, redraw).RunAsync(only, cancellation);
        return new(outcome.First?.Says, outcome.First is null && outcome.Publications > 0 ? outcome.Says : null, outcome.Unchecked);
    }

    private async Task<RecomputedFigures> RecomputeAsync(PublicationHead head, CancellationToken cancellation)
    {
        try
        {
            var anew = await new RecomputeYear(office).RunAsync(head.Edition, head.Period, head.Previous, head.Vintage, cancellation);
            return new(PublishedRows.Units(anew.Rows), PublishedRows.Items(anew.Rows, anew.Parents), anew.InputsSha256, PublishedLeaves.Sha256(anew.Inputs.Edition, anew.Inputs.Scores), anew.Inputs.Edition.Definition);
        }
        catch (AnalysisException e)
        {
            // An import that the figures rest on is gone.
            return new(new(RecordTables.Units, []), new(RecordTables.Items, []), "", "", "", e.Sentence);
        }
    }
}
