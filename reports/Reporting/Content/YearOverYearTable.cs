using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Each unit against itself a year before; the largest movements first, what cannot be compared last and with its reason.</summary>
internal static class YearOverYearTable
{
    /// <summary>The units whose change means something, by name order within equal changes.</summary>
    public static IEnumerable<RankingRow> Compared(IEnumerable<RankingRow> rows) => rows
        .Where(row => row is { Comparable: true, Change: not null, Ratio: not null, PreviousRatio: not null })
        .OrderByDescending(row => Math.Abs(row.Change!.Value))
        .ThenBy(row => row.UnitName, Names.Order)
        .ThenBy(row => row.UnitCode, StringComparer.Ordinal);

    public static Table Build(RankingData data, DocumentFacts facts)
    {
        var compared = Compared(data.Rows).ToList();
        var others = data.Rows.Except(compared).OrderBy(row => row.UnitName, Names.Order).ThenBy(row => row.UnitCode, StringComparer.Ordinal);
        var footnotes = Footnotes(compared);
        var previous = data.PreviousPeriod is { } period ? Domain.Periods.Period.Parse(period).InWords() : ChangeTexts.PreviousPeriod;
        return new Table
        {
            Id = "year-over-year",
            Name = ChangeTexts.Tab,
            Title = RankingHeadlines.Changes(data),
            Subtitle = ChangeTexts.Measured,
            Scope = ChangeTexts.Scope(Names.Capital(facts.PeriodName), previous, compared.Count, data.Rows.Count),
            Source = facts.Source,
            Notes = [ChangeTexts.Sorted, .. footnotes.Select(note => note.Text)],
            Columns =
            [
                Columns.Unit,
                Columns.Group,
                Columns.Index with { Heading = ChangeTexts.IndexIn(previous), Key = null, Look = ColumnLook.Plain, Meaning = new(MeaningTexts.IndexBefore, MeasureTexts.Percent, MeaningTexts.IndexBeforeComputed) },
                Columns.Index with { Heading = ChangeTexts.IndexIn(facts.PeriodName), Look = ColumnLook.Plain },
                Columns.Change,
                Columns.PreviousRank,
                Columns.RankNow,
                Columns.ChangeOfRank,
                Columns.Remark,
            ],
            Charts = [Chart(data, compared)],
            Rows = data.PreviousPeriod is null ? [] : [.. compared.Concat(others).Select(row => Row(row, footnotes))],
            WhyEmpty = data.PreviousPeriod is null ? ChangeTexts.NoPrevious : NameTexts.NoUnit,
        };
    }

    private static TableChart Chart(RankingData data, List<RankingRow> compared)
    {
        var drawn = Math.Min(compared.Count, TableChart.MostRows);
        var title = RankingHeadlines.Changes(data);
        return new TableChart(TableChartKind.Changes, 0, [4], title, ColumnTexts.Unit, ChangeTexts.ChartAxis)
        {
            Description = ChangeTexts.ChartSays(title, drawn),
            Rows = drawn,
            Limit = drawn < compared.Count ? ChangeTexts.Limit(drawn, compared.Count) : null,
            WhyEmpty = drawn > 0 ? null : data.PreviousPeriod is null ? ChangeTexts.NoPrevious
                : Names.Paragraph(data.Rows.SelectMany(row => row.Reasons).Select(reason => (Sentence?)reason)) ?? ChangeTexts.NobodyHasBoth,
        };
    }

    // What holds for comparable units is a footnote with the units counted: a sentence in every row would hide the rows that differ.
    private static List<(Sentence Reason, string Mark, Sentence Text)> Footnotes(IReadOnlyList<RankingRow> compared) =>
    [
        .. compared.SelectMany(row => row.Reasons).Distinct().OrderBy(reason => reason.Vi, StringComparer.Ordinal)
            .Select((reason, index) => (reason, Mark: $"({index + 1})", Units: compared.Count(row => row.Reasons.Contains(reason))))
            .Select(note => (note.reason, note.Mark, ChangeTexts.Footnote(note.Mark, note.Units, compared.Count, note.reason))),
    ];

    private static IReadOnlyList<Cell> Row(RankingRow row, List<(Sentence Reason, string Mark, Sentence Text)> footnotes)
    {
        var comparable = row is { Comparable: true, Change: not null };
        return
        [
            row.UnitName, row.GroupName, row.PreviousRatio, row.Ratio, comparable ? row.Change * 100 : null,
            row.PreviousRank, row.Rank, comparable ? row.PreviousRank - row.Rank : null,
            comparable
                ? string.Join(' ', footnotes.Where(note => row.Reasons.Contains(note.Reason)).Select(note => note.Mark))
                : Names.Paragraph(NotComparable(row)),
        ];
    }

    private static IEnumerable<Sentence?> NotComparable(RankingRow row)
    {
        // A reason may say as much itself.
        if (!row.Reasons.Any(reason => reason.Vi.StartsWith(ChangeTexts.NotComparable.Vi, StringComparison.OrdinalIgnoreCase)))
        {
            yield return ChangeTexts.NotComparable;
        }

        foreach (var reason in row.Reasons)
        {
            yield return reason;
        }

        if (row.Reasons.Count == 0)
        {
            yield return row.StatusReason ?? (row.PreviousRatio is null ? ChangeTexts.NoPreviousValue : ChangeTexts.NoValue);
        }
    }
}
