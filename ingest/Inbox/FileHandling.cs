using System.Runtime.CompilerServices;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Ingest.Inbox;

/// <summary>Takes the files of one folder, one by one, from where they were dropped to where they end.</summary>
internal sealed class FileHandling(
    ReformDatabase database, TimeProvider clock, ImportRules rules, InboxRules inbox, FeedFolder folder, FileClaims claims, RejectionsOf rejections)
{
    // Bytes of a name, so that what is put beside the file has a name that the file system takes.
    private const int LongestName = 200;

    private readonly Attempts _attempts = new(folder);

    public async IAsyncEnumerable<InboxFile> HandleAsync(StillFiles watch, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var name in folder.Begun().Concat(_attempts.Orphans()))
        {
            if (IsDue(name) && await WithClaimAsync(name, () => ResumeAsync(name, cancellation), cancellation) is { } file)
            {
                yield return file;
            }
        }

        foreach (var name in folder.Dropped())
        {
            var path = Path.Combine(folder.Path, name);
            if (watch.Look(path) is { } still && await WithClaimAsync(Shortened(name), () => TakeAsync(name, still, cancellation), cancellation) is { } file)
            {
                yield return file;
            }

            if (!File.Exists(path))
            {
                watch.Forget(path);
            }
        }
    }

    private async Task<InboxFile?> WithClaimAsync(string name, Func<Task<InboxFile?>> handle, CancellationToken cancellation)
    {
        var claim = $"{folder.Name}/{name}";
        if (!await claims.TryAsync(claim, cancellation))
        {
            return null;
        }

        try
        {
            return await handle();
        }
        finally
        {
            await claims.ReleaseAsync(claim);
        }
    }

    private async Task<InboxFile?> ResumeAsync(string name, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(folder.Working, name)))
        {
            _attempts.Forget(name);
            return null;
        }

        // Looked at again under the claim: another node may have tried it in the meantime.
        return IsDue(name) ? await ImportAsync(name, cancellation) : null;
    }

    private async Task<InboxFile?> TakeAsync(string name, FileStamp still, CancellationToken cancellation)
    {
        var (dropped, working) = (Path.Combine(folder.Path, name), Path.Combine(folder.Working, Shortened(name)));
        if (FileStamp.Of(dropped) != still || File.Exists(working))
        {
            // Taken by another node, changed at the last moment, or behind an earlier file of its name that waits to be tried again.
            return null;
        }

        Directory.CreateDirectory(folder.Working);
        File.Move(dropped, working, overwrite: false);
        return await ImportAsync(Shortened(name), cancellation);
    }

    private async Task<InboxFile> ImportAsync(string name, CancellationToken cancellation)
    {
        var path = Path.Combine(folder.Working, name);
        var before = _attempts.Of(name);
        if (before.Count >= inbox.Attempts)
        {
            return await ParkAsync(name, before.Why is { } last
                ? new($"Đã thử {before.Count} lần. Lần cuối: {last}", $"It was tried {before.Count} times. At last: {last}")
                : new($"Đã thử {before.Count} lần, lần nào chương trình cũng dừng giữa chừng khi đang nhập tệp này.", $"It was tried {before.Count} times, and each time the program ended while it imported this file."));
        }

        // Counted before it begins, so that a file which brings its process down is not tried for ever.
        var attempt = before with { Count = before.Count + 1, NextAt = null };
        _attempts.Write(name, attempt);
        try
        {
            var stamp = FileStamp.Of(path);
            await using (new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
            {
                // A file that somebody holds locked is read later; the import itself would take it for unreadable and refuse it for good.
            }

            var imported = await new ImportFile(database, clock, rules).RunAsync(folder.Feed, path, folder.Office, new(null, null, null), progress: null, cancellation);
            if (FileStamp.Of(path) != stamp)
            {
                return GiveBack(name, imported);
            }

            return await FileAsync(name, imported, await rejections(imported.Office, imported.Outcome, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody's fault: it is not counted.
            _attempts.Write(name, before);
            throw;
        }
        catch (ImportRequestException e)
        {
            return await ParkAsync(name, new($"{e.Sentence.Vi} {e.Remedy.Vi}", $"{e.Sentence.En} {e.Remedy.En}"));
        }
        catch (Exception e) when (PassingReason.Of(e) is not null)
        {
            return await TryLaterAsync(name, attempt, PassingReason.Of(e)!.Value);
        }
        catch (Exception e)
        {
            return await ParkAsync(name, new($"Chương trình gặp lỗi: {e.Message}", $"The program failed: {e.Message}")) with { Fault = e };
        }
    }

    private async Task<InboxFile> FileAsync(string name, ImportedInto imported, byte[]? workbook)
    {
        var outcome = imported.Outcome;
        var (state, target) = outcome.State switch
        {
            ImportState.Rejected => (InboxState.Rejected, folder.Rejected),
            ImportState.Unchanged => (InboxState.Known, folder.Done),
            _ => (InboxState.Imported, folder.Done),
        };
        Sentence why = state switch
        {
            InboxState.Rejected => new("Không nhập; danh sách cần sửa ở cạnh tệp.", "Not imported; what to mend lies beside the file."),
            InboxState.Known => new($"Nội dung tệp đã có từ lần nhập {outcome.BatchId}; không có gì thay đổi.", $"The content of the file is known since vintage {outcome.BatchId}; nothing changes."),
            _ => new($"Lần nhập {outcome.BatchId}.", $"Vintage {outcome.BatchId}."),
        };
        var path = await new Filing(folder, _attempts, claims, clock).FileAsync(name, target, workbook, state == InboxState.Known ? why : null);
        return new(folder.Feed.Name, name, state, path, why) { Imported = imported };
    }

    private async Task<InboxFile> TryLaterAsync(string name, Attempt attempt, Sentence why)
    {
        if (attempt.Count >= inbox.Attempts)
        {
            return await ParkAsync(name, new($"Đã thử {attempt.Count} lần. Lần cuối: {why.Vi}", $"It was tried {attempt.Count} times. At last: {why.En}"));
        }

        var next = clock.GetUtcNow() + inbox.PauseAfter(attempt.Count);
        _attempts.Write(name, attempt with { NextAt = next, Why = why.En });
        return new(folder.Feed.Name, name, InboxState.Waiting, Path.Combine(folder.Working, name), why);
    }

    private async Task<InboxFile> ParkAsync(string name, Sentence why)
    {
        var note = new Sentence(
            $"{why.Vi}\nXử lý xong, chuyển tệp này trở lại thư mục {folder.Name} của hộp nhận; nó sẽ được nhập lại.",
            $"{why.En}\nOnce that is mended, move this file back into the inbox's folder {folder.Name}; it will be imported again.");
        return new(folder.Feed.Name, name, InboxState.Parked, await new Filing(folder, _attempts, claims, clock).FileAsync(name, folder.Parked, workbook: null, note), why);
    }

    // Whoever copied it paused for longer than a file keeps still. What was there is a vintage; the whole file becomes the next.
    private InboxFile GiveBack(string name, ImportedInto imported)
    {
        var path = Path.Combine(folder.Path, name);
        File.Move(Path.Combine(folder.Working, name), path, overwrite: false);
        _attempts.Forget(name);
        return new(folder.Feed.Name, name, InboxState.Changed, path, new(
            "Tệp thay đổi trong khi đang nhập; sẽ nhập lại khi tệp đứng yên.",
            "The file changed while it was imported; it is imported again once it is still.")) { Imported = imported };
    }

    private bool IsDue(string name) => !(_attempts.Of(name).NextAt > clock.GetUtcNow());

    private static string Shortened(string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var runes = stem.EnumerateRunes().ToList();
        while (runes.Count > 1 && Encoding.UTF8.GetByteCount(string.Concat(runes) + extension) > LongestName)
        {
            runes.RemoveAt(runes.Count - 1);
        }

        return string.Concat(runes) + extension;
    }
}
