using System.Text.Json;

namespace ReformAnalytics.Ingest.Inbox;

/// <summary>How often a file was tried.</summary>
/// <param name="Count">Attempts begun.</param>
/// <param name="NextAt">When it is tried again; null while an attempt runs, or if its process died.</param>
/// <param name="Why">What the last attempt failed for.</param>
/// <param name="FiledAs">The name that it is to have where it ends, once that is decided.</param>
internal sealed record Attempt(int Count, DateTimeOffset? NextAt = null, string? Why = null, string? FiledAs = null);

/// <summary>The attempts at the files of a folder, each in a small file of its own, so that every node knows of them and they outlive a process.</summary>
internal sealed class Attempts(FeedFolder folder)
{
    private string Folder => Path.Combine(folder.Working, ".attempts");

    public Attempt Of(string name)
    {
        try
        {
            return JsonSerializer.Deserialize<Attempt>(File.ReadAllText(PathOf(name))) ?? new(0);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            // None yet, or one whose writing was cut off: the count begins again.
            return new(0);
        }
    }

    public void Write(string name, Attempt attempt)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(PathOf(name) + ".part", JsonSerializer.Serialize(attempt));
            File.Move(PathOf(name) + ".part", PathOf(name), overwrite: true);
        }
        catch (IOException)
        {
            // A disk without a free byte is itself a passing reason. The file is then tried at every look instead of ever more seldom.
            File.Delete(PathOf(name) + ".part");
        }
    }

    public void Forget(string name)
    {
        if (Directory.Exists(Folder))
        {
            File.Delete(PathOf(name));
        }
    }

    /// <summary>Names that are counted and have no file any more: what a process left that died between its last two moves.</summary>
    public IReadOnlyList<string> Orphans() => !Directory.Exists(Folder) ? [] :
        [.. Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Where(name => !File.Exists(Path.Combine(folder.Working, name)))];

    private string PathOf(string name) => Path.Combine(Folder, name + ".json");
}
