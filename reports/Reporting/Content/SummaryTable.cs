using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The headlines of the other tables, key figures and class counts, each with the way to its detail.</summary>
internal static class SummaryTable
{
    // Some programs do not wrap a link, so that a name wider than its column would run out of it.
    private const double WidestName = 56 / 2.0;

    public static Table Build(RankingData data, DocumentFacts facts, IReadOnlyList<Table> tables)
    {
        var byId = tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        var rows = new List<IReadOnlyList<Cell>>();
        void Add(Sentence part, Sentence measure, Cell value, string id)
        {
            if (byId.TryGetValue(id, out var table))
            {
                rows.Add([part, measure, value, ((Cell)(Fits(table.Name) ? table.Name : RankingTexts.See)).To(id)]);
            }
        }

        void Headline(Sentence part, Sentence measure, string id) => Add(part, measure, byId.TryGetValue(id, out var table) ? table.Title : Cell.Blank, id);

        Headline(SummaryTexts.Results, SummaryTexts.AllGroups, "ranking-overall");
        foreach (var group in data.Groups)
        {
            Headline(SummaryTexts.Results, new(group.Name, group.Name), RankingTables.Id(group));
        }

        Headline(SummaryTexts.Results, SummaryTexts.Changes, "year-over-year");
        Headline(SummaryTexts.Results, SummaryTexts.Domains, "domains");
        foreach (var table in tables.Where(table => table.Id == "items" || table.Id.StartsWith("items-", StringComparison.Ordinal)))
        {
            Headline(SummaryTexts.Results, table.Id == "items" ? SummaryTexts.Items : table.Name, table.Id);
        }

        Headline(SummaryTexts.Results, SummaryTexts.Satisfaction, "satisfaction");
        var ranking = byId.ContainsKey("ranking-overall") || data.Groups.Count == 0 ? "ranking-overall" : RankingTables.Id(data.Groups[0]);
        foreach (var (measure, value) in KeyFigures(data))
        {
            Add(SummaryTexts.KeyFigures, measure, value, ranking);
        }

        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        if (compared.Count > 0)
        {
            Add(
                SummaryTexts.KeyFigures, SummaryTexts.Moved,
                SummaryTexts.MovedCounts(compared.Count(row => row.Change > 0), compared.Count(row => row.Change < 0), compared.Count(row => row.Change == 0)), "year-over-year");
        }

        foreach (var row in byId["classes"].Rows)
        {
            var count = Names.Units((int)row[2].Number!.Value);
            Add(
                SummaryTexts.Classes, Both(row[0], row[1]), row[3].Number is { } share ? SummaryTexts.CountAndShare(count, Figures.Percent(share, 1)) : count, "classes");
        }

        Add(SummaryTexts.DataBehind, SummaryTexts.State, WorkbookTexts.State(facts.StateName, facts.StateReason), "sources");
        Headline(SummaryTexts.DataBehind, SummaryTexts.Quality, "data-quality");
        Headline(SummaryTexts.DataBehind, SummaryTexts.Corrections, "corrections");
        Headline(SummaryTexts.DataBehind, SummaryTexts.Inputs, "inputs");
        return new Table
        {
            Id = "summary",
            Name = SummaryTexts.Tab,
            Title = RankingHeadlines.Leaders(RankingContent.InOrder(data.Rows, row => row.OverallRank ?? row.Rank)),
            Subtitle = SummaryTexts.Measured,
            Scope = NameTexts.AllGroups(facts.PeriodName, data.Rows.Count),
            Source = facts.Source,
            Columns = [Columns.SummaryPart, Columns.SummaryMeasure, Columns.SummaryValue, Columns.SummaryLink],
            KeyColumns = 0,
            Rows = rows,
        };
    }

    private static IEnumerable<(Sentence Measure, Cell Value)> KeyFigures(RankingData data)
    {
        var ratios = data.Rows.Select(row => row.Ratio).OfType<decimal>().Order().ToList();
        yield return (SummaryTexts.Units, Figures.Count(data.Rows.Count));
        yield return (SummaryTexts.Ranked, Figures.Count(data.Rows.Count(row => row.Rank is not null)));
        if (ratios.Count == 0)
        {
            yield return (SummaryTexts.Mean, SummaryTexts.NoValue);
            yield break;
        }

        var (low, high) = (ratios[(ratios.Count - 1) / 2], ratios[ratios.Count / 2]);
        yield return (SummaryTexts.Mean, Figures.Percent(ratios.Sum() / ratios.Count, Figures.IndexDecimals));
        yield return (SummaryTexts.Median, Figures.Percent((low + high) / 2, Figures.IndexDecimals));
        yield return (SummaryTexts.Range, SummaryTexts.FromTo(Figures.Percent(ratios[0], Figures.IndexDecimals), Figures.Percent(ratios[^1], Figures.IndexDecimals)));
    }

    private static Sentence Both(Cell group, Cell name) => new(
        SummaryTexts.InClass(group.Words(Language.Vietnamese)!, name.Words(Language.Vietnamese)!).Vi,
        SummaryTexts.InClass(group.Words(Language.English)!, name.Words(Language.English)!).En);

    private static bool Fits(Sentence name) => TextWidth.Em(name.Vi, TextWidth.TimesNewRoman) <= WidestName && TextWidth.Em(name.En, TextWidth.TimesNewRoman) <= WidestName;
}
