using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>
/// What makes an import the same import: the file's bytes and everything that decides how they are read. A new alias or correction makes the
/// same file worth reading again.
/// </summary>
internal static class InputHash
{
    public static string Of(string feed, string fileSha256, OfficeUnits units, params string?[] rules)
    {
        var text = new StringBuilder(feed).Append('\n').Append(fileSha256).Append('\n');
        foreach (var unit in units.Directory.Units)
        {
            text.Append(unit.Code).Append('|').Append(unit.Name).Append('|').Append(unit.Group).Append('|').AppendJoin('|', unit.Aliases).Append('\n');
        }

        text.AppendJoin('\n', rules);
        return Of(text.ToString());
    }

    /// <summary>The hash of all rule files of a folder: any of them may decide how a file is read.</summary>
    public static string OfFolder(string folder) => Of(string.Join(
        '\n', Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(FileHash.OfFile)));

    private static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
