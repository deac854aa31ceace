using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary>A ranking to print: computed, or as it was published.</summary>
internal sealed record RankedPeriod(Edition Edition, Period Period, string Methodology, int Vintage, string Inputs, IReadOnlyList<RankedUnit> Rows)
{
    public static async Task<RankedPeriod> LoadAsync(OfficeDatabase office, TimeProvider clock, string edition, Period period, AsOf asOf, CancellationToken cancellation)
    {
        // What other rules gave is in the record alone.
        if (asOf.Publication is { } publication && publication.Methodology != Domain.Methodology.Version)
        {
            await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
            var stored = await ReferenceData.EditionAsync(connection, publication.Edition, publication.Vintage, cancellation)
                ?? throw new InvalidOperationException($"Edition {publication.Edition} is not stored as of {publication.Vintage}.");
            var published = await Publications.UnitsAsync(office.DataSource, publication.Number, cancellation);
            var order = stored.Edition.Groups.Select((group, place) => (group.Code, place)).ToDictionary(g => g.Code, g => g.place, StringComparer.Ordinal);
            return new(
                stored.Edition, publication.Period, publication.Methodology, publication.Vintage, publication.Inputs,
                [.. published.OrderBy(row => order.GetValueOrDefault(row.Unit.Group, int.MaxValue))]);
        }

        var ranking = await new RankUnits(office, clock).RunAsync(edition, period, asOf.ToCompute(), cancellation);
        return new(ranking.Inputs.Edition.Edition, ranking.Inputs.Period, Domain.Methodology.Version, ranking.Inputs.Scores.Vintage, ranking.Inputs.Sha256, ranking.Rows);
    }
}
