namespace ReformAnalytics.Storage.Mappings;

/// <summary>One computation, with all that is needed to repeat it.</summary>
public sealed record AnalyticsRun
{
    public required int OfficeId { get; init; }

    public required int RunId { get; init; }

    public required string Step { get; init; }

    public required string Stage { get; set; }

    public required string Edition { get; init; }

    public required int PeriodKey { get; init; }

    public int? PreviousKey { get; init; }

    public required int Vintage { get; init; }

    public required string Methodology { get; init; }

    public required string InputsSha256 { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    public string? Error { get; set; }

    public required string Subject { get; init; }

    public required long RowsIn { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    public required string Node { get; init; }

    public required string CodeVersion { get; init; }
}

/// <summary>A file that a report step wrote.</summary>
public sealed record ReportFile
{
    public required int OfficeId { get; init; }

    public required string Report { get; init; }

    public required string Identifier { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public required string Edition { get; init; }

    public required int PeriodKey { get; init; }

    public required int RunId { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
