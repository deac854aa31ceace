namespace ReformAnalytics.Reporting.Excel;

/// <summary>Names for tabs: at most 31 letters, without the signs Excel refuses, each once.</summary>
internal sealed class SheetNames
{
    private const int MaximumLength = 31;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(string wanted)
    {
        var legal = string.Concat(CellText.Clean(wanted).Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(letter) ? ' ' : letter))
            .Trim().Trim('\'');
        // "History" is Excel's own.
        legal = legal.Length == 0 || legal.Equals("History", StringComparison.OrdinalIgnoreCase) ? "Sheet " + legal : legal;
        var name = Shorten(legal, MaximumLength);
        for (var copy = 2; !_taken.Add(name); copy++)
        {
            var suffix = $" ({copy})";
            name = Shorten(legal, MaximumLength - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Shorten(string name, int length)
    {
        if (name.Length <= length)
        {
            return name.TrimEnd();
        }

        // At a word where there is one in the second half, so that a cut name still reads.
        var space = name.LastIndexOf(' ', length - 1);
        var cut = space > length / 2 ? name[..space] : name[..(length - 1)];
        return (char.IsHighSurrogate(cut[^1]) ? cut[..^1] : cut).TrimEnd() + "…";
    }
}
