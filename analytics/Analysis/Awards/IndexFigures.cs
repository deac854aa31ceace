using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>One index of all units, a period and the same period a year before, as stored runs hold them.</summary>
internal sealed class IndexFigures
{
    private readonly string _index;
    private readonly OnePeriod? _now;
    private readonly OnePeriod? _before;
    private readonly Dictionary<string, ComparedUnit> _compared;

    private IndexFigures(string index, OnePeriod? now, OnePeriod? before, IReadOnlyList<ComparedUnit> compared)
    {
        (_index, _now, _before) = (index, now, before);
        _compared = compared.ToDictionary(c => c.Current.Unit.Code, StringComparer.Ordinal);
    }

    /// <summary>What they rest on: the hashes of the rankings' inputs.</summary>
    public IEnumerable<string> Hashes => new[] { _now, _before }.OfType<OnePeriod>().Select(p => p.Sha256);

    /// <summary>The newest import among them; 0 where there are none.</summary>
    public int Vintage => Math.Max(_now?.Vintage ?? 0, _before?.Vintage ?? 0);

    /// <summary>Whether a file says anything of the period.</summary>
    public bool HasScores => _now is not null;

    /// <summary>Ranks both periods, or finds the runs that hold them.</summary>
    public static async Task<IndexFigures> LoadAsync(OfficeDatabase database, TimeProvider clock, string index, Period period, int? asOf, CancellationToken cancellation)
    {
        var now = await EditionAsync(database, index, period, asOf, cancellation);
        if (now is null)
        {
            // Without a figure of its own there is nothing to compare; the year before is told all the same.
            var edition = await EditionAsync(database, index, period.YearBefore, asOf, cancellation);
            var alone = edition is null ? null : await new RankUnits(database, clock) { WithCells = true }.RunAsync(edition, period.YearBefore, asOf, cancellation);
            return new(index, null, alone is null ? null : await OnePeriod.LoadAsync(database, alone, cancellation), []);
        }

        var comparison = await new CompareYears(database, clock) { WithCells = true }.RunAsync(now, period, asOf: asOf, cancellation: cancellation);
        return new(
            index,
            await OnePeriod.LoadAsync(database, comparison.Current, cancellation),
            comparison.Previous is { } previous ? await OnePeriod.LoadAsync(database, previous, cancellation) : null,
            comparison.Rows);
    }

    /// <summary>The figures of a unit; null where no file and no edition says anything of it.</summary>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="named">The same code where a condition names the unit, null where it is the candidate's own.</param>
    public IndexEvidence? Of(string unit, string? named)
    {
        var (now, before) = (_now?.Of(unit), _before?.Of(unit));
        if (now is null && before is null)
        {
            return null;
        }

        var compared = _compared.GetValueOrDefault(unit);
        return new(
            _index, unit, named, now, before, compared?.Comparable ?? false,
            compared?.Reasons ?? [now is null ? ComparisonReason.NoValue : ComparisonReason.NoPreviousValue]);
    }

    // The edition of the index that has scores of the period.
    private static async Task<string?> EditionAsync(OfficeDatabase database, string index, Period period, int? asOf, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        foreach (var span in (await ReferenceData.EditionSpansAsync(connection, asOf ?? int.MaxValue, cancellation)).Where(s => s.Index == index && s.Serves(period.Year)))
        {
            if (await CurrentScores.AnyAsync(database.DataSource, span.EditionId, period, asOf ?? int.MaxValue, cancellation))
            {
                return span.Code;
            }
        }

        return null;
    }

    /// <summary>The rows of one ranking, and the cells that each unit's stand on.</summary>
    private sealed class OnePeriod(Ranking ranking, IReadOnlyDictionary<int, string> files)
    {
        private readonly Dictionary<string, RankedUnit> _rows = ranking.Rows.ToDictionary(r => r.Unit.Code, StringComparer.Ordinal);
        private readonly Dictionary<string, Score[]?> _leaves = ranking.Inputs.Scores.Units.ToDictionary(u => u.Unit.Code, u => u.Leaves, StringComparer.Ordinal);
        private readonly IReadOnlyList<Item> _parents = new IndexCalculator(ranking.Inputs.Edition.Edition).Parents;

        public string Sha256 => ranking.Inputs.Sha256;

        public int Vintage => ranking.Inputs.Scores.Vintage;

        public static async Task<OnePeriod> LoadAsync(OfficeDatabase database, Ranking ranking, CancellationToken cancellation)
        {
            var batches = await ReportInputs.BatchesAsync(database.DataSource, ranking.Inputs.Scores.Batches.ToArray(), cancellation);
            return new(ranking, batches.ToDictionary(b => b.Batch, b => b.File));
        }

        public IndexPeriod? Of(string unit)
        {
            if (!_rows.TryGetValue(unit, out var row))
            {
                return null;
            }

            var edition = ranking.Inputs.Edition.Edition;
            var classes = edition.Group(row.Unit.Group)?.Classes ?? [];
            var own = CellText.Of(ranking.Inputs.Scores.Cells.GetValueOrDefault(unit) ?? [], files);
            return new(
                edition.Id,
                ranking.Inputs.Period,
                row.Figure.Status,
                row.Figure.Ratio,
                row.Figure.Ratio is { } ratio ? UnitRanking.Decisive(ratio, edition.Rounding) : null,
                row.Class,
                [.. classes.Select(c => c.InWords())],
                row.Rank,
                row.RankedOf,
                new ItemList(() => Items(row, classes)),
                new SourceRun(edition.Id, ranking.Inputs.Period, ranking.RunId, Vintage, [.. own.Select(c => c.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) { Cells = own });
        }

        private ItemEvidence[] Items(RankedUnit row, IReadOnlyList<ClassRule> classes)
        {
            var edition = ranking.Inputs.Edition.Edition;
            var leaves = _leaves.GetValueOrDefault(row.Unit.Code);
            var figures = row.Figure.Items.Count == 0 ? [] : _parents.Zip(row.Figure.Items).ToDictionary(x => x.First, x => x.Second);
            return [.. edition.Items.All.Where(item => item.Concerns(row.Unit.Group)).Select(item =>
            {
                var (applies, ratio) = item.IsLeaf
                    ? Leaf(item, row.Unit.Group, leaves?[item.LeafIndex])
                    : (!figures.TryGetValue(item, out var figure) || figure.Maximum is not null, figures.GetValueOrDefault(item).Ratio);
                return new ItemEvidence(
                    item.Code, item.Title, item.Depth, item.IsLeaf, applies, ratio,
                    ratio is { } known ? UnitRanking.ClassOf(classes, UnitRanking.Decisive(known, edition.Rounding)) : null);
            })];
        }

        private static (bool Applies, decimal? Ratio) Leaf(Item item, string group, Score? score)
        {
            if (score is not { } known || known.Status != ScoreStatus.Measured)
            {
                return (score?.Status != ScoreStatus.NotApplicable, null);
            }

            var points = IndexCalculator.Points(known, item.Sources, out var complete, out _);
            return (true, complete ? points / item.MaximumFor(group) : null);
        }
    }

    // Few conditions look at items, and a province has half a million of them.
    private sealed class ItemList(Func<ItemEvidence[]> make) : IReadOnlyList<ItemEvidence>
    {
        private readonly Lazy<ItemEvidence[]> _items = new(make);

        public int Count => _items.Value.Length;

        public ItemEvidence this[int index] => _items.Value[index];

        public IEnumerator<ItemEvidence> GetEnumerator() => ((IEnumerable<ItemEvidence>)_items.Value).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
