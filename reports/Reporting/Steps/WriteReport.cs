using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Charts;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>Which report is written.</summary>
public enum ReportKind
{
    /// <summary>The ranking workbook and the charts behind it.</summary>
    Ranking,

    /// <summary>The bulletin, the workbook of its figures and its charts.</summary>
    Quarterly,
}

/// <summary>Renders the stored results of an edition and period into files, and records their hashes.</summary>
public sealed class WriteReport(OfficeDatabase database, Renderer renderer, TimeProvider clock)
{
    /// <summary>Writes the files of a report; the same figures give the same bytes.</summary>
    /// <param name="runs">The stored runs that it tells.</param>
    /// <param name="declared">What the office says of the figures; null: it follows from them.</param>
    /// <returns>Paths written, in order.</returns>
    /// <exception cref="NothingToReportException">Nothing was ranked yet.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(
        ReportKind kind, string edition, Period period, ReportRuns runs, PublicationState? declared, string folder, Language language, CancellationToken cancellation = default)
    {
        var (data, run) = await new RankingDataLoader(database).LoadAsync(edition, period, runs, declared, language, cancellation);
        var (document, files) = await RenderAsync(kind, data, language, cancellation);
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            await WriteWholeAsync(path, bytes, cancellation);
            paths.Add(path);
        }

        await RecordAsync(kind, document.Facts.Identifier, run, files, cancellation);
        return paths;
    }

    /// <summary>The files of a report, by name; nothing is written.</summary>
    internal async Task<(Document Document, IReadOnlyList<(string Name, byte[] Bytes)> Files)> RenderAsync(
        ReportKind kind, RankingData data, Language language, CancellationToken cancellation)
    {
        var stem = $"{kind.ToString().ToLowerInvariant()}-{data.EditionId}-{data.Period}";
        var workbook = $"{stem}.xlsx";
        var files = new List<(string Name, byte[] Bytes)>();
        Document document;
        if (kind == ReportKind.Ranking)
        {
            document = RankingContent.Build(data);
        }
        else
        {
            (var bulletin, var pdf) = await QuarterlyDocument.WriteAsync(renderer, data, workbook, language, cancellation);
            document = bulletin.Document;
            files.Add(($"{stem}.pdf", pdf));
        }

        files.Add((workbook, WorkbookWriter.Write(document, language)));
        foreach (var chart in document.Charts)
        {
            var spec = ChartSpec.Build(chart, document.Facts, language);
            files.Add(($"{stem}-{chart.Id}.svg", PictureText.Svg(await renderer.SvgAsync(spec, cancellation), chart, language)));
            files.Add(($"{stem}-{chart.Id}.png", PictureText.Png(await renderer.PngAsync(spec, cancellation: cancellation), chart, document.Facts, language)));
        }

        return (document, files);
    }

    // A reader never meets half a file: it is written beside its place and moved there.
    private static async Task WriteWholeAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var partial = path + ".part";
        await File.WriteAllBytesAsync(partial, bytes, cancellation);
        File.Move(partial, path, overwrite: true);
    }

    // Two writers of the same report write the same bytes; the second record is no error.
    private async Task RecordAsync(ReportKind kind, string identifier, AnalyticsRun run, IReadOnlyList<(string Name, byte[] Bytes)> files, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var report = kind.ToString().ToLowerInvariant();
        var now = clock.GetUtcNow();
        foreach (var (name, bytes) in files)
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO reports.report_file (office_id, report, identifier, file_name, sha256, edition, period_key, run_id, written_at)
                VALUES ({database.Office.OfficeId}, {report}, {identifier}, {name}, {sha256}, {run.Edition}, {run.PeriodKey}, {run.RunId}, {now})
                ON CONFLICT DO NOTHING
                """,
                cancellation);
        }
    }
}
