using Quartz;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Scheduling.Jobs;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>The yearly cycle, to be read aloud. Times are Vietnam's: second, minute, hour, day of month, month, day of week.</summary>
internal static class Schedule
{
    public const string Inbox = "ingest.inbox", Recompute = "analytics.recompute", Ranking = "reports.ranking", Quarterly = "reports.quarterly", Final = "reports.final", Deadlines = "analytics.deadlines", Verify = "reports.verify", Retention = "ingest.retention";

    public static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private static readonly IReadOnlyList<ScheduledJob> Lines =
    [
        Job<InboxJob>(Inbox, "0 0/2 * * * ?", Misfire.Skip,
            does: new("Hai phút một lần: nhập tệp trong hộp nhận, rồi yêu cầu tính lại số liệu liên quan", "Every two minutes: files dropped into the inbox are imported, and a recompute of what they change is asked for"),
            why: new("Lần xem tới cũng thấy những tệp ấy", "The next look finds the same files")),
        Job<RecomputeJob>(Recompute, "0 30 1 * * ?", Misfire.Once,
            does: new("Mỗi đêm, và sau mỗi lần nhập: tính lại xếp hạng và so sánh của mọi kỳ có điểm", "Every night, and after each import: rankings and comparisons of every period with scores, brought up to date"),
            why: new("Một lần tính là đủ cho mọi đêm đã lỡ", "One run makes up for every night missed")),
        Job<RankingJob>(Ranking, "0 30 5 ? * MON", Misfire.Once,
            does: new("Sáng thứ Hai: sổ tính xếp hạng của kỳ mới nhất của mỗi chỉ số", "Monday morning: the ranking workbook of each index's newest period"),
            why: new("Sổ tính kể số liệu hôm nay, một lần là đủ", "It tells today's figures, so one will do")),
        Job<QuarterlyJob>(Quarterly, "0 0 6 5 1,4,7,10 ?", Misfire.Each,
            does: new("Ngày 5 sau mỗi quý: công bố tạm tính quý vừa hết, kèm bản tin", "The 5th after each quarter: the quarter that ended is published as provisional, with its bulletin"),
            why: new("Mỗi lần là một quý khác, quý nào cũng cần bản tin", "Each time is another quarter, and each is owed its bulletin")),
        Job<FinalJob>(Final, "0 0 6 25 1,4,7,10 ?", Misfire.Each,
            does: new("Ngày 25 sau mỗi quý, khi đã khóa sổ: công bố chính thức quý đó, kèm bản tin", "The 25th after each quarter, which is closed by then: it is published as final, with its bulletin"),
            why: new("Mỗi lần là một quý khác, quý nào cũng cần bản tin", "Each time is another quarter, and each is owed its bulletin")),
        Job<DeadlinesJob>(Deadlines, "0 30 7 * * ?", Misfire.Once,
            does: new("Mỗi sáng: nhắc những phong trào sắp đến hạn nộp hồ sơ", "Every morning: campaigns whose dossiers are due soon are told of"),
            why: new("Chỉ còn bao nhiêu ngày tính đến hôm nay mới đáng kể", "How many days are left today is what counts")),
        Job<VerifyJob>(Verify, "0 0 3 ? * SUN", Misfire.Once,
            does: new("Rạng sáng Chủ nhật: kiểm tra mọi bản công bố với dữ liệu gốc và mã băm", "Sunday before dawn: every publication checked against the stored inputs and its hashes"),
            why: new("Kiểm tra một lần là thấy mọi điều đã khác", "One check sees whatever has changed")),
        Job<RetentionJob>(Retention, "0 0 4 * * ?", Misfire.Skip,
            does: new("Mỗi ngày: dọn tệp tạm, tệp đã nhập và nhật ký quá hạn", "Every day: scratch files, files already imported and logs that are past their time are cleared away"),
            why: new("Tệp quá hạn hôm nay thì ngày mai vẫn quá hạn", "What is old today is old tomorrow")),
    ];

    /// <summary>The lines as the configuration changes them.</summary>
    /// <exception cref="UsageException">A job that is not there, or a time that cannot be read.</exception>
    public static IReadOnlyList<ScheduledJob> Read(SchedulingSettings settings, TimeProvider clock)
    {
        foreach (var change in settings.Changes)
        {
            if (!Lines.Any(line => change.Speaks(line.Name)))
            {
                throw Settings.Wrong($"{SchedulingSettings.ScheduleKey}:{change.Job}", change.Job, string.Join(", ", Lines.Select(l => l.Name)));
            }

            if (change.Cron is { } time && time != JobChange.Off && NextAfter(time, clock.GetUtcNow()) is null)
            {
                throw Settings.Wrong($"{SchedulingSettings.ScheduleKey}:{change.Job}:Cron", time, "0 30 1 * * ?, off");
            }
        }

        return [.. Lines.Select(line => settings.Changes.Where(c => c.Speaks(line.Name)).Aggregate(line, (l, c) => c.Apply(l)))];
    }

    /// <summary>When a line comes up next; null where its text is no time, or one that never comes.</summary>
    public static DateTimeOffset? NextAfter(string? cron, DateTimeOffset after) => cron is not null && CronExpression.TryParse(cron, out var parsed)
        ? new CronExpression(parsed.CronExpressionString, Vietnam).GetNextValidTimeAfter(after)
        : null;

    /// <summary>The line of a job.</summary>
    /// <exception cref="UsageException">There is none of this name.</exception>
    public static ScheduledJob Named(IReadOnlyList<ScheduledJob> jobs, string name) =>
        jobs.FirstOrDefault(j => string.Equals(j.Name, name, StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException(
            "unknown-job",
            new($"Không có công việc '{name}'.", $"There is no job '{name}'."),
            new($"Các công việc: {string.Join(", ", jobs.Select(j => j.Name))}.", $"Jobs: {string.Join(", ", jobs.Select(j => j.Name))}."));

    private static ScheduledJob Job<T>(string name, string? cron, Misfire misfire, Sentence does, Sentence why)
        where T : IJob => new(name, cron, misfire, why, does, typeof(T));
}
