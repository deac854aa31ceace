using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>
/// Satisfaction in the order in which it is read: each unit and question over the whole period first, then its quarters, then its
/// channels. Quarter by channel is left out: it holds a handful of answers each and runs to a hundred pages.
/// </summary>
internal static class SatisfactionSheets
{
    public static IEnumerable<Table> Build(RankingData data, DocumentFacts facts)
    {
        var current = SatisfactionTable.Current(data);
        yield return Sheet("satisfaction", SatisfactionTexts.Tab, SatisfactionTable.Headline(data), data, facts, current, [Columns.Unit, Columns.Question], ByQuestion(current));

        var quarters = SatisfactionTable.Quarters(data).ToList();
        if (Period.Parse(data.Period).Quarter is null && quarters.Count > 0)
        {
            yield return Sheet(
                "satisfaction-quarters",
                SatisfactionTexts.QuartersTab,
                Extremes(quarters, row => Period.Parse(row.Period).Key, row => Period.Parse(row.Period).InWords(), SatisfactionTexts.Quarter),
                data, facts, quarters, [Columns.Unit, Columns.Question, Columns.Quarter],
                Rows(quarters, row => Period.Parse(row.Period), periods => periods.Order(), key => key.InWords()));
        }

        if (current.Select(row => row.Channel).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield return Sheet(
                "satisfaction-channels",
                SatisfactionTexts.ChannelsTab,
                Extremes(current, row => row.Channel ?? "", row => Named(row.Channel), SatisfactionTexts.Channel),
                data, facts, current, [Columns.Unit, Columns.Question, Columns.Channel],
                Rows(current, row => row.Channel ?? "", channels => channels.Order(Names.Order), key => Named(key.Length == 0 ? null : key)));
        }
    }

    // The office as a whole stands above its units, lowest share first; its counts are the sums of theirs.
    private static IReadOnlyList<IReadOnlyList<Cell>> ByQuestion(IReadOnlyList<SatisfactionRow> current) =>
    [
        .. SatisfactionTable.ByQuestion(current).Select(question => (IReadOnlyList<Cell>)[NameTexts.AllUnits, question.Question, .. Cells(question.Share)]),
        .. ByUnit(current).Select(question => (IReadOnlyList<Cell>)[question.Unit, question.Question, .. Cells(Proportion.Of(question.Rows))]),
    ];

    // By code: two units may share a name.
    private static IEnumerable<(string Unit, string Question, IEnumerable<SatisfactionRow> Rows)> ByUnit(IEnumerable<SatisfactionRow> rows) => rows
        .GroupBy(row => row.UnitCode, StringComparer.Ordinal)
        .Select(unit => (Code: unit.Key, Name: unit.First().UnitName, Rows: unit))
        .OrderBy(unit => unit.Name, Names.Order).ThenBy(unit => unit.Code, StringComparer.Ordinal)
        .SelectMany(unit => unit.Rows.GroupBy(row => row.Question, StringComparer.Ordinal).OrderBy(question => question.Key, Names.Order)
            .Select(question => (unit.Name, question.Key, (IEnumerable<SatisfactionRow>)question)));

    private static IReadOnlyList<IReadOnlyList<Cell>> Rows<TKey>(
        IReadOnlyList<SatisfactionRow> rows, Func<SatisfactionRow, TKey> part, Func<IEnumerable<TKey>, IEnumerable<TKey>> order, Func<TKey, Sentence> name)
        where TKey : notnull
    {
        var parts = order(rows.Select(part).Distinct()).ToList();
        return
        [
            .. ByUnit(rows).SelectMany(question =>
            {
                var byPart = question.Rows.ToLookup(part);
                return parts.Where(byPart.Contains).Select(key => (IReadOnlyList<Cell>)[question.Unit, question.Question, name(key), .. Cells(Proportion.Of(byPart[key]))]);
            }),
        ];
    }

    private static IReadOnlyList<Cell> Cells(Proportion? share) =>
        share is { } known ? [known.Answered, known.Satisfied, known.Share, known.Low, known.High] : [0, 0, Cell.Blank, Cell.Blank, Cell.Blank];

    private static Sentence Named(string? channel) => channel is null ? SatisfactionTexts.ChannelNotGiven : new(channel, channel);

    private static Sentence Extremes<TKey>(IEnumerable<SatisfactionRow> rows, Func<SatisfactionRow, TKey> key, Func<SatisfactionRow, Sentence> name, Sentence kind)
    {
        var shares = rows.GroupBy(key).Select(group => (Name: name(group.First()), Share: Proportion.Of(group)?.Share))
            .Where(group => group.Share is not null).OrderBy(group => group.Share).ThenBy(group => group.Name.Vi, Names.Order).ToList();
        return shares.Count < 2
            ? SatisfactionTexts.By(kind)
            : SatisfactionTexts.Extremes(
                kind, shares[0].Name, Figures.Percent(shares[0].Share, Figures.AnswerDecimals), shares[^1].Name, Figures.Percent(shares[^1].Share, Figures.AnswerDecimals));
    }

    private static Table Sheet(
        string id, Sentence name, Sentence title, RankingData data, DocumentFacts facts, IReadOnlyList<SatisfactionRow> rows, IReadOnlyList<Column> lead,
        IReadOnlyList<IReadOnlyList<Cell>> cells) => new()
        {
            Id = id,
            Name = name,
            Title = title,
            Subtitle = SatisfactionTexts.Measured,
            Scope = SatisfactionTexts.Scope(Names.Capital(facts.PeriodName), rows.Select(row => row.UnitCode).Distinct(StringComparer.Ordinal).Count()),
            Source = facts.Source,
            Notes = rows.Count == 0 ? [] : [SatisfactionTexts.Overlap],
            Columns = [.. lead, Columns.Answers, Columns.Satisfied, Columns.SatisfiedShare, Columns.IntervalFrom, Columns.IntervalTo],
            Rows = cells,
            WhyEmpty = data.Satisfaction.Count == 0 ? SatisfactionTexts.NoAnswers : SatisfactionTexts.NoAnswersNow,
        };
}
