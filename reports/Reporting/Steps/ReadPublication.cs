using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>A file of a publication is not as it was published.</summary>
public sealed class PublishedFileException(Sentence sentence) : Exception(sentence.En)
{
    public Sentence Sentence { get; } = sentence;
}

/// <summary>Gives back what was published.</summary>
public sealed class ReadPublication(OfficeDatabase database, ContentStore store)
{
    /// <summary>What is other than in the revision before, and the files.</summary>
    public async Task<(IReadOnlyList<RevisionChange> Changes, IReadOnlyList<(string Name, string Sha256, long Size)> Files)> RunAsync(int number, CancellationToken cancellation = default)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var changes = await Records.ReadAsync(connection, RecordTables.Changes, number, cancellation);
        var files = await Records.ReadAsync(connection, RecordTables.Files, number, cancellation);
        return (
            PublicationDraft.Changes(changes),
            [.. files.Rows.Select(row => (row[0]!, row[RecordTables.Files["sha256"]]!, long.Parse(row[RecordTables.Files["size"]]!, CultureInfo.InvariantCulture)))]);
    }

    /// <summary>Writes the files as they were published into a folder; gives their paths.</summary>
    /// <exception cref="PublishedFileException">The store no longer has one of them as it was.</exception>
    public async Task<IReadOnlyList<string>> GiveBackAsync(int number, string folder, CancellationToken cancellation = default)
    {
        var (_, files) = await RunAsync(number, cancellation);
        var paths = new List<string>();
        foreach (var (name, sha256, _) in files)
        {
            var content = ContentStore.IsHash(sha256) ? store.Read(sha256) : null;
            if (content is null)
            {
                throw new PublishedFileException(VerificationTexts.FileMissing($"p{number}", name, ContentStore.IsHash(sha256) ? store.PathOf(sha256) : sha256));
            }

            if (ContentStore.Sha256(content) is var found && found != sha256)
            {
                throw new PublishedFileException(VerificationTexts.FileChanged($"p{number}", name, found, sha256));
            }

            // The record is read as it is, so a name in it must not lead out of the folder.
            var path = Path.Combine([folder, .. name.Split('/').Select(Path.GetFileName)!]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, content, cancellation);
            paths.Add(path);
        }

        return paths;
    }
}
