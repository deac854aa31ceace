namespace ReformAnalytics.Storage.Mappings;

/// <summary>An office whose rows live here side by side with other offices' and apart from them.</summary>
public sealed record Office
{
    public required int OfficeId { get; init; }

    public required string Code { get; init; }

    public required string NameVi { get; init; }

    public required string NameEn { get; init; }
}

/// <summary>One step that was started; it moves from stage to stage and ends as done, rejected, unchanged or lost, or at the stage at which it failed.</summary>
public sealed record IngestRun
{
    public required int OfficeId { get; init; }

    public required int RunId { get; init; }

    public required string Step { get; init; }

    public required string Stage { get; set; }

    public required string Subject { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; set; }

    public long RowsIn { get; set; }

    public long Accepted { get; set; }

    public long Rejected { get; set; }

    public int? BatchId { get; set; }

    public string? Error { get; set; }

    public required string Node { get; init; }

    public required string CodeVersion { get; init; }
}

/// <summary>One import of one file: the vintage of what it brought.</summary>
public sealed record Batch
{
    public required int OfficeId { get; init; }

    public required int BatchId { get; init; }

    public required string Feed { get; init; }

    public required string State { get; init; }

    public required string FileName { get; init; }

    public required string FileSha256 { get; init; }

    public required long FileSize { get; init; }

    public required string InputSha256 { get; init; }

    public string? Layout { get; init; }

    public string? Edition { get; init; }

    public required string[] Periods { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required long RowsIn { get; init; }

    public required long Accepted { get; init; }

    public required long Rejected { get; init; }

    public required long Unchanged { get; init; }
}

/// <summary>A stored finding of an import.</summary>
public sealed record StoredFinding
{
    public required int OfficeId { get; init; }

    public required int BatchId { get; init; }

    public required int FindingNo { get; init; }

    public required string Severity { get; init; }

    public required string Code { get; init; }

    public required string Sheet { get; init; }

    public int? RowNo { get; init; }

    public int? ColumnNo { get; init; }

    public string? Value { get; init; }

    public required string SentenceVi { get; init; }

    public required string SentenceEn { get; init; }

    public required string RemedyVi { get; init; }

    public required string RemedyEn { get; init; }
}

/// <summary>A sheet that an imported file holds, with what recognises it elsewhere.</summary>
public sealed record StoredSheet
{
    public required int OfficeId { get; init; }

    public required int BatchId { get; init; }

    public required int SheetNo { get; init; }

    public required string Name { get; init; }

    public required bool Hidden { get; init; }

    public required bool Imported { get; init; }

    public int? PeriodKey { get; init; }

    public required string Fingerprint { get; init; }

    public string? BodyFingerprint { get; init; }
}

/// <summary>A unit's short key in the tables that hold millions of rows.</summary>
public sealed record UnitKey
{
    public required int OfficeId { get; init; }

    public required int UnitId { get; init; }

    public required string Code { get; init; }
}

/// <summary>What an import said of a unit; the newest version is current.</summary>
public sealed record UnitVersion
{
    public required int OfficeId { get; init; }

    public required int UnitId { get; init; }

    public required int BatchId { get; init; }

    public required int RowNo { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string GroupCode { get; init; }

    public string? ParentCode { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required string[] Aliases { get; init; }
}

/// <summary>An edition's short key.</summary>
public sealed record EditionKey
{
    public required int OfficeId { get; init; }

    public required int EditionId { get; init; }

    public required string Code { get; init; }
}

/// <summary>An edition as one import gave it.</summary>
public sealed record EditionVersion
{
    public required int OfficeId { get; init; }

    public required int EditionId { get; init; }

    public required int BatchId { get; init; }

    public required string IndexCode { get; init; }

    public required int ServesFrom { get; init; }

    public int? ServesTo { get; init; }

    public required string Definition { get; init; }
}

/// <summary>An item's short key within its edition.</summary>
public sealed record ItemKey
{
    public required int OfficeId { get; init; }

    public required int EditionId { get; init; }

    public required int ItemId { get; init; }

    public required string Code { get; init; }
}
