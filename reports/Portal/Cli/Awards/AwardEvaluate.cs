using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

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
        var kind = new Option<CandidateKind?>("--kind") { Description = "collective | individual / tập thể hay cá nhân" };
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
            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(AwardJson.Of(evaluation, office.Office.Code, shown, language));
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(Headings(language), shown.SelectMany(v => v.Outcomes.Select(o => Row(v, o, language))));
                    break;
                default:
                    AwardText.Print(evaluation, new Sentence(office.Office.NameVi, office.Office.NameEn), shown, parsed.GetValue(candidate) is not null, language);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <exception cref="UsageException">No candidate of the round has the code or name.</exception>
    private static IReadOnlyList<Verdict> Shown(CampaignEvaluation evaluation, CandidateKind? kind, string? candidate)
    {
        Verdict[] shown = [.. evaluation.Verdicts.Where(v => kind is null || v.Candidate.Kind == kind)];
        if (candidate is null)
        {
            return shown;
        }

        Verdict[] found = Array.FindAll(shown, v => string.Equals(v.Candidate.Code, candidate, StringComparison.OrdinalIgnoreCase));
        found = found.Length > 0 ? found : Array.FindAll(shown, v => string.Equals(v.Candidate.Name, candidate, StringComparison.OrdinalIgnoreCase));
        return found.Length > 0 ? found : throw new UsageException(
            "unknown-candidate",
            new($"Không có tập thể, cá nhân '{candidate}' trong đợt xét này.", $"There is no candidate '{candidate}' in this round."),
            new("Bỏ --candidate để xem tất cả.", "Leave out --candidate to see all."));
    }

    private static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Mã", "Tên", "Loại", "Khối", "Kết luận", "Điều kiện", "Kết quả", "Lý do", "Còn thiếu", "Nguồn"]
        : ["Code", "Name", "Kind", "Group", "Verdict", "Condition", "Outcome", "Why", "Missing", "Sources"];

    private static string[] Row(Verdict verdict, ConditionOutcome outcome, Language language) =>
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
        string.Join(" | ", outcome.Sources.Select(AwardText.Place)),
    ];
}
