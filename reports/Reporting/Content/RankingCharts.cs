using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The charts behind a ranking: each group's places, the changes, and satisfaction period by period.</summary>
internal static class RankingCharts
{
    // A chart with more lines than these no longer fits a screen; the workbook has every unit.
    private const int MostUnits = 120, MostChanges = 40, MostQuestions = 4, MostPeriods = 5;

    // Steps that an axis is read in.
    private static readonly decimal[] Steps = [0.001m, 0.002m, 0.005m, 0.01m, 0.02m, 0.05m, 0.1m, 0.2m, 0.5m];

    public static IReadOnlyList<Chart> Build(RankingData data, DocumentFacts facts) =>
    [
        .. data.Groups.Select(group => OfGroup(data, facts, group, MostUnits)),
        Changes(data, facts),
        Satisfaction(data),
    ];

    /// <summary>One group's units in their places, its ends where there are more than <paramref name="most"/>.</summary>
    public static Chart OfGroup(RankingData data, DocumentFacts facts, RankingGroup group, int most)
    {
        var rows = RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank);
        var (head, tail) = Ends(rows.Count, most);
        var classes = group.Classes.ToList();
        var tied = rows.GroupBy(row => row.Rank).Where(place => place.Key is not null && place.Count() > 1).Select(place => place.Key).ToHashSet();
        var axis = Axis(data.Rows.Where(row => row.Ratio is not null).Select(row => row.Ratio!.Value));
        var drawn = rows.Any(row => row.Ratio is not null);
        var left = Together(Start(axis), head + tail < rows.Count ? ChartTexts.Ends(head, tail, rows.Count) : new("", ""));
        return new Chart(
            $"ranking-{group.Code}",
            "ranking",
            RankingHeadlines.Leaders(rows),
            drawn ? ChartTexts.Places(group.Name, facts.PeriodName, rows.Any(row => row is { Ratio: not null, ProvisionalShare: > 0 }), left) : ChartTexts.NoPlaces(group.Name, facts.PeriodName),
            [
                .. rows.Take(head).Select(row => Dot(row, classes, tied, axis)),
                .. head + tail < rows.Count ? [Gap(rows.Count - head - tail, axis)] : (ChartRow[])[],
                .. rows.Skip(rows.Count - tail).Select(row => Dot(row, classes, tied, axis)),
            ],
            drawn ? null : WhyNoPlaces(rows));
    }

    // Who has no value stands beside why, as in a panel with places.
    private static Sentence WhyNoPlaces(IReadOnlyList<RankingRow> rows) =>
        Names.Paragraph(rows.GroupBy(row => row.StatusReason ?? ChartTexts.NoValue)
            .Select(reason => (Sentence?)ChartTexts.WithoutValue([.. reason.Select(row => row.UnitName)], reason.Key))) ?? ChartTexts.NoUnit;

    /// <summary>How many of a long list are shown from its beginning and its end: the last are news too.</summary>
    public static (int Head, int Tail) Ends(int units, int most)
    {
        var tail = units <= most ? 0 : Math.Max(1, most / 3);
        return (units <= most ? units : Math.Max(1, most - tail), tail);
    }

    /// <summary>Every group on a line, where panels would not fit: from its lowest to its highest.</summary>
    public static Chart Ranges(RankingData data, DocumentFacts facts, int most)
    {
        var valued = data.Rows.Where(row => row.Ratio is not null).ToList();
        var axis = Axis(valued.Select(row => row.Ratio!.Value));
        return new Chart(
            "ranking-groups",
            "groups",
            valued.Count == 0
                ? RankingHeadlines.Leaders([.. data.Rows])
                : ChartTexts.RangeTitle(data.Groups.Count, valued.Count, Index(valued.Min(row => row.Ratio)), Index(valued.Max(row => row.Ratio))),
            ChartTexts.Ranges(facts.PeriodName, Math.Min(most, data.Groups.Count), data.Groups.Count, Start(axis)),
            [.. data.Groups.Take(most).Select(group => Range(group, [.. data.Rows.Where(row => row.GroupCode == group.Code)], axis))],
            valued.Count > 0 ? null : ChartTexts.NoUnit);
    }

    public static Chart Changes(RankingData data, DocumentFacts facts)
    {
        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        var shown = compared.Take(MostChanges).OrderByDescending(row => row.Change).ToList();
        var axis = Axis(shown.SelectMany(row => new[] { row.PreviousRatio!.Value, row.Ratio!.Value }));
        return new Chart(
            "changes",
            "change",
            RankingHeadlines.Changes(data),
            Compared(data, facts, compared.Count, ChartTexts.Arrows, axis, shown.Count < compared.Count ? ChartTexts.Largest(shown.Count, compared.Count) : new("", "")),
            [
                .. shown.Select(row => new ChartRow
                {
                    ["unit"] = row.UnitName,
                    ["code"] = row.UnitCode,
                    ["previous"] = row.PreviousRatio,
                    ["ratio"] = row.Ratio,
                    ["direction"] = Math.Sign(row.Change!.Value),
                    ["was"] = Index(row.PreviousRatio),
                    ["now"] = Index(row.Ratio),
                    ["label"] = Figures.Signed(row.Change * 100, Figures.IndexDecimals),
                    ["from"] = axis.From,
                    ["to"] = axis.To,
                }),
            ],
            shown.Count > 0 ? null : WhyNotCompared(data));
    }

    /// <summary>What is measured, of whom, and how many units the chart leaves out.</summary>
    public static Sentence Compared(
        RankingData data, DocumentFacts facts, int compared, Func<Sentence, Sentence, Sentence, Sentence> say, (decimal From, decimal To) axis, Sentence shown)
    {
        if (compared == 0 || data.PreviousPeriod is null)
        {
            return ChartTexts.Index(facts.PeriodName);
        }

        var left = data.Rows.Count > compared ? ChartTexts.NotCompared(data.Rows.Count - compared) : new("", "");
        return say(Period.Parse(data.PreviousPeriod).InWords(), facts.PeriodName, Together(Start(axis), shown, left));
    }

    public static Sentence WhyNotCompared(RankingData data) => data.PreviousPeriod is null
        ? ChartTexts.NoPrevious
        : Names.Paragraph(data.Rows.SelectMany(row => row.Reasons).Select(reason => (Sentence?)reason)) ?? ChartTexts.NoPair;

    public static Chart Satisfaction(RankingData data)
    {
        var quarterly = data.Satisfaction.Any(row => Period.Parse(row.Period).Quarter is not null);
        var rows = data.Satisfaction.Where(row => Period.Parse(row.Period).Quarter is not null == quarterly).ToList();
        var periods = rows.Select(row => Period.Parse(row.Period)).Distinct().Order().TakeLast(MostPeriods).ToList();
        rows = [.. rows.Where(row => periods.Contains(Period.Parse(row.Period)))];
        var questions = SatisfactionTable.ByQuestion(rows).Select(question => question.Question).ToList();
        var points = questions.Take(MostQuestions).SelectMany(question => rows.Where(row => row.Question == question)
            .GroupBy(row => Period.Parse(row.Period))
            .OrderBy(period => period.Key)
            .Select(period => (question, period.Key, Share: Proportion.Of(period)))
            .Where(point => point.Share is not null)).ToList();
        return new Chart(
            "satisfaction",
            "satisfaction",
            SatisfactionTable.Headline(data),
            ChartTexts.Answers(periods.Count, Math.Min(MostQuestions, questions.Count), questions.Count),
            [
                .. points.Select(point => new ChartRow
                {
                    ["question"] = point.question,
                    ["period"] = ShortName(point.Key),
                    ["full"] = Names.Capital(point.Key.InWords()),
                    ["answered"] = point.Share!.Value.Answered,
                    ["share"] = point.Share!.Value.Share,
                    ["low"] = point.Share.Value.Low,
                    ["high"] = point.Share.Value.High,
                    ["label"] = Figures.Percent(point.Share.Value.Share, Figures.AnswerDecimals),
                    ["sample"] = ChartTexts.Sample(point.Share.Value.Answered),
                }),
            ],
            points.Count > 0 ? null : ChartTexts.NoAnswers);
    }

    /// <summary>An axis that ends on round figures around the values, the same in all panels of a page.</summary>
    public static (decimal From, decimal To) Axis(IEnumerable<decimal> values)
    {
        var all = values.ToList();
        if (all.Count == 0)
        {
            return (0, 1);
        }

        var (low, high) = (all.Min(), all.Max());
        var step = low == high ? 0.05m : Steps.FirstOrDefault(step => (high - low) / step <= 4, 1);
        var (from, to) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        (from, to) = from == to ? (from - step, to + step) : (from, to);

        // No index lies below nothing or above the whole, unless points are added or taken away.
        return (low >= 0 ? Math.Max(0, from) : from, high <= 1 ? Math.Min(1, to) : to);
    }

    private static Sentence Start((decimal From, decimal To) axis) => axis.From == 0 ? new("", "") : ChartTexts.NotFromZero;

    private static Sentence Together(params IReadOnlyList<Sentence> said) => new(string.Concat(said.Select(one => one.Vi)), string.Concat(said.Select(one => one.En)));

    private static Sentence Index(decimal? ratio) => Figures.Percent(ratio, Figures.IndexDecimals);

    private static ChartRow Dot(RankingRow row, List<string> classes, HashSet<int?> tied, (decimal From, decimal To) axis)
    {
        var provisional = row is { Ratio: not null, ProvisionalShare: > 0 };
        return new ChartRow
        {
            ["unit"] = row.UnitName,
            ["code"] = row.UnitCode,
            ["rank"] = row.Rank is null ? Cell.Blank : Figures.Count(row.Rank),
            ["ratio"] = row.Ratio,
            // Dark = high. A class the edition does not name, or none, is a diamond in the context grey.
            ["shade"] = row.Class is null || classes.IndexOf(row.Class) is not (>= 0 and var place) ? -1 : place,
            ["provisional"] = provisional ? 1 : 0,
            ["value"] = row.Ratio is null ? Cell.Blank : Index(row.Ratio),
            ["label"] = Joined(
                row.Class is null ? null : new Sentence(row.Class, row.Class),
                row.Rank is not null && tied.Contains(row.Rank) ? ChartTexts.Tied : null,
                provisional ? ChartTexts.Provisional(row.ProvisionalShare) : null),
            ["reason"] = row.Ratio is null ? Names.Capital(row.StatusReason ?? ChartTexts.NoValue) : Cell.Blank,
            ["from"] = axis.From,
            ["to"] = axis.To,
        };
    }

    private static ChartRow Gap(int units, (decimal From, decimal To) axis) => new()
    {
        ["unit"] = Cell.Blank,
        ["ratio"] = Cell.Blank,
        ["provisional"] = 0,
        ["shade"] = -1,
        ["reason"] = ChartTexts.Skipped(units),
        ["from"] = axis.From,
        ["to"] = axis.To,
    };

    private static ChartRow Range(RankingGroup group, IReadOnlyList<RankingRow> rows, (decimal From, decimal To) axis)
    {
        var valued = rows.Where(row => row.Ratio is not null).ToList();
        var (low, high) = (valued.Min(row => row.Ratio), valued.Max(row => row.Ratio));
        return new ChartRow
        {
            ["unit"] = group.Name,
            ["code"] = group.Code,
            ["count"] = Figures.Count(rows.Count),
            ["low"] = low,
            ["high"] = high,
            ["value"] = high is null ? Cell.Blank : ChartTexts.Range(low!.Value, high.Value),
            ["label"] = high is null ? Cell.Blank : Names.Join([.. valued.Where(row => row.Ratio == high).Select(row => row.UnitName).Order(Names.Order)]),
            ["reason"] = high is null ? Names.Paragraph(rows.Select(row => row.StatusReason)) ?? ChartTexts.NoUnit : Cell.Blank,
            ["from"] = axis.From,
            ["to"] = axis.To,
        };
    }

    private static Cell Joined(params Sentence?[] parts)
    {
        var said = parts.OfType<Sentence>().ToList();
        return said.Count == 0 ? Cell.Blank : Names.Capital(new(string.Join(" · ", said.Select(part => part.Vi)), string.Join(" · ", said.Select(part => part.En))));
    }

    private static Sentence ShortName(Period period)
    {
        var (vietnamese, english) = period.InWords();
        return new(
            char.ToUpperInvariant(vietnamese[0]) + vietnamese[1..].Replace('/', '\n'),
            english.Replace(' ', '\n'));
    }
}
