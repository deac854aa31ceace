using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Publishing;

/// <summary>Publishes an edition and period from what is stored now: results as of the newest import, then the reports and the record.</summary>
public sealed class PublishPeriod(OfficeDatabase office, Renderer renderer, ContentStore store, TimeProvider clock)
{
    /// <summary>Ranks, compares and publishes; the same figures and state as the newest revision are recognised.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or a period without scores.</exception>
    /// <exception cref="NotFinalException">Figures declared final rest on units' own word.</exception>
    /// <exception cref="AlreadyFinalException">Figures are called provisional after they were called final.</exception>
    public Task<PublishOutcome> RunAsync(
        string edition, Period period, PublicationState state, string? note = null, bool scorecards = false, CancellationToken cancellation = default) =>
        new PublishReports(office, renderer, store, clock).RunAsync(new(edition, period, state, note, scorecards), token => BringAsync(edition, period, token), cancellation);

    private async Task<ReportRuns> BringAsync(string edition, Period period, CancellationToken cancellation)
    {
        int vintage;
        await using (var connection = await office.DataSource.OpenConnectionAsync(cancellation))
        {
            // Whatever is imported while this runs belongs to the next publication.
            vintage = await BatchInputs.NewestAsync(connection, cancellation);
        }

        var comparison = await new CompareYears(office, clock).RunAsync(edition, period, asOf: vintage, cancellation: cancellation);
        var path = await new RankPath(office, clock).RunAsync(edition, period, vintage, cancellation);
        return new(comparison.Current.RunId, comparison.RunId, path) { AsOf = vintage };
    }
}
