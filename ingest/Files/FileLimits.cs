namespace ReformAnalytics.Ingest.Files;

/// <summary>How large a file may be before it is refused unread: a small workbook can unfold to gigabytes.</summary>
public sealed record FileLimits
{
    /// <summary>What offices' files stay far below.</summary>
    public static readonly FileLimits Default = new();

    /// <summary>Bytes on disk.</summary>
    public long Bytes { get; init; } = 200L << 20;

    /// <summary>Parts of a workbook's zip archive.</summary>
    public int Entries { get; init; } = 5_000;

    /// <summary>Bytes of all parts unfolded, as declared and as counted while unfolding.</summary>
    public long Unfolded { get; init; } = 400L << 20;

    /// <summary>Unfolded bytes for each stored one, judged for archives above <see cref="RatioFrom"/>; real sheets stay below 50.</summary>
    public int Ratio { get; init; } = 150;

    /// <summary>Unfolded bytes from which <see cref="Ratio"/> is judged; a small file may well be repetitive.</summary>
    public long RatioFrom { get; init; } = 8L << 20;

    /// <summary>Worksheets.</summary>
    public int Sheets { get; init; } = 1_000;

    /// <summary>Rows of a sheet.</summary>
    public int Rows { get; init; } = 1_048_576;

    /// <summary>Columns of a sheet in which something stands.</summary>
    public int Columns { get; init; } = 2_000;

    /// <summary>Cells of the file in which something stands.</summary>
    public long Cells { get; init; } = 8_000_000;

    /// <summary>Letters of one field of a text file; more is a quotation mark that is never closed.</summary>
    public int Field { get; init; } = 100_000;
}
