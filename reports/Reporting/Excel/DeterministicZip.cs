using System.IO.Compression;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Rewrites a package so that its bytes depend on its parts alone: fixed times, fixed order.</summary>
internal static class DeterministicZip
{
    // The earliest time a zip can hold.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Rewrite(Stream package)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var written = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers that stream expect the list of content types first.
            foreach (var entry in source.Entries.OrderBy(entry => Order(entry.FullName)).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = written.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Fixed;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return target.ToArray();
    }

    private static int Order(string name) => name switch
    {
        "[Content_Types].xml" => 0,
        "_rels/.rels" => 1,
        _ => 2,
    };
}
