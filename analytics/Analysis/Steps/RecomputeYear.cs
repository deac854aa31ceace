using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>Figures computed from the stored inputs, beside whatever was stored as their result.</summary>
/// <param name="Inputs">What they rest on.</param>
/// <param name="InputsSha256">As a stored comparison of the same inputs carries it.</param>
/// <param name="Rows">Units with the year before.</param>
/// <param name="Parents">The items whose figures each unit has, in their order.</param>
public sealed record RecomputedYear(PeriodInputs Inputs, string InputsSha256, IReadOnlyList<ComparedUnit> Rows, IReadOnlyList<Item> Parents);

/// <summary>Does what <see cref="RankUnits"/> and <see cref="CompareYears"/> do and stores nothing: how a published figure is checked.</summary>
public sealed class RecomputeYear(OfficeDatabase database)
{
    /// <summary>Computes the figures as of a vintage, by the rules of this program.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or no scores in the current period.</exception>
    public async Task<RecomputedYear> RunAsync(string edition, Period period, Period with, int asOf, CancellationToken cancellation = default)
    {
        var years = await ComputedYears.LoadAsync(database, edition, period, with, asOf, withCells: false, cancellation);
        var inputs = years.Current.Inputs;
        return new(inputs, years.Request.Sha256, years.Rows, new IndexCalculator(inputs.Edition.Edition).Parents);
    }
}
