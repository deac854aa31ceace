using System.Text;

namespace ReformAnalytics.Reporting.Store;

/// <summary>
/// The hashes of an office's publications or decisions, line by line in a file beside the database: a record that was taken away at the end of the chain, or a
/// chain that was computed anew after a change, differs from it.
/// </summary>
/// <param name="letter">What stands before the numbers: p3, d3.</param>
public sealed class ChainLog(string folder, string office, char letter)
{
    /// <summary>Where it lies.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, letter == 'p' ? "chain" : "decisions", $"{Uri.EscapeDataString(office)}.txt");

    /// <summary>Adds what is not there yet.</summary>
    public void Append(IReadOnlyList<(int Number, string Sha256, string Identifier)> records)
    {
        var known = Read().Select(line => line.Number).ToHashSet();
        if (records.All(record => known.Contains(record.Number)))
        {
            return;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var (number, sha256, identifier) in records.Where(record => !known.Contains(record.Number)))
        {
            file.Write(Encoding.UTF8.GetBytes($"{letter}{number} {sha256} {identifier}\n"));
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>The number of the first line that does not stand after all those before it; 0 for one that is none of the log's own, null where each does.</summary>
    public static int? Misplaced(IReadOnlyList<(int Number, string Sha256, string Line)> lines) =>
        lines.Select((line, i) => (line.Number, Before: i == 0 ? 0 : lines[i - 1].Number)).Where(line => line.Number <= line.Before).Select(line => (int?)line.Number).FirstOrDefault();

    /// <summary>Its lines; a line that is none of its own has number 0.</summary>
    public IReadOnlyList<(int Number, string Sha256, string Line)> Read() => !File.Exists(Path)
        ? []
        : [.. File.ReadLines(Path).Where(line => line.Length > 0).Select(line => (Line: line, Parts: line.Split(' ', 3))).Select(l =>
            l.Parts is [[var first, .. var digits], var sha256, _] && first == letter && int.TryParse(digits, out var number) ? (number, sha256, l.Line) : (0, "", l.Line))];
}
