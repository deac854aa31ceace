using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>The scheduler over this product's database, and what its jobs are built from.</summary>
internal static class SchedulerServices
{
    /// <summary>The cluster's name: the nodes that share it and a database share the work.</summary>
    public const string Name = "reform";

    // What failed for a passing reason, a server that restarts, must not wait for the next quarter.
    private static readonly RetryPolicy Again = RetryPolicy.Explicit([TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1)]);

    // A look into an empty inbox is worth telling for a day; what did something is kept for as long as is configured.
    private static readonly TimeSpan Idle = TimeSpan.FromDays(1);

    public static IServiceCollection AddReformScheduler(this IServiceCollection services, Session session, NodeName node)
    {
        var settings = session.Settings.Scheduling;
        services.AddSingleton(session).AddSingleton(session.Settings).AddSingleton(session.Clock).AddSingleton(node).AddSingleton<EachOffice>().AddSingleton<ScheduledReports>();
        services.AddSingleton<DbDataSource>(_ => session.Database.OpenScheduling());
        services.AddQuartzExecutionHistory(history =>
        {
            history.Retention = settings.Retention.History;
            history.MisfireRetention = settings.Retention.History;
            history.RetentionByResult[JobRunResult.Skipped] = Idle;
            history.MaxEntriesPerJob = 1_000;
            history.MaxEntriesPerScheduler = 50_000;
        });
        return services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = Name;
                scheduler.GenerateInstanceId = true;
                scheduler.IdleWaitTime = settings.Look;
            });
            quartz.UseInstanceIdGenerator(node);
            quartz.UseTimeProvider(session.Clock);
            quartz.UseDefaultTimeZone(Schedule.Vietnam);
            quartz.UseDefaultRetryPolicy(Again);
            quartz.AddJobLogScope();
            quartz.AddJobMiddleware<JobLog>();
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(database => database.UseRegisteredDataSource = true);
                store.UseSystemTextJsonSerializer();
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = settings.CheckIn;
                    cluster.CheckinMisfireThreshold = settings.Threshold;
                });
                // A job taken over from a dead node comes with the time at which it was due: past a minute it waits for the next look at what was missed.
                store.ConfigureStore(options => options.MisfireHandlerFrequency = settings.Look);
                store.UseExecutionHistory();
                store.ProvisionSchema();
            });
        });
    }
}
