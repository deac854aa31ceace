using System.Globalization;
using System.Text.Json;
using Quartz;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Cli;

/// <summary>Jobs and their runs as a table, CSV, or JSON that stays as it is.</summary>
internal static class JobsOutput
{
    private const int ErrorShown = 120;

    public static void Write(IReadOnlyList<JobState> jobs, IReadOnlyList<ClusterNode> nodes, OutputFormat format, Language language)
    {
        if (format == OutputFormat.Json)
        {
            Output.WriteJson(new JobsJson(
                [.. nodes.Select(n => new NodeJson(n.InstanceId, n.State.ToString().ToLowerInvariant(), Here(n.LastCheckInUtc)))],
                [.. jobs.Select(j => new JobJson(
                    j.Job.Name, j.Job.Does.In(language), j.Job.Cron, j.Job.Misfire.ToString().ToLowerInvariant(), j.Job.Why.In(language), j.State, Here(j.Next), j.Last is null ? null : RunJson.Of(j.Last)))]));
            return;
        }

        string[] headings = language == Language.Vietnamese
            ? ["Công việc", "Lần tới", "Trạng thái", "Lần gần nhất", "Kết quả", ">Thời gian", ">Dòng", "Lần tính"]
            : ["Job", "Next", "State", "Last run", "Outcome", ">Duration", ">Rows", "Run"];
        WriteRows(headings, jobs.Select(j => new[]
        {
            j.Job.Name, Time(j.Next), State(j.State).In(language), Time(j.Last?.FiredAtUtc), j.Last is null ? "" : Outcome(j.Last).In(language), Duration(j.Last, language), Metric(j.Last, "rows"), Metric(j.Last, "run"),
        }), format);
        if (format == OutputFormat.Table)
        {
            var names = string.Join(", ", nodes.Select(n => n.InstanceId));
            Console.Out.WriteLine((nodes.Count == 0
                ? new Sentence("Không có nút nào đang chạy; chạy ./reform worker hoặc ./reform serve.", "No node is up; start ./reform worker or ./reform serve.")
                : new Sentence($"{nodes.Count} nút đang chạy: {names}", $"{nodes.Count} up: {names}")).In(language));
        }
    }

    public static void Write(IReadOnlyList<ExecutionHistoryEntry> runs, OutputFormat format, Language language)
    {
        if (format == OutputFormat.Json)
        {
            Output.WriteJson(new HistoryJson([.. runs.Select(RunJson.Of)]));
            return;
        }

        string[] headings = language == Language.Vietnamese
            ? ["Thời điểm", "Công việc", "Kết quả", ">Thời gian", ">Dòng", "Lần tính", "Nút", "Lỗi"]
            : ["When", "Job", "Outcome", ">Duration", ">Rows", "Run", "Node", "Error"];
        WriteRows(headings, runs.Select(r => new[]
        {
            Time(r.FiredAtUtc), r.JobName, Outcome(r).In(language), Duration(r, language), Metric(r, "rows"), Metric(r, "run"), r.SchedulerInstanceId ?? "", format == OutputFormat.Table ? Short(r.ExceptionMessage) : r.ExceptionMessage ?? "",
        }), format);
    }

    /// <summary>A value that a run reported, as text; empty where it reported none.</summary>
    internal static string Metric(ExecutionHistoryEntry? run, string name)
    {
        if (run?.MetricsJson is not { } json)
        {
            return string.Empty;
        }

        using var metrics = JsonDocument.Parse(json);
        return metrics.RootElement.TryGetProperty(name, out var value) ? value.ToString() : string.Empty;
    }

    internal static string Code(ExecutionHistoryEntry run) => run.EffectiveResult.ToString().ToLowerInvariant();

    internal static DateTimeOffset? Here(DateTimeOffset? utc) => utc is { } time ? TimeZoneInfo.ConvertTime(time, Schedule.Vietnam) : null;

    private static void WriteRows(string[] headings, IEnumerable<string[]> rows, OutputFormat format)
    {
        if (format == OutputFormat.Csv)
        {
            Output.WriteCsv(headings, rows);
        }
        else
        {
            Output.WriteTable(headings, rows);
        }
    }

    private static string Time(DateTimeOffset? utc) => Here(utc)?.ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture) ?? "";

    private static string Duration(ExecutionHistoryEntry? run, Language language) => run is null ? ""
        : string.Create(CultureInfo.GetCultureInfo(language == Language.Vietnamese ? "vi-VN" : "en-GB"), $"{run.Duration.TotalSeconds:0.0} s");

    private static string Short(string? error)
    {
        var line = error?.ReplaceLineEndings(" ") ?? string.Empty;
        return line.Length <= ErrorShown ? line : line[..ErrorShown] + "…";
    }

    private static Sentence State(string state) => state switch
    {
        "running" => new("đang chạy", "running"),
        "paused" => new("tạm dừng", "paused"),
        "off" => new("tắt", "off"),
        "failing" => new("hỏng", "failing"),
        _ => new("theo lịch", "planned"),
    };

    private static Sentence Outcome(ExecutionHistoryEntry run) => run.EffectiveResult switch
    {
        JobRunResult.Succeeded => new("xong", "done"),
        JobRunResult.Skipped => new("không có gì mới", "nothing new"),
        JobRunResult.Cancelled => new("đã dừng", "stopped"),
        _ when run.RetryScheduled => new("lỗi, sẽ thử lại", "failed, will be tried again"),
        _ => new("lỗi", "failed"),
    };
}

/// <summary>The stable JSON of <c>jobs list</c>: fields may be added, never renamed. Times carry Vietnam's offset.</summary>
internal sealed record JobsJson(IReadOnlyList<NodeJson> Nodes, IReadOnlyList<JobJson> Jobs);

internal sealed record NodeJson(string Name, string State, DateTimeOffset? LastCheckIn);

internal sealed record JobJson(string Name, string Does, string? Cron, string Misfire, string Why, string State, DateTimeOffset? Next, RunJson? Last);

/// <summary>The stable JSON of <c>jobs history</c>.</summary>
internal sealed record HistoryJson(IReadOnlyList<RunJson> Runs);

internal sealed record RunJson(
    string Job, DateTimeOffset Fired, string Outcome, bool WillRetry, long DurationMs, long? Rows, string? Run, string Node, string Trigger, string? Error)
{
    public static RunJson Of(ExecutionHistoryEntry run) => new(
        run.JobName,
        JobsOutput.Here(run.FiredAtUtc)!.Value,
        JobsOutput.Code(run),
        run.RetryScheduled,
        (long)run.Duration.TotalMilliseconds,
        long.TryParse(JobsOutput.Metric(run, "rows"), CultureInfo.InvariantCulture, out var rows) ? rows : null,
        JobsOutput.Metric(run, "run") is { Length: > 0 } id ? id : null,
        run.SchedulerInstanceId ?? string.Empty,
        $"{run.TriggerGroup}/{run.TriggerName}",
        run.ExceptionMessage);
}
