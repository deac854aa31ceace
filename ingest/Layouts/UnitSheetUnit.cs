using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Whose sheet it is: what stands after "Đơn vị:", else a line of the head that is a unit's name, else sheet or file name.</summary>
internal static partial class UnitSheetUnit
{
    public static Unit? Of(Reading reading, Sheet sheet, int lastRow)
    {
        if (Labelled(sheet, lastRow) is { } labelled)
        {
            var named = Named(reading, labelled.Name);
            if (named is null)
            {
                LayoutFindings.NoUnit(reading, labelled.Name, labelled.At);
            }

            return named;
        }

        var found = Unlabelled(reading, sheet, lastRow);
        if (found.Count == 1)
        {
            return found[0];
        }

        var unit = reading.Units.Find(sheet.Name.Length == 0 ? "?" : sheet.Name) ?? reading.Units.Find(Path.GetFileNameWithoutExtension(reading.File.Name).Replace('_', ' '));
        if (unit is null)
        {
            LayoutFindings.UnitMissing(reading, new(sheet.Name), value: null);
        }

        return unit;
    }

    /// <summary>The name after "Đơn vị:", or null where none stands.</summary>
    public static (string Name, Position At)? Labelled(Sheet sheet, int lastRow)
    {
        foreach (var (text, at) in Lines(sheet, lastRow))
        {
            var label = Label().Match(text);
            if (!label.Success)
            {
                continue;
            }

            var name = label.Groups["name"].Value.Trim(' ', '.', ';', ',', '…');
            name = name.Length > 0 ? name : Beside(sheet, at);
            if (name.Length > 0 && !NotNames().IsMatch(NameKey.Fold(name)))
            {
                return (name, at);
            }
        }

        return null;
    }

    /// <summary>The unit that a name after the label means, with or without what follows it.</summary>
    public static Unit? Named(Reading reading, string name) => reading.Units.Find(name) ?? reading.Units.Find(Before(name));

    /// <summary>The units that whole lines of the head name.</summary>
    public static IReadOnlyList<Unit> Unlabelled(Reading reading, Sheet sheet, int lastRow) =>
        [.. Lines(sheet, lastRow).Select(l => reading.Units.Find(l.Text)).OfType<Unit>().Distinct()];

    private static string Beside(Sheet sheet, Position at)
    {
        for (var column = at.Column!.Value + 1; column <= sheet.ColumnCount; column++)
        {
            if (sheet[at.Row!.Value, column] is { Kind: CellKind.Text } cell)
            {
                return cell.Text.Trim();
            }
        }

        return string.Empty;
    }

    /// <summary>"Xã An Ninh - Quý II/2023" without what follows the name.</summary>
    private static string Before(string name)
    {
        var end = After().Match(name);
        return end.Success ? name[..end.Index] : name;
    }

    private static IEnumerable<(string Text, Position At)> Lines(Sheet sheet, int lastRow)
    {
        for (var row = 1; row <= lastRow; row++)
        {
            for (var column = 1; column <= sheet.ColumnCount; column++)
            {
                if (sheet[row, column] is { Kind: CellKind.Text } cell)
                {
                    foreach (var line in cell.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    {
                        yield return (NameKey.Canonical(line), new(sheet.Name, row, column));
                    }
                }
            }
        }
    }

    [GeneratedRegex(@"^[\s\-*(]*(tên )?(đơn vị|cơ quan|cơ quan, đơn vị|unit|agency)( được đánh giá| đánh giá| tự chấm| tự đánh giá| báo cáo| name)?\s*:\s*(?<name>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(diem|%|phan tram|points?|dong)$", RegexOptions.CultureInvariant)]
    private static partial Regex NotNames();

    [GeneratedRegex(@"\s*([-–;,(]|\s+(năm|quý|kỳ)\s+[\divx])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex After();
}
