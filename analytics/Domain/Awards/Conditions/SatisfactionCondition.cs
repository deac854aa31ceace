using ReformAnalytics.Domain.Satisfaction;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>A condition on what citizens answered.</summary>
public abstract record SatisfactionCondition : Condition
{
    /// <summary>Codes of the questions that count; empty: every question asked about the unit.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    private protected List<SatisfactionEvidence> Asked(IReadOnlyList<SatisfactionEvidence> answers) =>
        [.. answers.Where(a => a.Counts.Answered > 0 && (Questions.Count == 0 || Questions.Contains(a.Question, StringComparer.OrdinalIgnoreCase)))];

    private protected static SatisfactionCounts Sum(IEnumerable<SatisfactionEvidence> answers) =>
        answers.Aggregate(SatisfactionCounts.None, (sum, a) => sum + a.Counts);

    private protected ConditionOutcome NoAnswers(Candidate candidate, int year, bool before, params IReadOnlyList<Figure> known) => Open(
        before ? "no-answers-before" : "no-answers",
        new($"Không có kết quả đo lường sự hài lòng năm {year}.", $"There are no answers of citizens for {year}."),
        new(EvidenceFeeds.Satisfaction, candidate.Unit ?? candidate.Code, new($"kết quả khảo sát hài lòng năm {year}", $"answers of citizens for {year}")),
        known,
        []);
}
