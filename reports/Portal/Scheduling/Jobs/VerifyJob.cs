using Microsoft.Extensions.Logging;
using Quartz;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Publishing;
using ReformAnalytics.Portal.Watching;
using ReformAnalytics.Reporting.Store;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Checks what every office has published, as <c>verify</c> does. What is not as it was published is a failure, in the history and in <c>/health</c>.</summary>
/// <remarks>What this program cannot check is a warning: older rules stay older, and a failure that nothing can end would hide the next one.</remarks>
[DisallowConcurrentExecution]
internal sealed class VerifyJob(EachOffice offices, Settings settings, TimeProvider clock, ILogger<VerifyJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await offices.RunAsync(
        context,
        async (office, tally) =>
        {
            var checks = await new VerifyOffice(office, new ContentStore(settings.Store), clock).RunAsync(cancellation: cancellationToken);
            if (checks.Select(c => c.Fault?.En).OfType<string>().ToArray() is { Length: > 0 } wrong)
            {
                throw new NotAsPublishedException(string.Join(" | ", wrong));
            }

            log.WarnOfEach("Not checked", checks.SelectMany(c => c.Unchecked).Select(open => open.En));
            tally.Add(checks.Count(c => c.Sound is not null), checks.Any(c => c.Sound is not null) ? office.Office.Code : null);
        },
        cancellationToken);
}
