using System.Buffers;
using System.IO.Compression;

namespace ReformAnalytics.Ingest.Files;

/// <summary>
/// Looks through a workbook's archive before anything opens it: what it claims to hold, and what really comes out of it.
/// A workbook of half a megabyte can hold 600 MB of text, and its directory can lie about that.
/// </summary>
internal static class ZipGuard
{
    public static void Check(string file, byte[] bytes, FileLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.Entries)
            {
                throw Refusals.TooMany(file, "thành phần nén", "archive parts", archive.Entries.Count, limits.Entries);
            }

            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var declared = 0L;
            foreach (var entry in archive.Entries)
            {
                if (!IsPlain(entry.FullName) || !names.Add(entry.FullName))
                {
                    throw Refusals.ZipPath(file, entry.FullName);
                }

                declared += entry.Length;
            }

            Judge(file, declared, bytes.LongLength, limits);
            RequireWorkbook(file, names);
            Unfold(file, archive, bytes.LongLength, limits);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException)
        {
            throw Refusals.ZipBroken(file, e);
        }
    }

    private static void RequireWorkbook(string file, HashSet<string> names)
    {
        if (names.Contains("xl/workbook.bin"))
        {
            throw Refusals.Xlsb(file);
        }

        // Some writers put the workbook elsewhere and only the content types tell; without those it is no Office file at all.
        if (!names.Contains("xl/workbook.xml") && !(names.Contains("[Content_Types].xml") && names.Any(n => n.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase))))
        {
            throw Refusals.NotATable(file, names.Contains("word/document.xml") ? "Word" : "zip");
        }
    }

    private static void Unfold(string file, ZipArchive archive, long stored, FileLimits limits)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            var unfolded = 0L;
            foreach (var entry in archive.Entries)
            {
                using var stream = entry.Open();
                int read;
                while ((read = stream.Read(buffer)) > 0)
                {
                    unfolded += read;
                    Judge(file, unfolded, stored, limits);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Judge(string file, long unfolded, long stored, FileLimits limits)
    {
        if (unfolded < 0 || unfolded > limits.Unfolded || (unfolded > limits.RatioFrom && unfolded / Math.Max(1, stored) > limits.Ratio))
        {
            throw Refusals.ZipBomb(file, Math.Abs(unfolded));
        }
    }

    private static bool IsPlain(string path) =>
        path.Length > 0
        && path[0] != '/'
        && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Contains(':', StringComparison.Ordinal)
        && !path.Contains('\0', StringComparison.Ordinal)
        && !path.Split('/').Contains("..", StringComparer.Ordinal);
}
