using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>A ranking that nothing of is stored yet.</summary>
internal sealed record ComputedRanking(PeriodInputs Inputs, IReadOnlyList<RankedUnit> Rows);

/// <summary>A period and the one that it is compared with; nothing of it is stored yet.</summary>
/// <param name="Current">The ranking compared.</param>
/// <param name="Previous">The ranking that it is compared with, or null where no scores are known.</param>
/// <param name="PreviousPeriod">The period compared with.</param>
/// <param name="Rows">The comparison.</param>
internal sealed record ComputedYears(ComputedRanking Current, ComputedRanking? Previous, Period PreviousPeriod, IReadOnlyList<ComparedUnit> Rows)
{
    /// <summary>The run that would hold the comparison.</summary>
    public RunRequest Request => new(CompareYears.Step, Current.Inputs, PreviousPeriod.Key, Previous?.Inputs.Sha256 ?? "none");

    /// <summary>Computes both, side by side: reading half a million scores of a year is most of the work.</summary>
    /// <exception cref="AnalysisException">Unknown edition, or no scores in the current period.</exception>
    public static async Task<ComputedYears> LoadAsync(OfficeDatabase database, string edition, Period period, Period with, int? asOf, bool withCells, CancellationToken cancellation)
    {
        var (now, then) = (RankUnits.ComputeAsync(database, edition, period, asOf, withCells, cancellation), PreviousAsync());
        await Task.WhenAll([(Task)now, then]);
        var (current, previous) = (await now, await then);
        var rows = YearOverYear.Compare(
            current.Inputs.Edition.Edition.Id, current.Rows, previous is null ? null : new PreviousRanking(previous.Inputs.Edition.Edition.Id, previous.Rows));
        return new(current, previous, with, rows);

        async Task<ComputedRanking?> PreviousAsync() => await EditionOfAsync(database, edition, with, asOf, cancellation) is { } found
            ? await RankUnits.ComputeAsync(database, found, with, asOf, withCells, cancellation)
            : null;
    }

    // The same edition where it has scores of that period, else whichever edition of the same index has.
    private static async Task<string?> EditionOfAsync(OfficeDatabase database, string edition, Period before, int? asOf, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var spans = await ReferenceData.EditionSpansAsync(connection, asOf ?? int.MaxValue, cancellation);
        var named = spans.FirstOrDefault(span => string.Equals(span.Code, edition, StringComparison.OrdinalIgnoreCase));
        foreach (var span in spans.Where(s => s.Index == named?.Index && s.Serves(before.Year)).OrderBy(s => s == named ? 0 : 1))
        {
            if (await CurrentScores.AnyAsync(database.DataSource, span.EditionId, before, asOf ?? int.MaxValue, cancellation))
            {
                return span.Code;
            }
        }

        return null;
    }
}
