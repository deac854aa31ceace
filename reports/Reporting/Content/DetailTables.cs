using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>
/// Units down, items across. Groups that are scored on the same items for the same maxima share a sheet; others get their own, or
/// most cells of a row would tell of items that the unit never had.
/// </summary>
internal sealed class DetailTables
{
    // Titles longer than this would make the headings higher than a screen; the number then stands alone.
    private const int LongestHeading = 44;

    private static readonly Cell NotApplicable = DetailTexts.NotApplicable, NotMeasured = DetailTexts.NotMeasured, Blank = DetailTexts.BlankWord;

    private readonly Dictionary<string, Link> _places = new(StringComparer.Ordinal);

    public DetailTables(RankingData data, DocumentFacts facts)
    {
        var leaves = data.Items.Where(item => item.IsLeaf).ToList();
        var kinds = data.Leaves.Count == 0 ? [] : data.Groups.GroupBy(group => Signature(leaves, group.Code), StringComparer.Ordinal).Select(kind => kind.ToList()).ToList();
        Tables = [.. kinds.Select((groups, i) => Build(data, facts, groups, leaves, kinds.Count == 1 ? null : i + 1))];
    }

    public IReadOnlyList<Table> Tables { get; }

    /// <summary>Where the items of a unit stand.</summary>
    public Link? Of(string unitCode) => _places.GetValueOrDefault(unitCode);

    private static string Signature(IEnumerable<Item> leaves, string group) =>
        string.Join('|', leaves.Where(leaf => leaf.Concerns(group)).Select(leaf => $"{leaf.LeafIndex}:{leaf.MaximumFor(group).ToString(System.Globalization.CultureInfo.InvariantCulture)}"));

    private Table Build(RankingData data, DocumentFacts facts, List<RankingGroup> groups, List<Item> all, int? number)
    {
        var group = groups[0];
        var leaves = all.Where(leaf => leaf.Concerns(group.Code)).ToList();
        var rows = groups.SelectMany(one => RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == one.Code), row => row.Rank))
            .Where(row => data.Leaves.ContainsKey(row.UnitCode)).ToList();
        var id = number is null ? "items" : $"items-{group.Code}";
        for (var i = 0; i < rows.Count; i++)
        {
            _places[rows[i].UnitCode] = new Link(id, i);
        }

        var sum = new Totals(data, rows, leaves);
        var named = leaves.All(leaf => Math.Max(ItemNames.Full(leaf).Vi.Length, ItemNames.Full(leaf).En.Length) <= LongestHeading);
        var several = groups.Count > 1;
        var scope = several ? NameTexts.AllGroups(facts.PeriodName, rows.Count) : NameTexts.GroupIn(group.Name, facts.PeriodName, rows.Count);
        return new Table
        {
            Id = id,
            Name = number is null ? DetailTexts.Tab : DetailTexts.TabOf(group.Name),
            Title = sum.Headline,
            Subtitle = DetailTexts.Measured,
            Scope = DetailTexts.Cells(scope, Figures.Count(sum.NotApplicable), Figures.Count(sum.NotMeasured), Figures.Count(sum.Blank)),
            Source = facts.Source,
            Notes = named ? [DetailTexts.Words] : [DetailTexts.Words, DetailTexts.Headings],
            Columns =
            [
                Columns.Unit with { MinimumWidth = Width(rows.Select(row => row.UnitName), 30, 44), FixedWidth = true },
                Columns.Index with { FixedWidth = true, Key = null },
                .. several ? [Columns.Group with { MinimumWidth = Width(groups.Select(one => one.Name), 18, 30), FixedWidth = true }] : (Column[])[],
                .. leaves.Select(leaf => Column(leaf, group.Code, named)),
            ],
            KeyColumns = 2,
            Rows = new RowsOnDemand(rows.Count, i => Row(data, rows[i], leaves, several)),
            WhyEmpty = NameTexts.NoUnitInGroup,
        };
    }

    // In digits, of which an em has two.
    private static int Width(IEnumerable<string> names, int least, int most) =>
        Math.Clamp((int)Math.Ceiling(names.Select(name => TextWidth.Em(name, TextWidth.TimesNewRoman) * 2).DefaultIfEmpty(0).Max()), least, most);

    private static Column Column(Item leaf, string group, bool named)
    {
        var full = ItemNames.Full(leaf);
        var top = leaf;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        return new Column(named || !ItemNames.IsNumbered(leaf) ? full : new(leaf.Code, leaf.Code), ColumnKind.Decimal, Figures.IndexDecimals, named ? 14 : 9)
        {
            FixedWidth = true,
            Band = top == leaf ? null : ItemNames.Full(top),
            Meaning = new(
                DetailTexts.ItemSays(full),
                MeasureTexts.Points,
                DetailTexts.ItemComputed(Figures.Number(leaf.MaximumFor(group), Figures.IndexDecimals), ItemNames.Sources(leaf.Sources))),
        };
    }

    private static Cell[] Row(RankingData data, RankingRow row, List<Item> leaves, bool several)
    {
        var figures = data.Leaves[row.UnitCode];
        var lead = several ? 3 : 2;
        var cells = new Cell[lead + leaves.Count];
        cells[0] = row.UnitName;
        cells[1] = row.Ratio;
        if (several)
        {
            cells[2] = row.GroupName;
        }

        for (var i = 0; i < leaves.Count; i++)
        {
            var figure = figures.Current(leaves[i]);
            cells[lead + i] = figure.Status switch
            {
                ScoreStatus.NotApplicable => NotApplicable,
                ScoreStatus.NotMeasured => NotMeasured,
                _ => figure.Points is { } points ? points : Blank,
            };
        }

        return cells;
    }

    /// <summary>What the cells of a sheet say together.</summary>
    private sealed class Totals
    {
        public Totals(RankingData data, IReadOnlyList<RankingRow> rows, IReadOnlyList<Item> leaves)
        {
            var (earned, worth) = (new decimal[leaves.Count], new decimal[leaves.Count]);
            foreach (var figures in rows.Select(row => data.Leaves[row.UnitCode]))
            {
                for (var i = 0; i < leaves.Count; i++)
                {
                    var figure = figures.Current(leaves[i]);
                    NotApplicable += figure.Status == ScoreStatus.NotApplicable ? 1 : 0;
                    NotMeasured += figure.Status == ScoreStatus.NotMeasured ? 1 : 0;
                    Blank += figure.Status == ScoreStatus.Blank ? 1 : 0;
                    if (figure is { Applies: true, Points: not null })
                    {
                        earned[i] += figure.Earned;
                        worth[i] += figure.Worth;
                    }
                }
            }

            var measured = Enumerable.Range(0, leaves.Count).Where(i => worth[i] > 0).ToList();
            if (measured.Count == 0)
            {
                Headline = DetailTexts.NoPoints;
                return;
            }

            var weakest = measured.MaxBy(i => worth[i] - earned[i]);

            // Shares of a whole leave noise in the last digits.
            Headline = Math.Round(worth[weakest] - earned[weakest], 12) <= 0 ? DetailTexts.NothingLost : DetailTexts.Weakest(ItemNames.Full(leaves[weakest]), Figures.Percent(earned[weakest] / worth[weakest], 1));
        }

        public int NotApplicable { get; }

        public int NotMeasured { get; }

        public int Blank { get; }

        public Sentence Headline { get; }
    }
}
