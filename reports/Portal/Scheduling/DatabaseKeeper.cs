using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>Keeps the embedded server up for as long as a node is: killed under it, it is started again. Jobs that failed meanwhile are tried again by the scheduler.</summary>
internal sealed class DatabaseKeeper(Session session, TimeProvider clock, ILogger<DatabaseKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Glance, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await session.KeepDatabaseAsync(stoppingToken))
                {
                    log.LogWarning("The embedded database had died and is up again");
                }
            }
            catch (EmbeddedPostgresException e)
            {
                // A full disk may have room a moment later; the jobs' own failures tell the rest.
                log.LogError(e, "The embedded database has died and does not start");
            }
        }
    }
}
