using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award calendar</c>: what is due when, and what is still missing for it.</summary>
internal static class AwardCalendar
{
    private const int Year = 365;

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

            rows = [.. rows.OrderBy(r => r.Watched.Deadline.LastDay).ThenBy(r => r.Office, StringComparer.Ordinal)];
            if (parsed.GetValue(options.Format) == OutputFormat.Json)
            {
                Output.WriteJson(new { on = today, rows = rows.Select(r => Json(r.Office, r.Watched, language)) });
                return ExitCodes.Done;
            }

            string[] headings = language == Language.Vietnamese
                ? ["Cơ quan", "Phong trào", "Đợt", "Việc", "Thời hạn", ">Còn (ngày)", "Còn thiếu"]
                : ["Office", "Campaign", "Round", "What", "Deadline", ">Days left", "Missing"];
            var texts = rows.Select(r => Texts(r.Office, r.Watched, language));
            if (parsed.GetValue(options.Format) == OutputFormat.Csv)
            {
                Output.WriteCsv(headings, texts);
            }
            else if (rows.Count == 0)
            {
                Console.Out.WriteLine(new Sentence("Không có thời hạn nào trong khoảng này.", "There is no deadline in this span.").In(language));
            }
            else
            {
                Output.WriteTable(headings, texts);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static string[] Texts(string office, WatchedDeadline watched, Language language)
    {
        var deadline = watched.Deadline;
        return
        [
            office,
            deadline.Campaign,
            $"{deadline.Year}{(string.IsNullOrEmpty(deadline.Round) ? "" : " / " + deadline.Round)}",
            Kind(deadline.Kind).In(language),
            deadline.Wording.In(language),
            watched.DaysLeft < 0 ? new Sentence($"quá hạn {-watched.DaysLeft}", $"past by {-watched.DaysLeft}").In(language) : Output.Plain(watched.DaysLeft),
            deadline.Year is null ? "" : !watched.HasData ? new Sentence("chưa có dữ liệu", "no data yet").In(language)
                : string.Join("; ", watched.Missing.GroupBy(m => m.Feed, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}: {string.Join(", ", g.Select(m => m.Subject).Take(5))}{(g.Count() > 5 ? " …" : "")}")),
        ];
    }

    private static object Json(string office, WatchedDeadline watched, Language language) => new
    {
        office,
        campaign = watched.Deadline.Campaign,
        wave = watched.Deadline.Round,
        year = watched.Deadline.Year,
        kind = VerdictJson.Word(watched.Deadline.Kind),
        lastDay = watched.Deadline.LastDay,
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
