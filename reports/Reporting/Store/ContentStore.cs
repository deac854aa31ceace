using System.Security.Cryptography;

namespace ReformAnalytics.Reporting.Store;

/// <summary>Contents kept under their own hash: written once, whole or not at all, and never changed.</summary>
/// <remarks>Several nodes may share one folder, as long as it is the same folder for all of them.</remarks>
public sealed class ContentStore(string folder)
{
    private static int _parts;

    /// <summary>Keeps a content and gives its SHA-256, in lower-case hexadecimal digits.</summary>
    public async Task<string> PutAsync(byte[] content, CancellationToken cancellation = default)
    {
        var sha256 = Sha256(content);
        var path = PathOf(sha256);
        if (File.Exists(path))
        {
            return sha256;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Environment.MachineName}-{Environment.ProcessId}-{Interlocked.Increment(ref _parts)}.part";
        await using (var file = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content, cancellation);
            file.Flush(flushToDisk: true);
        }

        // Whoever came first wrote the same bytes.
        File.Move(part, path, overwrite: true);
        return sha256;
    }

    /// <summary>The content with this hash, whatever became of it; null where there is none.</summary>
    public byte[]? Read(string sha256) => File.Exists(PathOf(sha256)) ? File.ReadAllBytes(PathOf(sha256)) : null;

    /// <summary>What was published by an office, one line each.</summary>
    public ChainLog Chain(string office) => new(folder, office, 'p');

    /// <summary>What was decided by an office's council, one line each.</summary>
    public ChainLog Decisions(string office) => new(folder, office, 'd');

    /// <summary>Where a content lies.</summary>
    /// <exception cref="ArgumentException">The text is no hash, and must not become a path.</exception>
    public string PathOf(string sha256) => IsHash(sha256)
        ? Path.Combine(folder, sha256[..2], sha256)
        : throw new ArgumentException($"'{sha256}' is no SHA-256.", nameof(sha256));

    /// <summary>The hash of a content.</summary>
    public static string Sha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether a text can be a hash.</summary>
    public static bool IsHash(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);
}
