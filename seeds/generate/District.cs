using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Feeds.Units;

namespace ReformAnalytics.Generate;

/// <summary>Who is scored, by what, and when.</summary>
internal sealed class District
{
    /// <summary>What every generated file says of itself.</summary>
    public const string Mark = "DỮ LIỆU GIẢ LẬP - SYNTHETIC";

    private District(Edition edition, IReadOnlyList<Unit> units) => (Edition, Units) = (edition, units);

    public Edition Edition { get; }

    public IReadOnlyList<Unit> Units { get; }

    public static IReadOnlyList<Period> Quarters { get; } =
        [.. from year in (int[])[2022, 2023] from quarter in (int[])[1, 2, 3, 4] select new Period(year, quarter)];

    public static District Read(string seeds)
    {
        var edition = EditionFile.Parse(File.ReadAllText(Path.Combine(seeds, "editions", "chau-thanh-2022.yaml")), "chau-thanh-2022.yaml");
        // Names and kinds may hold commas in quotation marks, and none holds a quotation mark.
        var rows = File.ReadAllLines(Path.Combine(seeds, "units", "chau-thanh.csv")).Select((line, i) => new TableRow(i + 1, SplitQuoted(line))).ToList();
        return new(edition, UnitsFile.Read("chau-thanh.csv", string.Empty, rows).Units);
    }

    public IEnumerable<Item> Leaves(Unit unit) => Edition.Items.Leaves.Where(leaf => leaf.Concerns(unit.Group));

    private static string[] SplitQuoted(string line)
    {
        var parts = line.Split('"');
        return [.. string.Concat(parts.Select((part, i) => i % 2 == 0 ? part.Replace(',', '\u001F') : part)).Split('\u001F')];
    }
}
