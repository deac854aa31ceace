namespace ReformAnalytics.Storage.Mappings;

/// <summary>One run of a step that writes for readers.</summary>
public sealed record ReportRun
{
    public required int OfficeId { get; init; }

    public required int RunId { get; init; }

    public required string Step { get; init; }

    public required string Stage { get; init; }

    public required string Subject { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required long RowsIn { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    public string? Error { get; init; }

    public required string Node { get; init; }

    public required string CodeVersion { get; init; }
}
