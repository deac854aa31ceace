using System.Globalization;
using Quartz;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>A run that failed for some offices, or files, after the others had their turn.</summary>
internal sealed class JobFailedException(IReadOnlyList<(string Office, Exception Cause)> failures)
    : Exception(string.Join(" | ", failures.Select(f => $"{f.Office}: {f.Cause.Message}")), failures[0].Cause)
{
    public static void ThrowIfAny(IReadOnlyList<(string Office, Exception Cause)> failures)
    {
        if (failures.Count > 0)
        {
            throw new JobFailedException(failures);
        }
    }
}

/// <summary>What a run did, for the history: rows, and the last run row that it made or found.</summary>
internal sealed class JobTally
{
    public long Rows { get; private set; }

    public string? Run { get; private set; }

    public void Add(long rows, string? run = null)
    {
        Rows += rows;
        Run = run ?? Run;
    }

    public JobRunReport Report(int offices) => (Rows == 0 && Run is null ? JobRunReport.Skipped() : JobRunReport.Succeeded())
        .With("rows", Rows)
        .With("offices", offices)
        .With("run", Run ?? string.Empty);
}

/// <summary>A job's way through the offices, or to the one that its trigger names. What fails for one office is told at the end, when the others have been served.</summary>
internal sealed class EachOffice(Session session)
{
    /// <summary>In a trigger's data: the code of the only office meant.</summary>
    public const string OfficeKey = "office";

    public async Task RunAsync(IJobExecutionContext context, Func<OfficeDatabase, JobTally, Task> work, CancellationToken cancellation)
    {
        var named = context.MergedJobDataMap.TryGetValue(OfficeKey, out var value) ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;
        var offices = (await session.Database.OfficesAsync(cancellation)).Where(o => named is null || o.Code == named).ToArray();
        var tally = new JobTally();
        var failures = new List<(string, Exception)>();
        foreach (var office in offices)
        {
            try
            {
                await using var database = session.Database.Open(office);
                await work(database, tally);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add((office.Code, e));
            }
        }

        context.Result = tally.Report(offices.Length);
        JobFailedException.ThrowIfAny(failures);
    }
}
