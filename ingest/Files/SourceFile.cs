using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Files;

/// <summary>The formats that tables arrive in.</summary>
public enum FileFormat
{
    /// <summary>Text with separators.</summary>
    Csv,

    /// <summary>Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>Binary workbook of Excel 97-2003.</summary>
    Xls,
}

/// <summary>An input file, read whole and guarded: its tables and the hash by which it is known again.</summary>
public sealed class SourceFile
{
    static SourceFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private SourceFile(string name, string sha256, long size, FileFormat format, IReadOnlyList<Sheet> sheets, IReadOnlyList<Finding> notes)
    {
        Name = name;
        Sha256 = sha256;
        Size = size;
        Format = format;
        Sheets = sheets;
        Notes = notes;
    }

    /// <summary>File name without its folder.</summary>
    public string Name { get; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes.</summary>
    public long Size { get; }

    /// <summary>What it turned out to be; its extension does not decide.</summary>
    public FileFormat Format { get; }

    /// <summary>Its tables in file order, hidden ones included.</summary>
    public IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>What the reader of the file must know, such as an old encoding that was recognised.</summary>
    public IReadOnlyList<Finding> Notes { get; }

    /// <summary>Reads a file from disk.</summary>
    /// <exception cref="UnreadableFileException">The file holds no table that can be read safely.</exception>
    public static SourceFile Read(string path, FileLimits? limits = null)
    {
        limits ??= FileLimits.Default;
        var name = Path.GetFileName(path);
        try
        {
            var size = new FileInfo(path).Length;
            return size > limits.Bytes ? throw Refusals.TooLarge(name, size, limits.Bytes) : Read(name, File.ReadAllBytes(path), limits);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Refusals.Missing(name, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusals.Locked(name, e);
        }
    }

    /// <summary>Reads a file already in memory.</summary>
    /// <exception cref="UnreadableFileException">The file holds no table that can be read safely.</exception>
    public static SourceFile Read(string name, byte[] bytes, FileLimits? limits = null)
    {
        limits ??= FileLimits.Default;
        var notes = new List<Finding>();
        var format = FormatOf(name, bytes);
        var sheets = format switch
        {
            FileFormat.Csv => [CsvTable.Read(name, bytes, limits, notes)],
            _ => Workbook.Read(name, bytes, format, limits),
        };
        if (sheets.TrueForAll(s => s.RowCount == 0))
        {
            throw Refusals.Empty(name);
        }

        return new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.LongLength, format, sheets, notes);
    }

    private static FileFormat FormatOf(string name, byte[] bytes)
    {
        ReadOnlySpan<byte> head = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        if (bytes.Length == 0)
        {
            throw Refusals.Empty(name);
        }

        if (head.StartsWith("PK"u8))
        {
            return FileFormat.Xlsx;
        }

        if (Starts(head, 0xD0, 0xCF, 0x11, 0xE0) || Starts(head, 0x09, 0x08) || Starts(head, 0x09, 0x04) || Starts(head, 0x09, 0x02))
        {
            return FileFormat.Xls;
        }

        var start = Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (start.StartsWith("%PDF", StringComparison.Ordinal))
        {
            throw Refusals.NotATable(name, "PDF");
        }

        if (start.StartsWith('<') || start.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusals.Html(name);
        }

        var extension = Path.GetExtension(name);
        if (extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) || extension.Equals(".xlsm", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusals.ZipBroken(name, inner: null);
        }

        var utf16 = Starts(head, 0xFF, 0xFE) || Starts(head, 0xFE, 0xFF);
        return !utf16 && head.Contains((byte)0) ? throw Refusals.NotATable(name, extension) : FileFormat.Csv;
    }

    private static bool Starts(ReadOnlySpan<byte> head, params ReadOnlySpan<byte> mark) => head.StartsWith(mark);
}
