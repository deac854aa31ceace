using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Generate;

/// <summary>The scores that the files tell: one per unit, leaf and period.</summary>
internal sealed class ScoreBook(District district, Survey survey)
{
    private readonly Dictionary<(string Unit, int Period), Dictionary<string, Score>> _scores = [];

    /// <summary>The scores of one unit by item code; only the leaves that concern it.</summary>
    public IReadOnlyDictionary<string, Score> Of(Unit unit, Period period)
    {
        if (!_scores.TryGetValue((unit.Code, period.Key), out var scores))
        {
            _scores[(unit.Code, period.Key)] = scores = district.Leaves(unit).ToDictionary(leaf => leaf.Code, leaf => One(unit, leaf, period), StringComparer.Ordinal);
            if (unit.Code == Story.TieSecond && period == new Period(2023))
            {
                Tie(unit, scores, Points(Of(district.Units.First(u => u.Code == Story.TieFirst), period).Values));
            }
        }

        return scores;
    }

    /// <summary>Sum of points, appraised before self.</summary>
    public static decimal Points(IEnumerable<Score> scores) => scores.Sum(s => (s.Appraised ?? s.Self ?? 0) + (s.Survey ?? 0));

    /// <summary>Standard error of survey points, or null for other leaves.</summary>
    public double? StandardError(Unit unit, Item leaf, Period period)
    {
        if (leaf.Sources != ScoreSources.Survey)
        {
            return null;
        }

        var (satisfied, answered) = survey.Count(unit, period, Question(leaf));
        var share = (double)satisfied / answered;
        return (double)leaf.MaximumFor(unit.Group) * Math.Sqrt(share * (1 - share) / answered);
    }

    private Score One(Unit unit, Item leaf, Period period)
    {
        var maximum = leaf.MaximumFor(unit.Group);
        if (leaf.Sources == ScoreSources.Survey)
        {
            var (satisfied, answered) = survey.Count(unit, period, Question(leaf));
            return new(ScoreStatus.Measured, null, null, Math.Round(maximum * satisfied / answered, 2, MidpointRounding.AwayFromZero));
        }

        if (leaf.Code == "3.5" && Story.HasNoOverdueFiles(unit, period))
        {
            return Score.Without(ScoreStatus.NotApplicable);
        }

        if (leaf.Code == "7.3" && unit.Code == "thanh-tra" && period.Year == 2022)
        {
            return Score.Without(ScoreStatus.NotMeasured);
        }

        var incomplete = unit.Code == Story.Incomplete && period == new Period(2022, 2) && leaf.Parent!.Code is ("3" or "7");
        if (incomplete || (leaf.Code == "5.2" && unit.Code == "vhtt" && period == new Period(2023, 1)))
        {
            return Score.Blank;
        }

        if (unit.Code == "31594" && leaf.Code == "3.1" && period == new Period(2022, 1))
        {
            // The file writes 35; seeds/corrections restores the decimal point.
            return new(ScoreStatus.Measured, 3.5m, 3.5m, null);
        }

        string[] key = [unit.Code, leaf.Code, period.ToString()];
        var level = Story.Level(unit, period) + Chance.Around(0.16, unit.Code, leaf.Code) + Chance.Around(0.10, key);
        var appraised = Step(maximum, level);
        // Self scores run a little above what is recognised, and now and then below.
        var self = Step(maximum, level + 0.04 + Chance.Around(0.10, [.. key, "self"]));
        return new(ScoreStatus.Measured, self, appraised, null);
    }

    private static int Question(Item leaf) => leaf.Code[2] - '1';

    private static decimal Step(decimal maximum, double share) =>
        Math.Round(maximum * (decimal)Math.Clamp(share, 0.05, 1) * 4, MidpointRounding.AwayFromZero) / 4;

    /// <summary>Moves appraised points, a little on each item, until the total is the one wanted.</summary>
    private void Tie(Unit unit, Dictionary<string, Score> scores, decimal wanted)
    {
        var missing = wanted - Points(scores.Values);
        foreach (var leaf in district.Leaves(unit).Where(l => scores[l.Code] is { Status: ScoreStatus.Measured, Appraised: not null }))
        {
            var score = scores[leaf.Code];
            var moved = Math.Clamp(missing, -0.5m, 0.5m);
            var appraised = Math.Clamp(score.Appraised!.Value + moved, 0, leaf.MaximumFor(unit.Group));
            missing -= appraised - score.Appraised.Value;
            scores[leaf.Code] = score with { Appraised = appraised };
        }
    }
}
