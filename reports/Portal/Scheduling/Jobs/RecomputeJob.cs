using Quartz;
using ReformAnalytics.Analysis.Steps;

namespace ReformAnalytics.Portal.Scheduling.Jobs;

/// <summary>Rankings and comparisons of every period with scores. Fenced by the runs' own lock: what rests on the same inputs is stored once.</summary>
[DisallowConcurrentExecution]
internal sealed class RecomputeJob(EachOffice offices, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await offices.RunAsync(
        context,
        async (office, tally) =>
        {
            foreach (var period in await new RecomputePeriods(office, clock).RunAsync(cancellationToken))
            {
                tally.Add(period.Units, $"{office.Office.Code}/{period.RunId}");
            }
        },
        cancellationToken);
}
