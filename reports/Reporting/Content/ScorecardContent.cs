using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Makes the scorecards of a ranking.</summary>
public static class ScorecardContent
{
    private const int MostQuestions = 12;

    /// <summary>The scorecards of the units asked for, one after the other, in the order of the rows.</summary>
    /// <param name="wanted">All units where null.</param>
    public static IEnumerable<Scorecard> Build(RankingData data, Func<RankingRow, bool>? wanted = null)
    {
        var facts = RankingContent.Facts(data);
        var domains = new ScorecardDomains(data);
        var rivals = data.Rows.Where(row => row.Ratio is not null).GroupBy(row => row.GroupCode, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var places = data.Rows.Where(row => row.Rank is not null).GroupBy(row => (row.GroupCode, row.Rank)).ToDictionary(place => place.Key, place => place.Count());
        var paths = data.Path.ToLookup(point => point.UnitCode, StringComparer.Ordinal);
        var answers = SatisfactionTable.Current(data).ToLookup(row => row.UnitCode, StringComparer.Ordinal);
        var corrections = data.Corrections.ToLookup(correction => correction.UnitCode, StringComparer.Ordinal);
        return data.Rows.Where(row => wanted?.Invoke(row) != false).Select(row =>
        {
            var items = new ScorecardItems(data, row);
            var path = paths[row.UnitCode].OrderBy(point => point.Period).ToList();
            var standing = new ScorecardStanding(
                row.Ratio, row.Points, row.Maximum, row.Rank, row.RankedOf, row.Rank is not null && places[(row.GroupCode, row.Rank)] > 1, row.Class,
                row.Ratio is null ? row.StatusReason ?? ScorecardTexts.NoValue : null);
            var change = Change(row, Period.Parse(data.Period).YearBefore, path);
            var section = domains.Section(row, alone: rivals.GetValueOrDefault(row.GroupCode) <= (row.Ratio is null ? 0 : 1));
            var losses = items.Losses();
            return new Scorecard
            {
                Facts = facts with { Title = ScorecardTexts.Title(row.UnitName, facts.PeriodName, facts.EditionTitle) },
                UnitCode = row.UnitCode,
                UnitName = row.UnitName,
                GroupName = row.GroupName,
                Answer = ScorecardTexts.Answer(standing, change, Weakest(section.Rows), losses.Rows is [var most, ..] ? Named(most) : null),
                Standing = standing,
                Change = change,
                Path = Path(path),
                Domains = section,
                Losses = losses,
                Rises = items.Rises(),
                Falls = items.Falls(),
                Satisfaction = Satisfaction(answers[row.UnitCode]),
                Remarks = [.. Remarks(row, items, corrections[row.UnitCode].Count())],
                Next = Next(row.Ratio, items, losses.Rows),
                Trace = Trace(data, row.UnitCode, losses.Rows),
            };
        });
    }

    private static ScorecardChange Change(RankingRow row, Period previous, List<PathPoint> path)
    {
        var then = path.Find(point => point.Period == previous);
        var compares = row is { Comparable: true, Change: not null };
        var reasons = row.Reasons.Count > 0 || compares ? row.Reasons : [row.PreviousRatio is null ? ScorecardTexts.NoPrevious : ScorecardTexts.NotComparable];
        return new(previous, row.PreviousRatio, compares ? row.Change : null, row.PreviousRank, row.PreviousRank is null ? null : then?.RankedOf, compares ? then?.Class : null, reasons);
    }

    private static ScorecardSection<PathPoint> Path(List<PathPoint> path)
    {
        if (path.Count(point => point.Ratio is not null) < 2)
        {
            return new([], path.FindLast(point => point.Ratio is not null) is { } only ? ScorecardTexts.ShortPath(only) : ScorecardTexts.NoPath);
        }

        var changed = path.Zip(path.Skip(1)).Where(pair => pair.First.Edition != pair.Second.Edition).Select(pair => pair.Second.Period.InWords()).ToList();
        return new(path, changed.Count == 0 ? null : ScorecardTexts.Breaks(changed));
    }

    private static Sentence Next(decimal? ratio, ScorecardItems items, IReadOnlyList<ScorecardItem> losses) => (items.Unmeasured, losses, ratio) switch
    {
        ( > 0, _, _) => ScorecardTexts.Supply(items.Applying - items.Measured, items.Unmeasured),
        (_, [], null) => ScorecardTexts.Deliver,
        (_, [], 1) => ScorecardTexts.Keep,
        (_, [], _) => ScorecardTexts.AskForItems,
        (_, [var only], _) => ScorecardTexts.BeginWith(Named(only), only.Figure.Left),
        (_, [var first, ..], _) => ScorecardTexts.BeginWithFirst(Named(first), first.Figure.Left, losses.Count, losses.Sum(item => item.Figure.Left)),
    };

    private static Sentence Named(ScorecardItem item) => ScorecardTexts.Coded(item.Leaf.Code, item.Leaf.Title);

    // By points where the leaves tell them, else by share.
    private static ScorecardDomain? Weakest(IReadOnlyList<ScorecardDomain> domains) => domains.Any(domain => domain.Left is not null)
        ? domains.Where(domain => domain.Left > 0).MaxBy(domain => domain.Left)
        : domains.Where(domain => domain.Ratio < 1).MinBy(domain => domain.Ratio);

    private static ScorecardSection<ScorecardAnswer> Satisfaction(IEnumerable<SatisfactionRow> rows)
    {
        var questions = SatisfactionTable.ByQuestion(rows);
        return questions.Count == 0
            ? new([], ScorecardTexts.NoAnswers)
            : new(
                [.. questions.Take(MostQuestions).Select(question => new ScorecardAnswer(question.Question, question.Share.Answered, question.Share.Share, question.Share.Low, question.Share.High))],
                questions.Count > MostQuestions ? ScorecardTexts.QuestionsLeft(questions.Count - MostQuestions) : null);
    }

    private static IEnumerable<Sentence> Remarks(RankingRow row, ScorecardItems items, int corrections)
    {
        if (row.ProvisionalShare is > 0 and var share)
        {
            yield return ScorecardTexts.Provisional(share, items.SelfOnly);
        }

        if (items.Blank.Count > 0)
        {
            yield return ScorecardTexts.Blank([.. items.Blank.Select(item => item.Code)]);
        }

        if (items.NotMeasured.Count > 0)
        {
            yield return ScorecardTexts.NotMeasured([.. items.NotMeasured.Select(item => item.Code)]);
        }

        if (items.Incomplete > 0)
        {
            yield return ScorecardTexts.Incomplete(items.Incomplete);
        }

        if (row.Coverage is < 1 and var coverage)
        {
            yield return ScorecardTexts.Coverage(coverage);
        }

        if (items.NotApplicable > 0)
        {
            yield return ScorecardTexts.NotApplicable(items.NotApplicable);
        }

        if (corrections > 0)
        {
            yield return ScorecardTexts.Corrected(corrections);
        }
    }

    private static string Trace(RankingData data, string unit, IReadOnlyList<ScorecardItem> losses)
    {
        var item = losses.Count == 0 ? "" : $" --item {Word(losses[0].Leaf.Code)}";
        return $"./reform trace --edition {Word(data.EditionId)} --period {data.Period} --unit {Word(unit)}{item}";
    }

    // As a shell takes it: a code may hold anything.
    private static string Word(string text) =>
        text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/') ? text : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
