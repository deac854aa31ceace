using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>A layout that can read a file, with what it made of it.</summary>
public sealed record DetectedLayout(LayoutDefinition Layout, ScoreReading Reading);

/// <summary>The layouts of a folder.</summary>
public sealed class LayoutCatalog
{
    private const int ColumnWeight = 20;

    /// <summary>Holds layouts; ids are unique.</summary>
    public LayoutCatalog(IEnumerable<LayoutDefinition> layouts) => Layouts = [.. layouts.OrderBy(l => l.Id, StringComparer.Ordinal)];

    /// <summary>Every layout, by id.</summary>
    public IReadOnlyList<LayoutDefinition> Layouts { get; }

    /// <summary>Reads every .yaml file of a folder.</summary>
    /// <exception cref="DataFileException">A file is no layout, or an id stands twice.</exception>
    public static LayoutCatalog Load(string folder)
    {
        var layouts = new Dictionary<string, LayoutDefinition>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(path);
            var layout = LayoutParser.Parse(file, File.ReadAllText(path));
            if (!layouts.TryAdd(layout.Id, layout))
            {
                throw new DataFileException(
                    "layout-twice", file, 1, 1,
                    new($"Bố cục '{layout.Id}' xuất hiện hai lần.", $"Layout '{layout.Id}' stands twice."),
                    new("Đổi id của một trong hai tệp.", "Change the id in one of the two files."));
            }
        }

        return new(layouts.Values);
    }

    /// <summary>The layout with this id, or null.</summary>
    public LayoutDefinition? WithId(string id) => Layouts.FirstOrDefault(l => l.Id == id);

    /// <summary>
    /// The layouts that get figures out of a file, best first: most usable figures less those lost to rejections, then a layout
    /// made for the office before a generic one.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="edition">The edition to read it by; its office decides which layouts come into question.</param>
    /// <param name="units">The units of the office.</param>
    /// <param name="given">The period named with the import, or null.</param>
    /// <returns>
    /// Where none gets any figure out of it, the layouts that recognise its form: what they found wrong names the fault, such as a
    /// unit that nobody knows.
    /// </returns>
    public IReadOnlyList<DetectedLayout> Detect(SourceFile file, Edition edition, UnitDirectory units, Period? given = null)
    {
        var read = Layouts
            .Where(l => l.Office is null || l.Office == edition.Office)
            .Select(l => new DetectedLayout(l, ScoreLayouts.Read(file, l, edition, units, given)))
            .Select(d => (Detected: d, Usable: Usable(d.Reading), Rejected: d.Reading.Findings.Sum(f => Weight(d.Layout.Kind, f))))
            .ToList();
        var usable = read.FindAll(x => x.Usable > 0);
        return usable.Count > 0
            ? [.. usable
                .OrderByDescending(x => x.Usable - x.Rejected)
                .ThenBy(x => x.Rejected)
                .ThenBy(x => Generality(x.Detected.Layout))
                .Select(x => x.Detected)]
            : [.. read
                .Where(x => x.Rejected > 0 && !x.Detected.Reading.Findings.Any(f => f.Code is "heading-not-found" or "sheet-not-found"))
                .OrderBy(x => x.Detected.Reading.Findings.Any(f => f.Code == "columns-not-aligned"))
                // Whoever names the rows that are wrong has understood the heading; who only says that something is missing has not.
                .ThenBy(x => !x.Detected.Reading.Findings.Any(f => f is { Severity: Severity.Rejection, Position.Row: not null }))
                .ThenBy(x => x.Rejected)
                .ThenBy(x => Generality(x.Detected.Layout))
                .Select(x => x.Detected)];
    }

    /// <summary>How many different leaves it gives a figure or a reason to; the same leaf read twice is no gain.</summary>
    private static int Usable(ScoreReading reading) => reading.Cells
        .Where(c => c.Field <= ScoreField.Survey && FigureText.Read(c.Raw, reading.Mark).Kind is FigureKind.Number or FigureKind.NotApplicable or FigureKind.NotMeasured)
        .Select(c => (c.Unit.Code, c.Item.Code, c.Period.Key, c.Field))
        .Distinct()
        .Count();

    /// <summary>How many figures a rejection costs: an item unknown to a matrix or to pairs costs its column.</summary>
    private static int Weight(LayoutKind kind, Finding finding) => finding switch
    {
        { Severity: not Severity.Rejection } => 0,
        { Code: "unknown-item" } when kind is LayoutKind.Matrix or LayoutKind.SortedPairs => ColumnWeight,
        _ => 1,
    };

    private static int Generality(LayoutDefinition layout) => layout.Office is not null ? 0 : layout.Sheets.Count > 0 || layout.Printed.Count > 0 ? 1 : 2;
}
