using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award decisions</c>: what councils decided, each with what takes its place.</summary>
internal static class AwardDecisions
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var campaign = new Option<string?>("--campaign") { Description = "One campaign; all if absent / phong trào" };
        var year = new Option<int?>("--year") { Description = "Year judged / năm xét" };
        var wave = new Option<string?>("--wave") { Description = "Wave / đợt xét" };
        var command = new Command("decisions", "What councils decided / các quyết định của Hội đồng") { campaign, year, wave, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var rows = new List<(string Office, StoredDecision Stored, int? By)>();
            foreach (var office in await OfficesAsync(session, parsed.GetValue(options.Office), parsed.GetValue(campaign), cancellation))
            {
                await using var context = office.CreateContext();
                var decisions = await CouncilDecisions.ListAsync(context, parsed.GetValue(campaign), parsed.GetValue(year), parsed.GetValue(wave), cancellation);
                var by = decisions.Where(d => d.Decision.Supersedes is not null).ToDictionary(d => d.Decision.Supersedes!.Value, d => d.Decision.Number);
                rows.AddRange(decisions.Select(d => (office.Office.Code, d, by.TryGetValue(d.Decision.Number, out var later) ? later : (int?)null)));
            }

            Write(rows, parsed.GetValue(options.Format), language);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The office named, or the one that has the campaign, or all.</summary>
    public static async Task<IReadOnlyList<OfficeDatabase>> OfficesAsync(Session session, string? named, string? campaign, CancellationToken cancellation) =>
        named is not null ? [await session.OfficeAsync(named, edition: null, cancellation)]
        : campaign is not null ? [await session.OfficeOfCampaignAsync(null, campaign, cancellation)]
        : [.. (await session.Database.OfficesAsync(cancellation)).Select(session.Database.For)];

    private static void Write(IReadOnlyList<(string Office, StoredDecision Stored, int? By)> rows, OutputFormat format, Language language)
    {
        if (format == OutputFormat.Json)
        {
            Output.WriteJson(new { decisions = rows.Select(r => new { office = r.Office, decision = DecisionTexts.Json(r.Stored, r.By, language) }) });
            return;
        }

        string[] headings = language == Language.Vietnamese
            ? ["Cơ quan", "Số", "Đợt xét", "Mã", "Tên", "Quyết định", "Văn bản", "Ngày", "Kết quả xét", "Khác kết quả xét", "Thay bằng"]
            : ["Office", "No.", "Round", "Code", "Name", "Decision", "Paper", "Day", "Evaluation", "Against it", "Replaced by"];
        var texts = rows.Select(r => Texts(r.Office, r.Stored, r.By, language));
        if (format == OutputFormat.Csv)
        {
            Output.WriteCsv(headings, texts);
        }
        else if (rows.Count == 0)
        {
            Console.Out.WriteLine(new Sentence("Chưa ghi nhận quyết định nào (./reform award decide).", "No decision has been recorded yet (./reform award decide).").In(language));
        }
        else
        {
            Output.WriteTable(headings, texts);
            Console.Out.WriteLine(Total(rows).In(language));
        }
    }

    private static string[] Texts(string office, StoredDecision stored, int? by, Language language)
    {
        var decision = stored.Decision;
        return
        [
            office, stored.ShortName, DecisionTexts.Round(decision), decision.Candidate, decision.CandidateName, decision.Ruling.InWords().In(language), decision.DocumentNumber,
            DecisionTexts.Day(decision.DecidedOn, language), DecisionTexts.Verdict(decision).In(language), DecisionTexts.Against(decision, language), by is { } number ? $"d{number}" : "",
        ];
    }

    private static Sentence Total(IReadOnlyList<(string Office, StoredDecision Stored, int? By)> rows)
    {
        CouncilDecision[] standing = [.. rows.Where(r => r.By is null).Select(r => r.Stored.Decision)];
        int Of(Ruling ruling) => standing.Count(d => d.Ruling == ruling);
        var against = standing.Count(d => d.Departures.Count > 0);
        return new(
            $"{rows.Count} quyết định, {standing.Length} đang có hiệu lực: {Of(Ruling.Granted)} tặng thưởng, {Of(Ruling.Refused)} không tặng thưởng, {Of(Ruling.Deferred)} để lại; {against} khác kết quả xét.",
            $"{rows.Count} decisions, {standing.Length} standing: {Of(Ruling.Granted)} granted, {Of(Ruling.Refused)} refused, {Of(Ruling.Deferred)} deferred; {against} against the evaluation.");
    }
}
