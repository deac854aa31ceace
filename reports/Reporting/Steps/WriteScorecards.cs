using System.Security.Cryptography;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <param name="Written">Paths, in the order of the units.</param>
/// <param name="Failed">Units without a page, each with its reason.</param>
public sealed record ScorecardFiles(IReadOnlyList<string> Written, IReadOnlyList<(string Unit, Sentence Why)> Failed);

/// <summary>Writes a page for each unit asked for, and records the hashes. Pages are drawn and let go one by one: a province has thousands.</summary>
public sealed class WriteScorecards(OfficeDatabase database, Renderer renderer, TimeProvider clock)
{
    private const int BatchSize = 250;

    /// <param name="wanted">Whether a unit's page is asked for; all where null.</param>
    /// <param name="declared">What the office says of the figures; null: it follows from them.</param>
    /// <param name="progress">Pages done, and of how many.</param>
    /// <exception cref="NothingToReportException">Nothing was ranked yet.</exception>
    public async Task<ScorecardFiles> RunAsync(
        string edition, Period period, ReportRuns runs, Func<RankingRow, bool>? wanted, PublicationState? declared, string folder, Language language,
        IProgress<(int Done, int Of)>? progress = null, CancellationToken cancellation = default)
    {
        var (data, run) = await new RankingDataLoader(database).LoadAsync(edition, period, runs, declared, language, cancellation);
        Directory.CreateDirectory(folder);
        return await DrawAsync(
            data,
            wanted,
            (card, token) => ScorecardDocument.WriteAsync(renderer, card, language, token),
            files => RecordAsync(RankingContent.Facts(data).Identifier, run, files),
            folder,
            renderer.Processes,
            progress,
            cancellation);
    }

    /// <summary>A name that any file system takes, other for every other code.</summary>
    public static string FileName(string edition, string period, string unit) => $"scorecard-{Uri.EscapeDataString(edition)}-{period}-{FileNames.Part(unit)}.pdf";

    internal static async Task<ScorecardFiles> DrawAsync(
        RankingData data,
        Func<RankingRow, bool>? wanted,
        Func<Scorecard, CancellationToken, Task<byte[]>> draw,
        Func<IReadOnlyList<(string Name, string Sha256)>, Task> record,
        string folder,
        int atOnce,
        IProgress<(int Done, int Of)>? progress,
        CancellationToken cancellation)
    {
        var rows = data.Rows.Where(row => wanted?.Invoke(row) != false).ToList();
        var place = rows.Select((row, i) => (row.UnitCode, i)).ToDictionary(unit => unit.UnitCode, unit => unit.i, StringComparer.Ordinal);
        var (written, failed) = (new SortedList<int, string>(), new SortedList<int, (string, Sentence)>());
        var unrecorded = new List<(string Name, string Sha256)>();
        using var gate = new SemaphoreSlim(1, 1);
        try
        {
            await Parallel.ForEachAsync(ScorecardContent.Build(data, wanted), new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellation }, async (card, token) =>
            {
                var (bytes, refusal) = await TryAsync(draw, card, token);
                var name = FileName(data.EditionId, data.Period, card.UnitCode);
                if (bytes is not null)
                {
                    await WriteWholeAsync(Path.Combine(folder, name), bytes, token);
                }

                var hash = bytes is null ? "" : Convert.ToHexStringLower(SHA256.HashData(bytes));
                await gate.WaitAsync(CancellationToken.None);
                try
                {
                    if (refusal is { } why)
                    {
                        failed.Add(place[card.UnitCode], ($"{card.UnitCode} {card.UnitName}", why));
                    }
                    else
                    {
                        written.Add(place[card.UnitCode], Path.Combine(folder, name));
                        unrecorded.Add((name, hash));
                    }

                    progress?.Report((written.Count + failed.Count, rows.Count));
                    if (unrecorded.Count >= BatchSize)
                    {
                        await record(unrecorded);
                        unrecorded.Clear();
                    }
                }
                finally
                {
                    gate.Release();
                }
            });
        }
        finally
        {
            // What lies in the folder is recorded, also where the rest was called off.
            if (unrecorded.Count > 0)
            {
                await record(unrecorded);
            }
        }

        return new([.. written.Values], [.. failed.Values]);
    }

    // A page that cannot be drawn concerns its unit; a renderer that is not there concerns all.
    private static async Task<(byte[]? Bytes, Sentence? Refusal)> TryAsync(Func<Scorecard, CancellationToken, Task<byte[]>> draw, Scorecard card, CancellationToken cancellation)
    {
        try
        {
            return (await draw(card, cancellation), null);
        }
        catch (RenderingException failure) when (failure.Code is "renderer-refused" or "renderer-ended")
        {
            return (null, failure.Sentence);
        }
    }

    // A reader never meets half a file: it is written beside its place and moved there.
    private static async Task WriteWholeAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var partial = path + ".part";
        try
        {
            await File.WriteAllBytesAsync(partial, bytes, cancellation);
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private async Task RecordAsync(string identifier, AnalyticsRun run, IReadOnlyList<(string Name, string Sha256)> files)
    {
        await using var command = database.DataSource.CreateCommand(
            "INSERT INTO reports.report_file (office_id, report, identifier, file_name, sha256, edition, period_key, run_id, written_at) "
            + "SELECT $1, 'scorecard', $2, f.name, f.sha256, $3, $4, $5, $6 FROM unnest($7::text[], $8::text[]) AS f (name, sha256) ON CONFLICT DO NOTHING");
        foreach (var value in new object[]
        {
            database.Office.OfficeId, identifier, run.Edition, run.PeriodKey, run.RunId, clock.GetUtcNow(), files.Select(file => file.Name).ToArray(), files.Select(file => file.Sha256).ToArray(),
        })
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync();
    }
}
