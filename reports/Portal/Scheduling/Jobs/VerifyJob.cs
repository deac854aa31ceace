using Quartz;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Publishing;
using ReformAnalytics.Reporting.Store;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Checks what every office has published, as <c>verify</c> does. What is not as it was published is a failure, in the history and in <c>/health</c>.</summary>
[DisallowConcurrentExecution]
internal sealed class VerifyJob(EachOffice offices, Settings settings, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await offices.RunAsync(
        context,
        async (office, tally) =>
        {
            var checks = await new VerifyOffice(office, new ContentStore(settings.Store), clock).RunAsync(cancellation: cancellationToken);
            if (checks.SelectMany(c => c.Fault is { } fault ? [fault] : c.Unchecked).Select(s => s.En).ToArray() is { Length: > 0 } wrong)
            {
                throw new NotAsPublishedException(string.Join(" | ", wrong));
            }

            tally.Add(checks.Count(c => c.Sound is not null), checks.Any(c => c.Sound is not null) ? office.Office.Code : null);
        },
        cancellationToken);
}
