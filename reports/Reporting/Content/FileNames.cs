using System.Security.Cryptography;
using System.Text;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Codes as parts of file names.</summary>
internal static class FileNames
{
    private const int Longest = 120;

    /// <summary>What any file system takes, other for every other code.</summary>
    public static string Part(string code)
    {
        var part = Uri.EscapeDataString(code);
        return part.Length <= Longest ? part : $"{part[..Longest]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..12]}";
    }
}
