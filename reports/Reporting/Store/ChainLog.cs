using System.Text;

namespace ReformAnalytics.Reporting.Store;

/// <summary>
/// The hashes of an office's publications, line by line in a file beside the database: a record that was taken away at the end of the chain, or a chain
/// that was computed anew after a change, differs from it.
/// </summary>
public sealed class ChainLog(string folder, string office)
{
    /// <summary>Where it lies.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "chain", $"{Uri.EscapeDataString(office)}.txt");

    /// <summary>Adds what is not there yet.</summary>
    public void Append(IReadOnlyList<(int Number, string Sha256, string Identifier)> publications)
    {
        var known = Read().Select(line => line.Number).ToHashSet();
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var (number, sha256, identifier) in publications.Where(publication => !known.Contains(publication.Number)))
        {
            file.Write(Encoding.UTF8.GetBytes($"p{number} {sha256} {identifier}\n"));
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Its lines; a line that is none of its own has number 0.</summary>
    public IReadOnlyList<(int Number, string Sha256, string Line)> Read() => !File.Exists(Path)
        ? []
        : [.. File.ReadLines(Path).Where(line => line.Length > 0).Select(line => (Line: line, Parts: line.Split(' ', 3))).Select(l =>
            l.Parts is [['p', .. var digits], var sha256, _] && int.TryParse(digits, out var number) ? (number, sha256, l.Line) : (0, "", l.Line))];
}
