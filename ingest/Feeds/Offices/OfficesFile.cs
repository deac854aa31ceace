using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Offices;

/// <summary>An office that every database starts with.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Units">Its units file, relative to the seeds folder.</param>
public sealed record SeedOffice(string Code, Sentence Name, string Units);

/// <summary>Reads seeds/offices.yaml.</summary>
public static class OfficesFile
{
    /// <exception cref="DataFileException">A mistake in the file, with its line and column.</exception>
    public static IReadOnlyList<SeedOffice> Read(string path) =>
        [.. YamlMap.List(Path.GetFileName(path), File.ReadAllText(path)).Select(entry =>
        {
            var office = new SeedOffice(entry.Text("code"), entry.Sentence("name"), entry.Text("units"));
            entry.Close();
            return office;
        })];
}
