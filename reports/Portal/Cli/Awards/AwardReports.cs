using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>report evidence|dossier</c>: what the council gets of a campaign's round.</summary>
internal static class AwardReports
{
    public static IEnumerable<Command> Create(CommonOptions options, Option<DirectoryInfo> output, Settings settings, TimeProvider clock)
    {
        var campaign = new Option<string>("--campaign") { Description = "Campaign / phong trào", Required = true };
        var year = new Option<int>("--year") { Description = "Year judged / năm xét", Required = true };
        var wave = new Option<string?>("--wave") { Description = "Wave / đợt xét" };
        var candidate = new Option<string?>("--candidate") { Description = "Only this candidate's report, by code / chỉ một đề nghị" };
        var kind = CommonOptions.OptionalChoice<DossierKind>("--kind", "request | report | minutes; all if absent / tất cả nếu bỏ trống");

        var evidence = new Command("evidence", "Evidence workbook of a campaign / sổ minh chứng xét khen thưởng") { campaign, year, wave, output };
        evidence.SetAction((parsed, cancellation) => RunAsync(parsed, async (office, evaluation, folder, language) =>
            await new WriteAwards(office, clock).EvidenceAsync(evaluation, folder, language, cancellation), cancellation));

        var dossier = new Command("dossier", "Request, reports and minutes, DOCX and PDF / tờ trình, báo cáo thành tích, biên bản") { campaign, year, wave, candidate, kind, output };
        dossier.SetAction((parsed, cancellation) => RunAsync(parsed, async (office, evaluation, folder, language) =>
        {
            await using var renderer = ReportVerb.RendererOf(settings);
            try
            {
                return await new WriteAwards(office, clock).DossierAsync(evaluation, parsed.GetValue(kind), parsed.GetValue(candidate), renderer, folder, language, cancellation);
            }
            catch (UnknownCandidateException e)
            {
                throw new UsageException(
                    "unknown-candidate",
                    new($"Đợt xét này không có đề nghị '{e.Candidate}'.", $"There is no candidate '{e.Candidate}' in this round."),
                    new("Dùng mã đơn vị hoặc mã cá nhân; ./reform award evaluate liệt kê tất cả.", "Give a unit or person code; ./reform award evaluate lists them all."));
            }
        }, cancellation));
        return [evidence, dossier];

        async Task<int> RunAsync(ParseResult parsed, Func<OfficeDatabase, int, string, Language, Task<IReadOnlyList<string>>> write, CancellationToken cancellation)
        {
            var folder = parsed.GetRequiredValue(output).FullName;
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var code = parsed.GetRequiredValue(campaign);
            var office = await session.OfficeOfCampaignAsync(parsed.GetValue(options.Office), code, cancellation);
            var evaluated = await new EvaluateCampaign(office, clock).RunAsync(code, parsed.GetValue(year), parsed.GetValue(wave), cancellation: cancellation);
            foreach (var path in await write(office, evaluated.EvaluationId, folder, options.LanguageOf(parsed, settings)))
            {
                Console.Out.WriteLine(path);
            }

            return ExitCodes.Done;
        }
    }
}
