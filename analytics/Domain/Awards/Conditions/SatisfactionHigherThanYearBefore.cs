using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>The share of satisfied answers is strictly higher than the year before, over the questions that both years asked.</summary>
public sealed record SatisfactionHigherThanYearBefore : SatisfactionCondition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "satisfaction-higher-than-year-before";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var (now, before) = (Asked(evidence.Satisfaction), Asked(evidence.SatisfactionBefore));
        if (now.Count == 0)
        {
            return NoAnswers(candidate, round.Year, before: false);
        }

        if (before.Count == 0)
        {
            return NoAnswers(
                candidate, round.Year - 1, before: true, new Figure("share", new("tỷ lệ hài lòng", "share satisfied"), FigureUnit.Ratio, Sum(now).Share, Relation: Relation.Above));
        }

        var both = now.Select(a => a.Question).Intersect(before.Select(a => a.Question), StringComparer.OrdinalIgnoreCase).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var partly = both.Count < now.Count || both.Count < before.Count;
        now.RemoveAll(a => !both.Contains(a.Question));
        before.RemoveAll(a => !both.Contains(a.Question));
        if (both.Count == 0)
        {
            return Open(
                "questions-differ",
                new("Hai năm không có câu hỏi nào chung, không so sánh được.", "The two years share no question, so they do not compare."),
                new(EvidenceFeeds.Satisfaction, candidate.Unit ?? candidate.Code, new($"kết quả năm {round.Year - 1} theo cùng câu hỏi", $"answers of {round.Year - 1} to the same questions")),
                [],
                []);
        }

        var (a, b) = (Sum(now), Sum(before));
        Figure[] known =
        [
            new("share", new("tỷ lệ hài lòng", "share satisfied"), FigureUnit.Ratio, a.Share, Relation: Relation.Above, Bound: b.Share),
            new("answered", new("số trả lời", "answers"), FigureUnit.Count, a.Answered),
            new("shareBefore", new("tỷ lệ hài lòng năm trước", "share satisfied a year before"), FigureUnit.Ratio, b.Share),
            new("answeredBefore", new("số trả lời năm trước", "answers a year before"), FigureUnit.Count, b.Answered),
        ];
        var (shown, shownBefore) = Say.Apart(a.Share!.Value, b.Share!.Value);
        var over = partly ? new Sentence($" (trên {both.Count} câu hỏi chung của hai năm)", $" (over the {both.Count} questions that both years asked)") : new(string.Empty, string.Empty);

        // Products of counts: a quotient is cut off at its 28th digit, and equal shares must stay equal.
        var difference = ((decimal)a.Satisfied * b.Answered).CompareTo((decimal)b.Satisfied * a.Answered);
        var sources = now.Concat(before).SelectMany(x => x.Sources);
        return difference switch
        {
            > 0 => Met("share-higher", new($"Tỷ lệ hài lòng {shown.Vi}, cao hơn năm trước ({shownBefore.Vi}){over.Vi}.", $"Share satisfied {shown.En}, higher than the year before ({shownBefore.En}){over.En}."), known, sources),
            0 => NotMet("share-equal", new($"Tỷ lệ hài lòng {shown.Vi}, bằng năm trước; yêu cầu phải cao hơn{over.Vi}.", $"Share satisfied {shown.En}, the same as the year before; it must be higher{over.En}."), known, sources),
            _ => NotMet("share-lower", new($"Tỷ lệ hài lòng {shown.Vi}, thấp hơn năm trước ({shownBefore.Vi}){over.Vi}.", $"Share satisfied {shown.En}, lower than the year before ({shownBefore.En}){over.En}."), known, sources),
        };
    }
}
