using System.Security.Cryptography;

namespace ReformAnalytics.Ingest.Files;

/// <summary>SHA-256 of a file's bytes, lower-case hexadecimal: how a file is known again.</summary>
public static class FileHash
{
    public static string Of(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    public static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
