using System.Globalization;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Plans;

/// <summary>Files to import in order, the reports to write from them, and the rounds of campaigns to judge on them.</summary>
/// <param name="Imports">The imports.</param>
/// <param name="Reports">The reports.</param>
/// <param name="Rounds">The rounds.</param>
public sealed record ImportPlan(IReadOnlyList<PlannedImport> Imports, IReadOnlyList<PlannedReport> Reports, IReadOnlyList<PlannedRound> Rounds)
{
    /// <summary>Reads a plan; its files are named relative to the folder that it lies in, a folder standing for all files below it.</summary>
    /// <exception cref="DataFileException">A mistake in the plan, with line and column.</exception>
    public static ImportPlan Read(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var imports = new List<PlannedImport>();
        var reports = new List<PlannedReport>();
        var rounds = new List<PlannedRound>();
        foreach (var entry in YamlMap.List(Path.GetFileName(path), File.ReadAllText(path)))
        {
            var office = entry.Text("office");
            var edition = entry.OptionalText("edition");
            var period = entry.OptionalText("period") is { } text ? Period.Parse(text) : (Period?)null;
            if (entry.OptionalText("feed") is { } feed)
            {
                imports.Add(new(office, feed, [.. entry.Texts("files").SelectMany(f => Files(Path.Combine(folder, f)))], entry.OptionalText("layout"), edition, period));
            }
            else if (entry.OptionalText("campaign") is { } campaign)
            {
                rounds.Add(new(office, campaign, int.Parse(entry.Text("year"), CultureInfo.InvariantCulture), entry.OptionalText("wave"), entry.Texts("reports")));
            }
            else
            {
                reports.Add(new(office, edition ?? entry.Text("edition"), period ?? Period.Parse(entry.Text("period")), entry.OptionalText("group"), entry.Texts("reports")));
            }

            entry.Close();
        }

        return new(imports, reports, rounds);
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        : [path];
}

/// <summary>One import of a plan.</summary>
public sealed record PlannedImport(string Office, string Feed, IReadOnlyList<string> Files, string? Layout, string? Edition, Period? Period);

/// <summary>Reports of one edition and period: ranking, quarterly, scorecard, template; the last two of one group where it is named.</summary>
public sealed record PlannedReport(string Office, string Edition, Period Period, string? Group, IReadOnlyList<string> Kinds);

/// <summary>A round of a campaign, and what its council gets: evidence, request, report, minutes.</summary>
public sealed record PlannedRound(string Office, string Campaign, int Year, string? Wave, IReadOnlyList<string> Kinds);
