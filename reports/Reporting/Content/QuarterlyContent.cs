using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Chooses from a ranking what fits on one page, and says what it left out.</summary>
public static class QuarterlyContent
{
    // What leaves room for the rest of an A4 page; a group never gets fewer than its best and its last.
    private const int MostUnits = 30, LinesOfNames = 36, FewestUnits = 2, MostGroups = 8, MostMovers = 3, MostQuestions = 4;

    // The column of names, in em of Tinos, whose metrics are Times New Roman's.
    private const double NameWidth = 18;

    public static QuarterlyPage Build(RankingData data)
    {
        var facts = RankingContent.Facts(data);
        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        return new QuarterlyPage
        {
            Facts = facts with { Title = Title(data, facts) },
            Headline = Headline(data),
            Groups = Groups(data, compared),
            Movement = RankingHeadlines.Changes(data),
            Movers =
            [
                .. compared.Where(row => row.Change > 0).Take(MostMovers).Select(Mover),
                .. compared.Where(row => row.Change < 0).Take(MostMovers).Reverse().Select(Mover),
            ],
            Satisfaction = SatisfactionTable.Headline(data),
            Answers =
            [
                .. SatisfactionTable.ByQuestion(SatisfactionTable.Current(data)).Take(MostQuestions)
                    .Select(question => new QuarterlyAnswer(question.Question, question.Share.Answered, question.Share.Share, question.Share.Low, question.Share.High)),
            ],
            Attention = QuarterlyAttention.Lines(data, compared),
        };
    }

    private static Sentence Title(RankingData data, DocumentFacts facts) => new(
        $"{data.EditionTitle}, {facts.PeriodName.Vi}",
        $"{data.EditionTitle}, {facts.PeriodName.En}");

    // The change is the news; where there is none to tell, the leader is.
    private static Sentence Headline(RankingData data) => YearOverYearTable.Compared(data.Rows).Any() && data.PreviousPeriod is not null
        ? RankingHeadlines.Changes(data)
        : RankingHeadlines.Leaders(RankingContent.InOrder(data.Rows, row => row.OverallRank ?? row.Rank));

    private static List<QuarterlyGroup> Groups(RankingData data, List<RankingRow> compared)
    {
        var values = data.Rows.Where(row => row.Ratio is not null).Select(row => row.Ratio!.Value).ToList();
        var (low, high) = values.Count == 0 ? (0m, 1m) : (values.Min(), values.Max());
        var shown = data.Groups.Take(MostGroups).ToList();
        var lines = data.Rows.Select(row => TextWidth.Lines(row.UnitName, NameWidth, TextWidth.TimesNewRoman).Count).DefaultIfEmpty(1).Average();
        var room = Room([.. shown.Select(group => data.Rows.Count(row => row.GroupCode == group.Code))], Math.Min(MostUnits, (int)(LinesOfNames / lines)));
        return
        [
            .. shown.Select((group, index) =>
            {
                var rows = RankingContent.InOrder(data.Rows.Where(row => row.GroupCode == group.Code), row => row.Rank);
                // A third of the room goes to the end of the list: the last are news too.
                var tail = rows.Count <= room[index] ? 0 : Math.Max(1, room[index] / 3);
                var head = rows.Count <= room[index] ? rows.Count : room[index] - tail;
                var units = rows.Take(head).Concat(rows.Skip(rows.Count - tail))
                    .Select((row, line) => Unit(row, compared, low, high, gap: tail > 0 && line == head)).ToList();
                return new QuarterlyGroup(group.Name, RankingHeadlines.Leaders(rows), units, rows.Count - units.Count);
            }),
        ];
    }

    /// <summary>Shares the units out: small groups whole, the rest equally.</summary>
    private static List<int> Room(IReadOnlyList<int> sizes, int units)
    {
        var room = sizes.Select(_ => 0).ToList();
        var left = Math.Max(units, FewestUnits * sizes.Count);
        while (left > 0 && Enumerable.Range(0, sizes.Count).Any(group => room[group] < sizes[group]))
        {
            for (var group = 0; group < sizes.Count && left > 0; group++)
            {
                if (room[group] < sizes[group])
                {
                    room[group]++;
                    left--;
                }
            }
        }

        return room;
    }

    private static QuarterlyUnit Unit(RankingRow row, List<RankingRow> compared, decimal low, decimal high, bool gap) => new(
        row.Rank,
        row.UnitName,
        row.Ratio,
        row.Class,
        compared.Contains(row) ? row.Change * 100 : null,
        row.Ratio is not null && row.ProvisionalShare is > 0,
        row.Ratio is null ? null : high == low ? 0.5m : (row.Ratio - low) / (high - low),
        row.Ratio is null ? row.StatusReason ?? new Sentence("Chưa có giá trị", "No value") : null,
        gap);

    private static QuarterlyMover Mover(RankingRow row) => new(row.UnitName, row.Change!.Value * 100, row.PreviousRatio!.Value, row.Ratio!.Value);
}
