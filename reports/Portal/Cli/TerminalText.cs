using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Cli;

/// <summary>What stands in files is shown, never obeyed: a terminal would take some letters of a name for commands.</summary>
internal static class TerminalText
{
    public static string Plain(string text) => Names.Closed(text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '\ufffd' : letter)) : text);
}
