using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Decisions;

/// <summary>What is wrong with a decision that is given to be recorded.</summary>
internal static class DecisionFaults
{
    private const int LongestNumber = 100;

    public static void CheckNumber(DecisionRequest request)
    {
        if (request.DocumentNumber.Length is 0 or > LongestNumber)
        {
            throw new AnalysisException(
                "decision-number-missing",
                new($"Số văn bản quyết định phải có từ 1 đến {LongestNumber} ký tự.", $"The number of the decision's paper has 1 to {LongestNumber} characters."),
                new("Ghi đúng số trên văn bản, ví dụ --number 1234/QĐ-UBND.", "Give the number on the paper: --number 1234/QĐ-UBND."));
        }
    }

    public static void CheckDay(DateOnly day, DateOnly today)
    {
        if (day > today)
        {
            throw new AnalysisException(
                "decision-in-future",
                new($"Ngày quyết định {day:dd/MM/yyyy} chưa đến (hôm nay là {today:dd/MM/yyyy}).", $"The day of the decision, {day:yyyy-MM-dd}, is still to come (today is {today:yyyy-MM-dd})."),
                new("Ghi ngày trên văn bản quyết định.", "Give the day on the decision's paper."));
        }
    }

    public static void CheckDay(DateOnly day, HeldRound round)
    {
        if (day < round.First)
        {
            throw new AnalysisException(
                "decision-before-round",
                new(
                    $"Ngày quyết định {day:dd/MM/yyyy} đứng trước cả thời gian được xét ({round.First:dd/MM/yyyy} đến {round.Last:dd/MM/yyyy}).",
                    $"The day of the decision, {day:yyyy-MM-dd}, is before the days that are judged ({round.First:yyyy-MM-dd} to {round.Last:yyyy-MM-dd})."),
                new("Kiểm tra --date, --year và --wave.", "Check --date, --year and --wave."));
        }
    }

    public static Verdict Candidate(CampaignEvaluation evaluation, string text)
    {
        var match = CandidateMatch.Of(evaluation.Verdicts, text);
        if (match.Found is [var only])
        {
            return only;
        }

        if (match.Found.Count > 1)
        {
            var codes = Listed(match.Found.Select(v => v.Candidate));
            throw new AnalysisException(
                "ambiguous-candidate",
                new($"Nhiều tập thể, cá nhân cùng mang tên '{text}'.", $"Several candidates are called '{text}'."),
                new($"Dùng mã: {codes}.", $"Use a code: {codes}."));
        }

        var near = Listed(match.Nearest);
        throw new AnalysisException(
            "unknown-candidate",
            new($"Không có tập thể, cá nhân '{text}' trong đợt xét này.", $"There is no candidate '{text}' in this round."),
            new($"Gần giống: {near}. ./reform award evaluate liệt kê tất cả.", $"Nearest: {near}. ./reform award evaluate lists them all."));
    }

    /// <param name="own">Earlier decisions on the candidate in the round.</param>
    public static void CheckEarlier(DecisionRequest request, Candidate candidate, IReadOnlyList<StoredDecision> own)
    {
        if (own.FirstOrDefault(d => string.Equals(d.Decision.DocumentNumber, request.DocumentNumber, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            throw new AnalysisException(
                "decision-number-twice",
                new(
                    $"Văn bản {same.Decision.DocumentNumber} về {candidate.Name} ({candidate.Code}) đã được ghi nhận: {Told(same).Vi}.",
                    $"Paper {same.Decision.DocumentNumber} on {candidate.Name} ({candidate.Code}) is recorded already: {Told(same).En}."),
                new("Quyết định đã ghi không sửa được; quyết định thay thế phải có số văn bản của nó.", "What is recorded is not changed; a decision that takes its place has a number of its own."));
        }

        if (own is [.., var before] && request.DecidedOn < before.Decision.DecidedOn)
        {
            throw new AnalysisException(
                "decision-out-of-order",
                new(
                    $"Quyết định ngày {request.DecidedOn:dd/MM/yyyy} đứng trước quyết định đang có hiệu lực về {candidate.Name} ({candidate.Code}): {Told(before).Vi}.",
                    $"A decision of {request.DecidedOn:yyyy-MM-dd} comes before the one that stands on {candidate.Name} ({candidate.Code}): {Told(before).En}."),
                new("Quyết định ghi sau thay thế quyết định trước; kiểm tra --date.", "What is recorded later takes the place of what was before; check --date."));
        }
    }

    public static void CheckReason(DecisionRequest request, Verdict verdict, IReadOnlyList<Departure> departures)
    {
        if (departures.Count == 0 || request.Reason is not null)
        {
            return;
        }

        ConditionOutcome[] against = [.. verdict.Outcomes.Where(o => !o.Preference && o.Outcome != Outcome.Met)];
        throw new AnalysisException(
            "reason-needed",
            new($"{verdict.Candidate.Name} ({verdict.Candidate.Code}): {Words(d => d.Vi)}{Findings(o => o.Vi)}", $"{verdict.Candidate.Name} ({verdict.Candidate.Code}): {Words(d => d.En)}{Findings(o => o.En)}"),
            new("Nêu lý do của Hội đồng bằng --reason; lý do được ghi và hiện trên mọi báo cáo về sau.", "Give the council's reason with --reason; it is kept and shown on every later report."));

        string Words(Func<Sentence, string> language) => string.Join("; ", departures.Select(d => language(d.InWords())));
        string Findings(Func<Sentence, string> language) => against.Length == 0 || request.Ruling != Ruling.Granted ? "."
            : $" ({string.Join("; ", against.Select(o => $"{o.Id} {language(o.Outcome.InWords())}: {language(o.Sentence).TrimEnd('.')}"))}).";
    }

    private static Sentence Told(StoredDecision d) => new(
        $"{d.ShortName}, {d.Decision.Ruling.InWords().Vi}, ngày {d.Decision.DecidedOn:dd/MM/yyyy}", $"{d.ShortName}, {d.Decision.Ruling.InWords().En}, {d.Decision.DecidedOn:yyyy-MM-dd}");

    private static string Listed(IEnumerable<Candidate> candidates) => candidates.Any() ? string.Join(", ", candidates.Select(c => $"{c.Name} ({c.Code})")) : "-";
}
