using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Ingest.Inbox;

/// <summary>Puts a file where it ends, with what is to be said of it beside it. Two files of one name never meet, and nothing is overwritten.</summary>
internal sealed class Filing(FeedFolder folder, Attempts attempts, FileClaims claims, TimeProvider clock)
{
    private const string Rejections = ".rejections.xlsx", Note = ".note.txt";

    /// <summary>Moves a file from working/; gives where it lies.</summary>
    public async Task<string> FileAsync(string name, string target, byte[]? workbook, Sentence? note)
    {
        // Two nodes that look for a free name at once would find the same one.
        var shelf = $"{folder.Name}/{Path.GetFileName(target)}/";
        await claims.HoldAsync(shelf);
        try
        {
            Directory.CreateDirectory(target);
            var attempt = attempts.Of(name);
            var free = attempt.FiledAs is { } decided && !File.Exists(Path.Combine(target, decided)) ? decided : FreeName(target, name);
            if (workbook is not null || note is not null)
            {
                // Decided before the first of its files is written: whoever takes over from a process that dies here writes over what it left.
                attempts.Write(name, attempt with { FiledAs = free });
            }

            var path = Path.Combine(target, free);
            if (workbook is not null)
            {
                await WriteWholeAsync(path + Rejections, workbook);
            }

            if (note is { } said)
            {
                await WriteWholeAsync(path + Note, Encoding.UTF8.GetBytes($"{said.Vi}\n\n{said.En}\n"));
            }

            Touch(Path.Combine(folder.Working, name));
            File.Move(Path.Combine(folder.Working, name), path, overwrite: false);
            attempts.Forget(name);
            return path;
        }
        finally
        {
            await claims.ReleaseAsync(shelf);
        }
    }

    // How long a file is kept counts from now; a copy may carry the time of its original, which may be years old.
    private void Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file of another user's keeps its time; that is no reason to leave it where it is.
        }
    }

    private static string FreeName(string target, string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Enumerable.Range(1, int.MaxValue)
            .Select(n => n == 1 ? name : $"{stem} ({n}){extension}")
            .First(n => !new[] { n, n + Rejections, n + Note }.Any(taken => File.Exists(Path.Combine(target, taken))));
    }

    // A reader never meets half a file: it is written beside its place and moved there.
    private static async Task WriteWholeAsync(string path, byte[] bytes)
    {
        await File.WriteAllBytesAsync(path + ".part", bytes);
        File.Move(path + ".part", path, overwrite: true);
    }
}
