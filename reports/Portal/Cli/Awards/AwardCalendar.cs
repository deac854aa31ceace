using System.CommandLine;
using System.Globalization;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award calendar</c>: what is due when, and what is still missing for it.</summary>
internal static class AwardCalendar
{
    private const int Year = 365, Width = 160, Indent = 12, MostNamed = 12;

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var campaign = new Option<string?>("--campaign") { Description = "One campaign; all if absent / phong trào" };
        var from = new Option<string?>("--from") { Description = "First day; the day asked for if absent / từ ngày" };
        var days = new Option<int>("--days") { Description = "How many days / số ngày", DefaultValueFactory = _ => Year };
        var on = new Option<string?>("--on") { Description = "The day that it is asked for; today if absent / xem tại ngày" };
        var command = new Command("calendar", "Deadlines and what is missing for them / các thời hạn và việc còn thiếu") { campaign, from, days, on, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var today = parsed.GetValue(on) is { } day ? AwardMoment.DayOf(day, "--on") : VietnamTime.Today(clock);
            var first = parsed.GetValue(from) is { } start ? AwardMoment.DayOf(start, "--from") : today;
            var (code, named) = (parsed.GetValue(campaign), parsed.GetValue(options.Office));
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var offices = named is not null ? [await session.OfficeAsync(named, edition: null, cancellation)]
                : code is not null ? [await session.OfficeOfCampaignAsync(null, code, cancellation)]
                : (await session.Database.OfficesAsync(cancellation)).Select(session.Database.For).ToArray();
            var rows = new List<(string Office, WatchedDeadline Watched)>();
            foreach (var office in offices)
            {
                rows.AddRange((await new WatchDeadlines(office, clock).RunAsync(code, first, first.AddDays(parsed.GetValue(days)), today, cancellation)).Select(w => (office.Office.Code, w)));
            }

            rows = [.. rows.OrderBy(r => r.Watched.Deadline.LastDay).ThenBy(r => r.Office, StringComparer.Ordinal).ThenBy(r => !r.Watched.Deadline.IsSet)];
            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(new { on = today, rows = rows.Select(r => Json(r.Office, r.Watched, language)) });
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(
                        [.. Headings(language), .. Details(language)],
                        rows.Select(r => (IReadOnlyList<string>)[.. Texts(r.Office, r.Watched, language), Said(r.Watched, language), string.Join("; ", Lacks(r.Watched, language))]));
                    break;
                default:
                    if (rows.Count == 0)
                    {
                        Console.Out.WriteLine(new Sentence("Không có thời hạn nào trong khoảng này.", "There is no deadline in this span.").In(language));
                        break;
                    }

                    Output.WriteTable(Headings(language), rows.Select(r => Texts(r.Office, r.Watched, language)), row => Below(rows[row].Watched, language));
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Ngày cuối", ">Còn (ngày)", "Cơ quan", "Phong trào", "Đợt", "Việc", ">Còn thiếu"]
        : ["Last day", ">Days left", "Office", "Campaign", "Round", "What", ">Missing"];

    private static string[] Details(Language language) => language == Language.Vietnamese ? ["Theo kế hoạch", "Thiếu gì"] : ["As the plan says", "What is missing"];

    private static string[] Texts(string office, WatchedDeadline watched, Language language)
    {
        var deadline = watched.Deadline;
        return
        [
            !deadline.IsSet ? new Sentence("chưa định", "not set").In(language)
                : deadline.LastDay.ToString(language == Language.Vietnamese ? "dd/MM/yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture),
            watched.DaysLeft is not { } left ? Figures.None : left < 0 ? new Sentence($"quá hạn {-left}", $"past by {-left}").In(language) : Output.Plain(left),
            office,
            deadline.Campaign,
            $"{deadline.Year}{(string.IsNullOrEmpty(deadline.Round) ? "" : " / " + deadline.Round)}",
            Kind(deadline.Kind).In(language),
            deadline.Year is null ? "" : !watched.HasData ? new Sentence("chưa có dữ liệu", "no data yet").In(language) : Output.Plain(watched.Missing.Count),
        ];
    }

    private static IEnumerable<string> Below(WatchedDeadline watched, Language language) =>
        Lacks(watched, language).Prepend(Said(watched, language)).SelectMany(text => TerminalText.Wrapped(text, Width, Indent));

    private static string Said(WatchedDeadline watched, Language language) =>
        watched.Deadline.Wording.In(language) + (watched.Deadline.Clause is { } clause ? $" [{clause}]" : "");

    // What each file must bring, of whom; a number that is not allotted is of nobody, and is told in words.
    private static IEnumerable<string> Lacks(WatchedDeadline watched, Language language) =>
        watched.Missing.GroupBy(m => m.Feed, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(missing =>
        {
            string[] of = [.. missing.Select(m => m.Feed == EvidenceFeeds.Allotments ? m.What.In(language) : m.Subject)];
            var rest = of.Length - MostNamed;
            return new Sentence($"thiếu {missing.Key} {of.Length}: ", $"missing {missing.Key} {of.Length}: ").In(language)
                + string.Join(missing.Key == EvidenceFeeds.Allotments ? "; " : ", ", of.Take(MostNamed)) + (rest > 0 ? new Sentence($" và {rest} nữa", $" and {rest} more").In(language) : "");
        });

    private static object Json(string office, WatchedDeadline watched, Language language) => new
    {
        office,
        campaign = watched.Deadline.Campaign,
        wave = watched.Deadline.Round,
        year = watched.Deadline.Year,
        kind = VerdictJson.Word(watched.Deadline.Kind),
        lastDay = watched.Deadline.IsSet ? (DateOnly?)watched.Deadline.LastDay : null,
        @fixed = watched.Deadline.IsSet,
        wording = watched.Deadline.Wording.In(language),
        clause = watched.Deadline.Clause,
        daysLeft = watched.DaysLeft,
        past = watched.DaysLeft < 0,
        hasData = watched.HasData,
        missing = watched.Missing.Select(m => new { feed = m.Feed, subject = m.Subject, what = m.What.In(language) }),
    };

    private static Sentence Kind(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Dossier => new("nộp hồ sơ", "dossiers"),
        DeadlineKind.Review => new("sơ kết, tổng kết", "review"),
        DeadlineKind.RoundEnds => new("hết thời gian xét", "round ends"),
        _ => new("kết thúc phong trào", "campaign ends"),
    };
}
