using ReformAnalytics.Ingest.Inbox;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Makes the workbook of what an import rejected; null where it rejected nothing. Workbooks are another stage's work, so whoever calls the step brings it.</summary>
public delegate Task<byte[]?> RejectionsOf(OfficeDatabase office, ImportOutcome outcome, CancellationToken cancellation);

/// <summary>
/// Looks once into the inbox: takes what was dropped and keeps still, each file claimed against other nodes, imports it and puts it where it ends. What a node
/// left behind that died is taken up again.
/// </summary>
public sealed class InboxImport(ReformDatabase database, TimeProvider clock, ImportRules rules, InboxRules inbox)
{
    /// <summary>The step's name in jobs.</summary>
    public const string Step = "ingest.inbox";

    // Files are looked at again this often while some of them are not yet still.
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>Handles all that is there, one file after the other, and waits for files that still change as long as <see cref="InboxRules.Patience"/> says.</summary>
    /// <param name="rejections">Makes the workbook that is put beside a file.</param>
    /// <param name="told">Hears of each file as soon as it is dealt with.</param>
    /// <param name="cancellation">Ends the look; a file being imported is left for the next look, and nothing of it is kept.</param>
    /// <returns>The files dealt with, in order. The caller reports every <see cref="InboxFile.Fault"/>.</returns>
    /// <exception cref="Npgsql.NpgsqlException">The database is away: nothing can be claimed, and every file stays where it is.</exception>
    public async Task<IReadOnlyList<InboxFile>> RunAsync(RejectionsOf rejections, Action<InboxFile>? told = null, CancellationToken cancellation = default)
    {
        var watch = new StillFiles(clock, inbox.Still);
        var dealt = new List<InboxFile>();
        var since = clock.GetTimestamp();
        await using var claims = await FileClaims.OpenAsync(database, cancellation);
        while (true)
        {
            foreach (var folder in FeedFolder.All(inbox.Folder))
            {
                var files = new FileHandling(database, clock, rules, inbox, folder, claims, rejections);
                await foreach (var file in files.HandleAsync(watch, cancellation))
                {
                    told?.Invoke(file);
                    dealt.Add(file);
                    since = clock.GetTimestamp();
                }
            }

            if (watch.Next is not { } next || clock.GetElapsedTime(since) > inbox.Patience)
            {
                return dealt;
            }

            await Task.Delay(next < Glance ? next : Glance, clock, cancellation);
        }
    }
}
