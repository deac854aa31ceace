using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Cli;

/// <summary>What stands in files is shown, never obeyed: a terminal would take some letters of a name for commands.</summary>
internal static class TerminalText
{
    /// <summary>Lines of a width, broken between words. What goes on stands two letters further in, so that each item is seen to begin.</summary>
    public static IEnumerable<string> Wrapped(string text, int width, int indent)
    {
        var line = new string(' ', indent);
        var empty = true;
        foreach (var word in text.Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, empty) = (new string(' ', indent + 2), true);
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        yield return line;
    }

    public static string Plain(string text) => Names.Closed(text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\ufffd' : letter)) : text);
}
