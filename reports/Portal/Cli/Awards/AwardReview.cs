using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award review</c>: which decisions rest on grounds that have changed since.</summary>
internal static class AwardReview
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var campaign = new Option<string?>("--campaign") { Description = "One campaign; all if absent / phong trào" };
        var year = new Option<int?>("--year") { Description = "Year judged / năm xét" };
        var wave = new Option<string?>("--wave") { Description = "Wave / đợt xét" };
        var command = new Command("review", "Decisions whose grounds changed since / rà soát các quyết định có căn cứ đã thay đổi") { campaign, year, wave, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var (reviewed, changed) = (0, new List<(string Office, ChangedDecision Changed)>());
            foreach (var office in await AwardDecisions.OfficesAsync(session, parsed.GetValue(options.Office), parsed.GetValue(campaign), cancellation))
            {
                var review = await new ReviewDecisions(office, clock).RunAsync(parsed.GetValue(campaign), parsed.GetValue(year), parsed.GetValue(wave), cancellation);
                reviewed += review.Reviewed;
                changed.AddRange(review.Changed.Select(c => (office.Office.Code, c)));
            }

            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(new { reviewed, changed = changed.Select(c => ReviewTexts.Json(c.Office, c.Changed, language)) });
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(ReviewTexts.Headings(language), changed.SelectMany(c => ReviewTexts.Rows(c.Office, c.Changed, language)));
                    break;
                default:
                    Print(reviewed, changed, language);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(int reviewed, IReadOnlyList<(string Office, ChangedDecision Changed)> changed, Language language)
    {
        var write = Console.Out;
        write.WriteLine(ReviewTexts.Total(reviewed, changed.Count).In(language));
        foreach (var (office, one) in changed)
        {
            var decision = one.Stored.Decision;
            write.WriteLine();
            write.WriteLine($"{one.Stored.ShortName} {office}, {DecisionTexts.Round(decision)}: {decision.CandidateName} ({decision.Candidate}): {DecisionTexts.Told(decision, language)}");
            foreach (var line in ReviewTexts.Lines(one, language))
            {
                write.WriteLine("  " + line);
            }
        }

        if (changed.Count > 0)
        {
            write.WriteLine();
            write.WriteLine(new Sentence(
                "Việc tiếp theo: báo cáo Hội đồng; nếu Hội đồng quyết định lại, ghi bằng ./reform award decide với số văn bản mới.",
                "Next: tell the council; where it decides anew, record that with ./reform award decide and its own number.").In(language));
        }
    }
}
