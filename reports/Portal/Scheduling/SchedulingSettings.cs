using System.Globalization;
using Microsoft.Extensions.Configuration;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>What the configuration changes of one line of the schedule; null leaves it as it is.</summary>
internal sealed record JobChange(string Job, string? Cron, Misfire? Misfire)
{
    public const string Off = "off";

    // A shell cannot set a variable with a dot in its name, so Reform__Schedule__ingest_inbox__Cron speaks of ingest.inbox.
    public bool Speaks(string name) => string.Equals(Job.Replace('_', '.'), name, StringComparison.OrdinalIgnoreCase);

    public ScheduledJob Apply(ScheduledJob line) => line with { Cron = Cron == Off ? null : Cron ?? line.Cron, Misfire = Misfire ?? line.Misfire };
}

/// <summary>What is configured of serving and scheduling. Job names and times are checked where the schedule is read, so that other verbs need not load the scheduler.</summary>
internal sealed record SchedulingSettings
{
    public const string ScheduleKey = "Reform:Schedule";

    /// <summary>Where <c>serve</c> listens.</summary>
    public required string Url { get; init; }

    public required IReadOnlyList<JobChange> Changes { get; init; }

    /// <summary>How often a node says that it is alive.</summary>
    public required TimeSpan CheckIn { get; init; }

    /// <summary>How long past a missed check-in a node counts as dead, and its jobs as to be taken over.</summary>
    public required TimeSpan Threshold { get; init; }

    /// <summary>How often a node looks whether another one, or a person at a command line, has put something into the store.</summary>
    public required TimeSpan Look { get; init; }

    /// <summary>Days that files are kept, by what they are.</summary>
    public required RetentionDays Retention { get; init; }

    public static SchedulingSettings Load(IConfigurationSection reform)
    {
        Known(reform.GetSection("Cluster"), "CheckInSeconds", "ThresholdSeconds", "LookSeconds");
        Known(reform.GetSection("Retention"), "ScratchDays", "DoneDays", "LogDays", "HistoryDays");
        return new SchedulingSettings
        {
            Url = Address(reform["Url"]),
            Changes = [.. reform.GetSection("Schedule").GetChildren().Select(Change)],
            CheckIn = TimeSpan.FromSeconds((double)Number(reform, "Cluster:CheckInSeconds", 5, 0.5m, 3600)),
            Threshold = TimeSpan.FromSeconds((double)Number(reform, "Cluster:ThresholdSeconds", 10, 0.5m, 3600)),
            Look = TimeSpan.FromSeconds((double)Number(reform, "Cluster:LookSeconds", 2, 1, 60)),
            Retention = new(
                Days(reform, "Retention:ScratchDays", 2),
                Days(reform, "Retention:DoneDays", 400),
                Days(reform, "Retention:LogDays", 90),
                Days(reform, "Retention:HistoryDays", 400)),
        };
    }

    private static JobChange Change(IConfigurationSection job)
    {
        Known(job, "Cron", "Misfire");
        var misfire = job["Misfire"];
        return new(job.Key, job["Cron"], misfire is null ? null : misfire.ToLowerInvariant() switch
        {
            "skip" => Scheduling.Misfire.Skip,
            "once" => Scheduling.Misfire.Once,
            "each" => Scheduling.Misfire.Each,
            _ => throw Settings.Wrong($"{job.Path}:Misfire", misfire, "skip, once, each"),
        });
    }

    private static void Known(IConfigurationSection section, params string[] keys)
    {
        foreach (var entry in section.GetChildren())
        {
            if (!keys.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
            {
                throw Settings.Wrong(entry.Path, entry.Value, string.Join(", ", keys));
            }
        }
    }

    // Certificates are a proxy's business: behind one, plain HTTP on the loopback address is what it should meet.
    private static string Address(string? text)
    {
        text ??= "http://127.0.0.1:8080";
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.AbsolutePath == "/" && uri.Query.Length == 0
            ? text
            : throw Settings.Wrong("Reform:Url", text, "http://127.0.0.1:8080");
    }

    private static TimeSpan Days(IConfigurationSection reform, string key, int otherwise) => TimeSpan.FromDays((double)Number(reform, key, otherwise, 1, 36_500));

    private static decimal Number(IConfigurationSection reform, string key, decimal otherwise, decimal least, decimal most)
    {
        if (reform[key] is not { } text)
        {
            return otherwise;
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw Settings.Wrong($"{reform.Path}:{key}", text, FormattableString.Invariant($"{least} ... {most}"));
    }
}

/// <summary>How long what is kept.</summary>
/// <param name="Scratch">Intermediate files of an import that was cut off.</param>
/// <param name="Done">Files that were imported or rejected, in the inbox's done and rejected folders.</param>
/// <param name="Logs">Log files.</param>
/// <param name="History">Rows of the jobs' history.</param>
internal sealed record RetentionDays(TimeSpan Scratch, TimeSpan Done, TimeSpan Logs, TimeSpan History);
