using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>Writes the score sheets that units fill, one file a unit.</summary>
public sealed class WriteScoreSheets(OfficeDatabase database)
{
    /// <summary>Writes the sheet of one unit, or of every unit of a group that exists in the period's year.</summary>
    /// <returns>Paths written, in the order of the list of units.</returns>
    /// <exception cref="ScoreSheetException">What is asked for does not exist, or nothing of the edition concerns it.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(
        string edition, string? unit, string? group, Period period, string folder, Language language, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(unit) == string.IsNullOrWhiteSpace(group))
        {
            throw new ScoreSheetException("unit-or-group", ScoreSheetTexts.UnitOrGroup, ScoreSheetTexts.UnitOrGroupRemedy);
        }

        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var stored = await ReferenceData.EditionAsync(connection, edition, cancellation: cancellation)
            ?? throw new ScoreSheetException("unknown-edition", ScoreSheetTexts.UnknownEdition(edition), ScoreSheetTexts.SeeEditions);
        if (!stored.Edition.Serves(period))
        {
            throw new ScoreSheetException("edition-does-not-serve", ScoreSheetTexts.DoesNotServe(stored.Edition.Id, period), ScoreSheetTexts.SeeEditions);
        }

        var directory = (await ReferenceData.UnitsAsync(connection, cancellation: cancellation)).Directory;
        var units = unit is not null && !string.IsNullOrWhiteSpace(unit) ? [One(directory, unit, period)] : Members(directory, stored.Edition, group!, period);
        var office = database.Office;
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var filler in units)
        {
            var sheet = ScoreSheetContent.Build(stored.Edition, stored.Definition, filler, period, office.Code, new(office.NameVi, office.NameEn));
            if (stored.Edition.Group(filler.Group) is null)
            {
                throw new ScoreSheetException("unknown-group", ScoreSheetTexts.UnknownGroup(filler.Group), GroupsOf(stored.Edition));
            }

            if (sheet.Lines.Count == 0)
            {
                throw new ScoreSheetException("nothing-to-score", ScoreSheetTexts.NothingToScore(filler.Group), GroupsOf(stored.Edition));
            }

            var path = Path.Combine(folder, ScoreSheetContent.FileName(sheet, language));
            await File.WriteAllBytesAsync(path + ".part", ScoreSheetWorkbook.Write(sheet, language), cancellation);
            File.Move(path + ".part", path, overwrite: true);
            paths.Add(path);
        }

        return paths;
    }

    private static Unit One(UnitDirectory directory, string name, Period period)
    {
        var match = directory.Match(name);
        var nearest = ScoreSheetTexts.Nearest(string.Join(", ", match.Nearest.Select(u => $"{u.Name} ({u.Code})")));
        var unit = match.Unit ?? throw (match.Failure == UnitMatchFailure.Ambiguous
            ? new ScoreSheetException("ambiguous-unit", ScoreSheetTexts.AmbiguousUnit(name), nearest)
            : new ScoreSheetException("unknown-unit", ScoreSheetTexts.UnknownUnit(name), nearest));
        return unit.ExistsIn(period) ? unit : throw new ScoreSheetException("unit-not-in-period", ScoreSheetTexts.UnitNotThen(unit.Name, period), ScoreSheetTexts.CheckUnits);
    }

    private static IReadOnlyList<Unit> Members(UnitDirectory directory, Edition edition, string code, Period period)
    {
        var group = edition.Groups.FirstOrDefault(g => string.Equals(g.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new ScoreSheetException("unknown-group", ScoreSheetTexts.UnknownGroup(code), GroupsOf(edition));
        var members = directory.Units.Where(u => u.Group == group.Code && u.ExistsIn(period)).ToArray();
        return members.Length > 0 ? members : throw new ScoreSheetException("empty-group", ScoreSheetTexts.EmptyGroup(group.Code, period), ScoreSheetTexts.CheckUnits);
    }

    private static Sentence GroupsOf(Edition edition) => ScoreSheetTexts.Groups(string.Join(", ", edition.Groups.Select(g => g.Code)));
}

/// <summary>A score sheet that cannot be written as asked for.</summary>
public sealed class ScoreSheetException(string code, Sentence sentence, Sentence remedy) : Exception(sentence.En)
{
    /// <summary>Stable code.</summary>
    public string Code { get; } = code;

    /// <summary>What is wrong.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>What to do.</summary>
    public Sentence Remedy { get; } = remedy;
}
