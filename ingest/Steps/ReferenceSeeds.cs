using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Feeds.Offices;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>
/// The reference data that every database starts with: the offices of seeds/offices.yaml, their units and their editions, fed through the
/// ordinary imports. A file that is in force already costs one comparison of its hash.
/// </summary>
public sealed class ReferenceSeeds(ReformDatabase database, TimeProvider clock, string folder)
{
    /// <summary>Imports what is new or changed.</summary>
    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        var list = Path.Combine(folder, "offices.yaml");
        if (!File.Exists(list))
        {
            return;
        }

        // A seed that was accepted once is not fed again: what an office imported since then stays in force.
        var known = await database.ReferenceFilesAsync(cancellation);
        var editions = Directory.GetFiles(Path.Combine(folder, "editions"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => (path, sha256: FileHash.OfFile(path)))
            .Where(e => !known.Any(k => k.EndsWith(e.sha256, StringComparison.Ordinal)))
            .ToLookup(e => EditionFile.OfficeOf(e.path), e => e.path, StringComparer.Ordinal);
        foreach (var seed in OfficesFile.Read(list))
        {
            var units = Path.Combine(folder, seed.Units);
            var unitsNew = !known.Contains($"{seed.Code}|{FileHash.OfFile(units)}");
            if (!unitsNew && !editions.Contains(seed.Code))
            {
                continue;
            }

            var office = database.For(await database.AddOfficeAsync(seed.Code, seed.Name.Vi, seed.Name.En, cancellation));
            if (unitsNew)
            {
                await ImportAsync(new UnitsImport(office, clock).RunAsync(units, cancellation: cancellation));
            }

            foreach (var edition in editions[seed.Code])
            {
                await ImportAsync(new EditionImport(office, clock).RunAsync(edition, cancellation: cancellation));
            }
        }
    }

    // A faulty seed is a fault of the program's own files: it stops the start instead of leaving an office half there.
    private static async Task ImportAsync(Task<ImportOutcome> import)
    {
        var outcome = await import;
        if (outcome.State == ImportState.Rejected)
        {
            var first = outcome.Findings[0];
            throw new InvalidDataException($"Reference file '{outcome.File}' was rejected: {first.Sentence.En} {first.Remedy.En}");
        }
    }
}
