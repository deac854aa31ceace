using System.Globalization;
using System.Text;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Feeds.Satisfaction;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>Reads cells by the kind of their column, and tells what cannot be read.</summary>
internal sealed class StatementCells(StatementOffice office, StatementFindings findings)
{
    private const int LongestCode = 100, LongestText = 2_000;

    private static readonly string[] Roman = ["", "I", "II", "III", "IV"];

    private static readonly HashSet<string> Dashes = new(StringComparer.Ordinal) { "-", "--", "–", "—" };

    /// <summary>What the cell says; null for nothing, and with a finding for what cannot be taken.</summary>
    public object? Read(StatementColumn column, Cell cell, StatementRow row)
    {
        if (cell.Kind == CellKind.Error)
        {
            findings.CellError(row, column);
            return null;
        }

        if (IsNothing(cell))
        {
            return column.Kind is ValueKind.Wave or ValueKind.Group ? string.Empty : null;
        }

        var text = NameKey.Canonical(cell.Text);
        var longest = column.Kind == ValueKind.Text ? LongestText : LongestCode;
        if (column.Kind is not (ValueKind.Unit or ValueKind.Word) && text.Length > longest)
        {
            findings.TooLong(row, column, longest);
            return null;
        }

        return column.Kind switch
        {
            ValueKind.Unit => Unit(column, text, row),
            ValueKind.Person => Person(column, text, row),
            ValueKind.Candidate => Candidate(column, text, row),
            ValueKind.Subject => Subject(column, text, row),
            ValueKind.Campaign => office.Campaign(text)?.CampaignId ?? Fault(() => findings.UnknownCampaign(row, column, text, office.Campaigns)),
            ValueKind.Year => Period.TryParse(text, out var year) && year.Quarter is null ? (short)year.Year : Fault(() => findings.BadYear(row, column, text)),
            ValueKind.Wave => Wave(text),
            ValueKind.Period => Period.TryParse(text, out var period) ? period.Key : Fault(() => findings.BadPeriod(row, column, text)),
            ValueKind.Group => Group(column, text, row),
            ValueKind.Day or ValueKind.PastDay => Day(column, text, row),
            ValueKind.Count => Whole(cell) ?? Fault(() => findings.BadCount(row, column, text)),
            ValueKind.Number => Whole(cell) is >= 1 and var number ? number : Fault(() => findings.BadNumber(row, column, text)),
            ValueKind.Word => column.Words!.Find(text) ?? Fault(() => findings.UnknownWord(row, column, text, column.Words!)),
            ValueKind.YesNo => YesNo(text) ?? Fault(() => findings.UnknownWord(row, column, text, StatementWords.YesNo)),
            _ => text,
        };
    }

    /// <summary>Whether nothing stands in a cell; a dash says that nothing does.</summary>
    public static bool IsNothing(Cell cell) => cell.IsEmpty || (cell.Kind == CellKind.Text && Dashes.Contains(NameKey.Canonical(cell.Text)));

    /// <summary>Yes, no, or null for any other word.</summary>
    public static object? YesNo(string text) => StatementWords.YesNo.Find(text) is { } word ? word == "yes" : null;

    // A switch arm wants a value; a fault is one that was told.
    private static object? Fault(Action tell)
    {
        tell();
        return null;
    }

    private object? Unit(StatementColumn column, string text, StatementRow row) =>
        office.Unit(text) ?? Fault(() => findings.NoUnit(row, column, text, office));

    private object? Person(StatementColumn column, string text, StatementRow row)
    {
        if (!office.IsUnitCode(text))
        {
            return office.Person(text) ?? text;
        }

        findings.PersonIsUnit(row, column, text);
        return null;
    }

    private object? Candidate(StatementColumn column, string text, StatementRow row)
    {
        if (row["campaign"] is int campaign && row["year"] is short year && !office.IsUnitCode(text) && office.Nominated(campaign, year, text) is { } person)
        {
            return new Party(null, person);
        }

        if (office.Unit(text) is { } unit)
        {
            return new Party(unit, null);
        }

        if (row["campaign"] is int && row["year"] is short)
        {
            findings.UnknownCandidate(row, column, text, office);
        }

        return null;
    }

    // A register of discipline speaks of people before anybody nominates them: an unknown code is taken, and told.
    private object? Subject(StatementColumn column, string text, StatementRow row)
    {
        if (StatementWords.WholeOffice.Any(w => w == text || (NameKey.Of(w).Length > 0 && NameKey.Of(w) == NameKey.Of(text))))
        {
            return default(Party);
        }

        if (!office.IsUnitCode(text) && office.Person(text) is { } person)
        {
            return new Party(null, person);
        }

        if (office.Unit(text) is { } unit)
        {
            return new Party(unit, null);
        }

        if (office.IsAmbiguous(text))
        {
            findings.NoUnit(row, column, text, office);
            return null;
        }

        findings.UnknownSubject(row, column, text, office);
        return new Party(null, text);
    }

    private static string Wave(string text)
    {
        if (StatementWords.Wave.Find(text) is { } known)
        {
            return known;
        }

        var lead = StatementWords.BeforeWave.FirstOrDefault(w => NameKey.Fold(text).StartsWith(NameKey.Fold(w) + ' ', StringComparison.Ordinal));
        var code = lead is null ? text : text[lead.Length..].Trim();
        return lead is not null && Array.IndexOf(Roman, code.ToUpperInvariant()) is > 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : code.ToLowerInvariant();
    }

    private string? Group(StatementColumn column, string text, StatementRow row)
    {
        if (office.Group(text) is { } known)
        {
            return known;
        }

        findings.UnknownGroup(row, column, text, office.Groups);
        return null;
    }

    private object? Day(StatementColumn column, string text, StatementRow row)
    {
        if (!DayText.TryParse(Encoding.UTF8.GetBytes(text), out var day))
        {
            findings.BadDay(row, column, text);
            return null;
        }

        if (column.Kind == ValueKind.PastDay && day > office.Today)
        {
            findings.DayInFuture(row, column, text, office.Today);
            return null;
        }

        return day;
    }

    // "1.234" may be a thousand or a little more than one; a count is not guessed.
    private static int? Whole(Cell cell) => FigureText.Read(cell) is { Kind: FigureKind.Number, Percent: false, Ambiguous: false } figure
        && figure.Value == decimal.Truncate(figure.Value) && figure.Value is >= 0 and <= 1_000_000_000 ? (int)figure.Value : null;
}
