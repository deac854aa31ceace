using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Feeds.Units;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

/// <summary>The seeds of this repository, and the published figures beside it.</summary>
internal static class SeedsFolder
{
    public static string Root { get; } = FindRoot();

    public static string Path(string relative) => System.IO.Path.Combine(Root, "seeds", relative);

    public static IEnumerable<string> EditionFiles => Directory.EnumerateFiles(Path("editions"), "*.yaml").Order(StringComparer.Ordinal);

    public static Edition Edition(string id) => EditionFile.Parse(File.ReadAllText(Path($"editions/{id}.yaml")), $"{id}.yaml");

    public static UnitsFileResult Units(string name)
    {
        using var parser = new CsvParser(File.OpenText(Path($"units/{name}.csv")), new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false });
        var rows = new List<TableRow>();
        while (parser.Read())
        {
            rows.Add(new(parser.RawRow, [.. parser.Record!]));
        }

        return UnitsFile.Read($"{name}.csv", string.Empty, rows);
    }

    public static UnitDirectory DirectoryOf(string name) => new(Units(name).Units);

    /// <summary>Rows of a published table, by heading. Without the folder a test skips at the desk and fails in CI.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Published(string relative)
    {
        var full = System.IO.Path.Combine(Root, "..", "shared", "data", relative);
        if (!File.Exists(full))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", $"shared/data/{relative} is not here");
            Assert.Fail($"shared/data/{relative} is missing, and CI must have it");
        }

        return Table(full);
    }

    public static IReadOnlyList<Dictionary<string, string>> Table(string full, string delimiter = ",")
    {
        using var parser = new CsvParser(File.OpenText(full), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter });
        parser.Read();
        var heads = parser.Record!;
        var rows = new List<Dictionary<string, string>>();
        while (parser.Read())
        {
            rows.Add(heads.Zip(parser.Record!).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
        }

        return rows;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder!.FullName, "ReformAnalytics.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
