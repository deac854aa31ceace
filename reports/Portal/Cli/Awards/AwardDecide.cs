using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Reporting.Store;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award decide</c>: the council's word on a candidate, recorded for good.</summary>
internal static class AwardDecide
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var campaign = new Option<string>("--campaign") { Description = "Campaign / phong trào", Required = true };
        var year = new Option<int>("--year") { Description = "Year judged / năm xét", Required = true };
        var wave = new Option<string?>("--wave") { Description = "Wave; the yearly cycle or the last wave if absent / đợt xét" };
        var candidate = new Option<string>("--candidate") { Description = "Code or name / mã hoặc tên tập thể, cá nhân", Required = true };
        var outcome = CommonOptions.Choice<Ruling>("--outcome", "granted | refused | deferred / tặng, không tặng, để lại", required: true);
        var number = new Option<string>("--number") { Description = "Number of the decision's paper / số văn bản quyết định", Required = true };
        var date = new Option<string>("--date") { Description = "Its day / ngày quyết định", Required = true };
        var reason = new Option<string?>("--reason") { Description = "Why; needed where it goes against the evaluation / lý do, bắt buộc khi khác kết quả xét" };
        var by = new Option<string?>("--by") { Description = "Who has it recorded / người ghi nhận" };
        var asOf = new Option<string?>("--as-of") { Description = "What the council had before it: an import, a day or a publication / số liệu Hội đồng đã xem" };
        var command = new Command("decide", "Record the council's decision / ghi nhận quyết định của Hội đồng") { campaign, year, wave, candidate, outcome, number, date, reason, by, asOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var code = parsed.GetRequiredValue(campaign);
            var day = AwardMoment.DayOf(parsed.GetRequiredValue(date), "--date");
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeOfCampaignAsync(parsed.GetValue(options.Office), code, cancellation);
            var moment = await AwardMoment.OfAsync(office, parsed.GetValue(asOf), cancellation);
            var recorded = await new DecideAward(office, clock).RunAsync(
                new(
                    code, parsed.GetValue(year), parsed.GetValue(wave), parsed.GetRequiredValue(candidate), parsed.GetValue(outcome), parsed.GetRequiredValue(number), day,
                    parsed.GetValue(reason), parsed.GetValue(by), moment.Vintage, moment.Day),
                cancellation);
            await new SealDecisions(office, new ContentStore(settings.Store)).RunAsync(cancellation);
            Print(recorded, await BatchInputsAfterAsync(office, recorded, cancellation), language);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(RecordedDecision recorded, bool later, Language language)
    {
        var (stored, decision) = (recorded.Recorded, recorded.Recorded.Decision);
        var write = Console.Out;
        write.WriteLine(new Sentence(
            $"Đã ghi quyết định {stored.ShortName}: {decision.CandidateName} ({decision.Candidate}): {decision.Ruling.InWords().Vi}, văn bản {decision.DocumentNumber} ngày {decision.DecidedOn:dd/MM/yyyy}.",
            $"Recorded {stored.ShortName}: {decision.CandidateName} ({decision.Candidate}): {decision.Ruling.InWords().En}, paper {decision.DocumentNumber} of {decision.DecidedOn:yyyy-MM-dd}.").In(language));
        var verdict = DecisionTexts.Verdict(decision).In(language);
        write.WriteLine(new Sentence(
            $"Kết quả xét làm căn cứ: {verdict} (lần xét {decision.Evaluation}, lần nhập {decision.Vintage}).", $"It rests on: {verdict} (evaluation {decision.Evaluation}, vintage {decision.Vintage}).").In(language));
        if (decision.Departures.Count > 0)
        {
            write.WriteLine(new Sentence("Khác kết quả xét: ", "Against the evaluation: ").In(language) + DecisionTexts.Against(decision, language));
        }

        if (recorded.Before is { } before)
        {
            write.WriteLine(new Sentence(
                $"Thay thế {before.ShortName} ({before.Decision.Ruling.InWords().Vi}, văn bản {before.Decision.DocumentNumber}).",
                $"Takes the place of {before.ShortName} ({before.Decision.Ruling.InWords().En}, paper {before.Decision.DocumentNumber}).").In(language));
        }

        if (later)
        {
            write.WriteLine(new Sentence(
                $"Lưu ý: lần nhập {decision.Vintage} đến sau ngày quyết định. Nếu Hội đồng đã xét theo số liệu trước đó, ghi lại bằng văn bản thay thế với --as-of.",
                $"Note: vintage {decision.Vintage} came in after the day of the decision. Where the council had earlier data before it, --as-of names them.").In(language));
        }

        write.WriteLine(new Sentence($"Mã băm {stored.Sha256[..12]}; xem ./reform award decisions.", $"Hash {stored.Sha256[..12]}; see ./reform award decisions.").In(language));
    }

    private static async Task<bool> BatchInputsAfterAsync(Storage.OfficeDatabase office, RecordedDecision recorded, CancellationToken cancellation)
    {
        await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
        var known = await Storage.Queries.BatchInputs.LastBeforeAsync(connection, VietnamTime.EndOf(recorded.Recorded.Decision.DecidedOn), cancellation);
        return known < recorded.Recorded.Decision.Vintage;
    }
}
