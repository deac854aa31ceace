using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award evaluate</c>: every candidate of a round, every condition, and why.</summary>
internal static class AwardEvaluate
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var campaign = new Option<string>("--campaign") { Description = "Campaign / phong trào", Required = true };
        var year = new Option<int>("--year") { Description = "Year judged / năm xét", Required = true };
        var wave = new Option<string?>("--wave") { Description = "Wave; the yearly cycle or the last wave if absent / đợt xét" };
        var asOf = new Option<string?>("--as-of") { Description = "An import, a day or a publication: 12, 2023-10-14, p3 / số liệu tính đến lần nhập, hết ngày hoặc bản công bố" };
        var kind = CommonOptions.OptionalChoice<CandidateKind>("--kind", "collective | individual / tập thể hay cá nhân");
        var candidate = new Option<string?>("--candidate") { Description = "One candidate, with figures and sources / một tập thể, cá nhân" };
        var command = new Command("evaluate", "Who qualifies, who does not, and why / xét điều kiện khen thưởng") { campaign, year, wave, asOf, kind, candidate, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var code = parsed.GetRequiredValue(campaign);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeOfCampaignAsync(parsed.GetValue(options.Office), code, cancellation);
            var moment = await AwardMoment.OfAsync(office, parsed.GetValue(asOf), cancellation);
            var evaluation = await new EvaluateCampaign(office, clock).RunAsync(
                code, parsed.GetValue(year), parsed.GetValue(wave), moment.Vintage, moment.Day, cancellation);
            var shown = Shown(evaluation, parsed.GetValue(kind), parsed.GetValue(candidate));
            var decisions = await StandingAsync(office, evaluation, cancellation);
            var nobody = await NoCandidates.WhyAsync(office, evaluation, cancellation);
            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(AwardJson.Of(evaluation, office.Office.Code, shown, decisions, nobody, language));
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(Headings(language), shown.SelectMany(v => v.Outcomes.Select(o => Row(v, o, decisions.GetValueOrDefault(v.Candidate.Code)?.Decision, language))));
                    break;
                default:
                    AwardText.Print(evaluation, new Sentence(office.Office.NameVi, office.Office.NameEn), shown, decisions, nobody, parsed.GetValue(candidate) is not null, language);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    // The newest word of the council on each candidate of the round.
    private static async Task<IReadOnlyDictionary<string, StoredDecision>> StandingAsync(OfficeDatabase office, CampaignEvaluation evaluation, CancellationToken cancellation)
    {
        await using var context = office.CreateContext();
        var round = evaluation.Round;
        return (await CouncilDecisions.ListAsync(context, round.Campaign.Id, round.Year, round.Round.Code, cancellation))
            .GroupBy(d => d.Decision.Candidate, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Decision.Number)!, StringComparer.Ordinal);
    }

    /// <exception cref="UsageException">No candidate of the round has the code or name.</exception>
    private static IReadOnlyList<Verdict> Shown(CampaignEvaluation evaluation, CandidateKind? kind, string? candidate)
    {
        Verdict[] shown = [.. evaluation.Verdicts.Where(v => kind is null || v.Candidate.Kind == kind)];
        if (candidate is null)
        {
            return shown;
        }

        var match = CandidateMatch.Of(shown, candidate);
        var near = match.Nearest.Count == 0 ? "-" : string.Join(", ", match.Nearest.Select(c => $"{c.Name} ({c.Code})"));
        return match.Found.Count > 0 ? match.Found : throw new UsageException(
            "unknown-candidate",
            new($"Không có tập thể, cá nhân '{candidate}' trong đợt xét này.", $"There is no candidate '{candidate}' in this round."),
            new($"Gần giống: {near}. Bỏ --candidate để xem tất cả.", $"Nearest: {near}. Leave out --candidate to see all."));
    }

    private static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Mã", "Tên", "Loại", "Khối", "Kết luận", "Điều kiện", "Kết quả", "Lý do", "Còn thiếu", "Nguồn", "Quyết định của Hội đồng"]
        : ["Code", "Name", "Kind", "Group", "Verdict", "Condition", "Outcome", "Why", "Missing", "Sources", "Council's decision"];

    private static string[] Row(Verdict verdict, ConditionOutcome outcome, CouncilDecision? decision, Language language) =>
    [
        verdict.Candidate.Code,
        verdict.Candidate.Name,
        VerdictJson.Word(verdict.Candidate.Kind),
        verdict.Candidate.Group ?? "",
        verdict.Kind.InWords().In(language),
        outcome.Id,
        outcome.Outcome.InWords().In(language),
        outcome.Sentence.In(language),
        outcome.Missing is { } missing ? $"{missing.Feed}: {missing.What.In(language)} ({missing.Subject})" : "",
        string.Join(" | ", outcome.Sources.Select(source => AwardText.Place(source, language))),
        decision is null ? "" : DecisionTexts.Whole(decision, language),
    ];
}
