using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Makes the score sheet of a unit from its edition.</summary>
public static class ScoreSheetContent
{
    /// <summary>The sources in the order of their columns.</summary>
    public static readonly IReadOnlyList<ScoreSources> Sources = [ScoreSources.Self, ScoreSources.Appraised, ScoreSources.Survey];

    private const int LongestName = 60;

    /// <param name="definition">The edition's canonical text.</param>
    /// <returns>The sheet; without lines where no leaf concerns the unit's group.</returns>
    public static ScoreSheet Build(Edition edition, string definition, Unit unit, Period period, string office, Sentence officeName)
    {
        var lines = new List<ScoreSheetLine>();
        foreach (var root in edition.Items.Roots)
        {
            Add(root, parent: -1);
        }

        return new()
        {
            Stamp = new(office, edition.Id, ScoreSheetStamp.DefinitionOf(definition), unit.Code, unit.Group, period),
            Edition = edition,
            Unit = unit,
            Office = officeName,
            Lines = lines,
        };

        void Add(Item item, int parent)
        {
            var leaves = Leaves(item).Where(leaf => leaf.Concerns(unit.Group)).ToArray();
            if (leaves.Length == 0)
            {
                return;
            }

            var maximum = item.IsLeaf ? item.MaximumFor(unit.Group) : 0;
            var size = edition.Aggregation == Aggregation.Points ? maximum : item.Weight;
            lines.Add(new(item, parent, maximum, size, leaves.Aggregate(ScoreSources.None, (all, leaf) => all | leaf.Sources)));
            var here = lines.Count - 1;
            foreach (var child in item.Children)
            {
                Add(child, here);
            }
        }
    }

    /// <summary>A legal file name on every system, whatever the unit is called: edition, unit and period; different units have different ones.</summary>
    public static string FileName(ScoreSheet sheet, Language language)
    {
        var name = Plain(sheet.Unit.Name);
        name = name.Length <= LongestName ? name : name[..LongestName].TrimEnd('-');
        return string.Join('_', new[] { ScoreSheetTexts.FileStem.In(language), Code(sheet.Edition.Id), Code(sheet.Unit.Code), name, sheet.Period.ToString() }.Where(part => part.Length > 0)) + ".xlsx";
    }

    private static IEnumerable<Item> Leaves(Item item) => item.IsLeaf ? [item] : item.Children.SelectMany(Leaves);

    // Two codes that differ only in letters that a file name cannot hold must stay two names.
    private static string Code(string code)
    {
        var plain = Plain(code);
        return string.Equals(plain, code, StringComparison.OrdinalIgnoreCase) && plain.Length <= LongestName
            ? plain
            : $"{plain[..Math.Min(plain.Length, LongestName)]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code.ToUpperInvariant())))[..6]}";
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in NameKey.Fold(string.Concat(text.EnumerateRunes().Select(r => r.ToString()))))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                plain.Append(letter);
            }
            else if (plain.Length > 0 && plain[^1] != '-')
            {
                plain.Append('-');
            }
        }

        return plain.ToString().Trim('-');
    }
}
