using System.CommandLine;
using Quartz;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>jobs list|run|pause|resume|history</c>: what comes up, what became of it, and a hand on it.</summary>
internal static class JobsVerb
{
    private const int HistoryShown = 20;

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock) => new("jobs", "The schedule and its runs / lịch và các lần chạy")
    {
        List(options, settings, clock),
        Run(options, settings, clock),
        Hold("pause", "Stop a job from coming up / tạm dừng", pause: true, options, settings, clock),
        Hold("resume", "Let a job come up again / cho chạy lại", pause: false, options, settings, clock),
        History(options, settings, clock),
    };

    private static Command List(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("list", "When each job comes up, and its last outcome / công việc, lần tới và kết quả gần nhất") { options.Format };
        command.SetAction((parsed, cancellation) => WithDeskAsync(settings, clock, async (desk, _) =>
        {
            JobsOutput.Write(await desk.ListAsync(cancellation), await desk.NodesAsync(cancellation), parsed.GetValue(options.Format), options.LanguageOf(parsed, settings));
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static Command History(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var name = new Argument<string?>("job") { Description = "analytics.recompute …", Arity = ArgumentArity.ZeroOrOne };
        var take = new Option<int>("--take") { Description = "Runs shown / số lần chạy", DefaultValueFactory = _ => HistoryShown };
        var command = new Command("history", "Runs, newest first / các lần chạy, mới nhất trước") { name, take, options.Format };
        command.SetAction((parsed, cancellation) => WithDeskAsync(settings, clock, async (desk, jobs) =>
        {
            var job = parsed.GetValue(name) is { } named ? Schedule.Named(jobs, named).Name : null;
            JobsOutput.Write(await desk.HistoryAsync(job, Math.Clamp(parsed.GetValue(take), 1, 10_000), cancellation), parsed.GetValue(options.Format), options.LanguageOf(parsed, settings));
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static Command Run(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var name = new Argument<string>("job") { Description = "analytics.recompute …" };
        var leave = new Option<bool>("--no-wait") { Description = "Do not wait for its end / không chờ kết quả" };
        var command = new Command("run", "Run a job now, on a node that is up / chạy ngay") { name, leave, options.Format };
        command.SetAction((parsed, cancellation) => WithDeskAsync(settings, clock, async (desk, jobs) =>
        {
            var (job, language) = (Schedule.Named(jobs, parsed.GetRequiredValue(name)), options.LanguageOf(parsed, settings));
            if ((await desk.NodesAsync(cancellation)).Count == 0)
            {
                throw new UsageException(
                    "no-node",
                    new("Không có nút nào đang chạy lịch.", "No node is running the schedule."),
                    new("Chạy ./reform worker hoặc ./reform serve ở nơi khác rồi lặp lại lệnh này.", "Start ./reform worker or ./reform serve elsewhere, then repeat this."));
            }

            var trigger = await desk.RunAsync(job, parsed.GetValue(options.Office), cancellation);
            if (parsed.GetValue(leave))
            {
                return ExitCodes.Done;
            }

            var run = await desk.EndAsync(job, trigger, cancellation);
            JobsOutput.Write([run], parsed.GetValue(options.Format), language);
            return run.Succeeded ? ExitCodes.Done : ExitCodes.Failed;
        }, cancellation));
        return command;
    }

    private static Command Hold(string verb, string description, bool pause, CommonOptions options, Settings settings, TimeProvider clock)
    {
        var name = new Argument<string>("job") { Description = "analytics.recompute …" };
        var command = new Command(verb, description) { name };
        command.SetAction((parsed, cancellation) => WithDeskAsync(settings, clock, async (desk, jobs) =>
        {
            var job = Schedule.Named(jobs, parsed.GetRequiredValue(name));
            if (!await desk.PauseAsync(job.Name, pause, cancellation))
            {
                throw new UsageException(
                    "not-scheduled",
                    new($"'{job.Name}' chưa có trong lịch đã lưu.", $"'{job.Name}' is not in the stored schedule."),
                    new("Lịch được lưu khi ./reform worker hoặc ./reform serve chạy lần đầu; giờ bị tắt trong cấu hình thì không có gì để dừng.", "It is stored when ./reform worker or ./reform serve first runs; one that is switched off in the configuration has nothing to pause."));
            }

            Console.Out.WriteLine((pause ? new Sentence($"Đã tạm dừng {job.Name}.", $"{job.Name} is paused.") : new Sentence($"{job.Name} sẽ chạy theo lịch.", $"{job.Name} comes up again."))
                .In(options.LanguageOf(parsed, settings)));
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static async Task<int> WithDeskAsync(Settings settings, TimeProvider clock, Func<JobDesk, IReadOnlyList<ScheduledJob>, Task<int>> work, CancellationToken cancellation)
    {
        var jobs = Schedule.Read(settings.Scheduling, clock);
        await using var session = await Session.OpenAsync(settings, clock, cancellation);
        await using var desk = await JobDesk.OpenAsync(session, jobs, cancellation);
        return await work(desk, jobs);
    }
}
