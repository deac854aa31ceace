using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Scheduling;
using ReformAnalytics.Portal.Watching;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>serve</c> and <c>worker</c>: nodes that run the schedule until they are told to stop.</summary>
internal static class ServeVerbs
{
    public const string ServeName = "serve", WorkerName = "worker";

    public static Command Serve(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command(ServeName, "Scheduler and web server / chạy lịch và máy chủ web");
        command.SetAction(async (parsed, cancellation) =>
        {
            var jobs = Schedule.Read(settings.Scheduling, clock);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().UseUrls(settings.Scheduling.Url);
            SchedulerHost.AddTo(builder, session, jobs);
            Health.Add(builder.Services);
            await using var application = builder.Build();
            Health.Map(application);
            await application.StartAsync(cancellation);
            Say(options.LanguageOf(parsed, settings), new($"Đang phục vụ tại {settings.Scheduling.Url}, {jobs.Count} công việc theo lịch.", $"Serving at {settings.Scheduling.Url}, {jobs.Count} scheduled jobs."));
            await application.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        });
        return command;
    }

    public static Command Worker(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command(WorkerName, "Scheduler alone / chỉ chạy lịch");
        command.SetAction(async (parsed, cancellation) =>
        {
            var jobs = Schedule.Read(settings.Scheduling, clock);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
            SchedulerHost.AddTo(builder, session, jobs);
            using var host = builder.Build();
            await host.StartAsync(cancellation);
            Say(options.LanguageOf(parsed, settings), new($"Đang chạy lịch với {jobs.Count} công việc.", $"Running the schedule, {jobs.Count} jobs."));
            await host.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        });
        return command;
    }

    private static void Say(Language language, Sentence sentence)
    {
        Console.Out.WriteLine(sentence.In(language));
        Console.Out.Flush();
    }
}
