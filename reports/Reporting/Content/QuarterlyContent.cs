using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>How much a bulletin shows of an office with many units.</summary>
/// <param name="Height">Of all panels together, in lines of a chart.</param>
/// <param name="MoversEachWay">Units told with their items.</param>
/// <param name="NamedEachWay">Slopes with a name, where there are too many to name all.</param>
public sealed record QuarterlyRoom(int Height, int MoversEachWay, int NamedEachWay)
{
    /// <summary>From ample to narrow.</summary>
    public static IReadOnlyList<QuarterlyRoom> Choices { get; } = [new(66, 3, 5), new(66, 2, 5), new(56, 2, 4), new(50, 1, 3), new(36, 1, 2), new(24, 1, 1)];
}

/// <summary>Chooses from a ranking what a leader's pages hold, and says what it left out.</summary>
public static class QuarterlyContent
{
    private const int MostNames = 12;

    public static QuarterlyBulletin Build(RankingData data, QuarterlyRoom? room = null)
    {
        room ??= QuarterlyRoom.Choices[0];
        var facts = RankingContent.Facts(data);
        facts = facts with { Title = QuarterlyTexts.Title(data.EditionTitle, facts.PeriodName) };
        var compared = YearOverYearTable.Compared(data.Rows).ToList();
        var progress = QuarterlyProgress.Of(data);
        var bulletin = new QuarterlyBulletin
        {
            Facts = facts,
            Headline = Headline(data, compared),
            Attention = QuarterlyAttention.Lines(data, compared),
            Standing = Standing(data),
            Panels = QuarterlyPanels.Of(data, facts, room.Height),
            PanelNotes = [],
            Slopes = QuarterlySlopes.Build(data, facts, room.NamedEachWay),
            Movers = QuarterlyMovers.Of(data, compared, room.MoversEachWay),
            Satisfaction = RankingCharts.Satisfaction(data),
            Progress = QuarterlyProgress.Chart(data, progress),
            ProgressNotes = [.. ProgressNotes(data).OfType<Sentence>()],
            Tables = [],
        };
        return bulletin with { PanelNotes = QuarterlyPanels.Notes(data, bulletin.Panels), Tables = QuarterlyTables.Build(data, bulletin, progress) };
    }

    // The change is the news; where there is none to tell, the leader is.
    private static Sentence Headline(RankingData data, List<RankingRow> compared) => compared.Count > 0 && data.PreviousPeriod is not null
        ? RankingHeadlines.Changes(data)
        : RankingHeadlines.Leaders(RankingContent.InOrder(data.Rows, row => row.OverallRank ?? row.Rank));

    private static Sentence Standing(RankingData data)
    {
        var classes = data.Groups.SelectMany(group => group.Classes).Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Count: data.Rows.Count(row => row.Class == name))).Where(named => named.Count > 0).ToList();
        return classes.Count == 0
            ? QuarterlyTexts.Ranked(data.Rows.Count(row => row.Rank is not null), data.Rows.Count, data.Groups.Count)
            : QuarterlyTexts.Classed(classes, data.Rows.Count);
    }

    private static IEnumerable<Sentence?> ProgressNotes(RankingData data)
    {
        var missing = QuarterlyProgress.Missing(data);
        if (data.Leaves.Count > 0)
        {
            yield return missing.Count == 0
                ? QuarterlyTexts.AllDelivered(data.Rows.Count)
                : QuarterlyTexts.NotDelivered([.. missing.Take(MostNames).Select(row => row.UnitName)], missing.Count, data.Rows.Count);
        }
        else
        {
            var without = data.Rows.Where(row => row.Ratio is null).OrderBy(row => row.UnitName, Names.Order).ToList();
            yield return without.Count == 0 ? null : QuarterlyTexts.WithoutValue([.. without.Take(MostNames).Select(row => row.UnitName)], without.Count, data.Rows.Count);
        }

        var errors = data.Quality.Count(row => QualityTable.Severity(row.Severity).En == "Error");
        yield return errors == 0 ? null : QuarterlyTexts.Errors(errors);
    }
}
