namespace ReformAnalytics.Domain.Scores;

/// <summary>What one import says of a leaf.</summary>
/// <param name="Batch">The import; a later one has a higher number.</param>
/// <param name="Score">The status and figures that it gives.</param>
/// <param name="Speaks">The sources that its file has a place for: a blank there takes an earlier figure back, a source without a place leaves it.</param>
public readonly record struct ScoreReport(int Batch, Score Score, ScoreSources Speaks);

/// <summary>Puts together what several imports say of one leaf.</summary>
/// <remarks>
/// Survey points often come from another file than self and appraised scores. Each source keeps its newest figure; "not applicable" and
/// "not measured" speak of the leaf as a whole and set aside everything before them.
/// </remarks>
public static class ScoreHistory
{
    /// <summary>The score that counts after all the reports.</summary>
    /// <param name="reports">In any order; each batch once.</param>
    public static Score Current(IEnumerable<ScoreReport> reports)
    {
        var current = Score.Blank;
        foreach (var report in reports.OrderBy(r => r.Batch))
        {
            current = report.Score.Status is ScoreStatus.NotApplicable or ScoreStatus.NotMeasured ? report.Score : Merge(current, report);
        }

        return current;
    }

    /// <summary>The reports that the current score stands on, newest first: each gave, or took back, a source that no later one speaks of.</summary>
    /// <param name="reports">In any order; each batch once.</param>
    public static IReadOnlyList<ScoreReport> InForce(IEnumerable<ScoreReport> reports)
    {
        var open = ScoreSources.Self | ScoreSources.Appraised | ScoreSources.Survey;
        var standing = new List<ScoreReport>();
        foreach (var report in reports.OrderByDescending(r => r.Batch))
        {
            if (report.Score.Status is ScoreStatus.NotApplicable or ScoreStatus.NotMeasured)
            {
                if (standing.Count == 0)
                {
                    standing.Add(report);
                }

                break;
            }

            var gives = (report.Speaks | Given(report.Score)) & open;
            if (gives != ScoreSources.None)
            {
                standing.Add(report);
                open &= ~gives;
            }
        }

        return standing;
    }

    private static ScoreSources Given(Score score) =>
        (score.Self is null ? ScoreSources.None : ScoreSources.Self)
        | (score.Appraised is null ? ScoreSources.None : ScoreSources.Appraised)
        | (score.Survey is null ? ScoreSources.None : ScoreSources.Survey);

    private static Score Merge(Score before, ScoreReport report)
    {
        decimal? Newest(ScoreSources source, decimal? earlier, decimal? now) => report.Speaks.HasFlag(source) ? now : now ?? earlier;
        var self = Newest(ScoreSources.Self, before.Self, report.Score.Self);
        var appraised = Newest(ScoreSources.Appraised, before.Appraised, report.Score.Appraised);
        var survey = Newest(ScoreSources.Survey, before.Survey, report.Score.Survey);
        var measured = self is not null || appraised is not null || survey is not null;

        // A report that gives nothing and has a place for nothing leaves "not applicable" as it stands.
        return measured
            ? new(ScoreStatus.Measured, self, appraised, survey)
            : report.Speaks == ScoreSources.None ? before : Score.Blank;
    }
}
