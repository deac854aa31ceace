using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Word;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>Which papers of a dossier are written.</summary>
public enum DossierKind
{
    Request,
    Report,
    Minutes,
}

/// <summary>No candidate of the evaluation has the code.</summary>
public sealed class UnknownCandidateException(string candidate) : Exception($"The evaluation has no candidate '{candidate}'.")
{
    public string Candidate => candidate;
}

/// <summary>Writes what the council gets of a stored evaluation, and records the hashes of the files.</summary>
public sealed class WriteAwards(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>The evidence workbook.</summary>
    /// <returns>Its path.</returns>
    public async Task<IReadOnlyList<string>> EvidenceAsync(int evaluation, string folder, Language language, CancellationToken cancellation = default)
    {
        var data = await new AwardDataLoader(database).LoadAsync(evaluation, cancellation);
        return await WriteAsync("evidence", evaluation, data, [($"{AwardPapers.Name("evidence", data)}.xlsx", WorkbookWriter.Write(EvidenceContent.Build(data, language), language))], folder, cancellation);
    }

    /// <summary>The papers of the dossier, each as DOCX and as PDF.</summary>
    /// <param name="kind">Only this paper; all where null.</param>
    /// <param name="candidate">Only this candidate's report; where null, the report of each that is not out.</param>
    /// <exception cref="UnknownCandidateException">Nobody has the code.</exception>
    public async Task<IReadOnlyList<string>> DossierAsync(
        int evaluation, DossierKind? kind, string? candidate, Renderer renderer, string folder, Language language, CancellationToken cancellation = default)
    {
        var data = await new AwardDataLoader(database).LoadAsync(evaluation, cancellation);
        var reported = data.Verdicts.Where(verdict => candidate is null
            ? verdict.Kind != VerdictKind.DoesNotQualify
            : string.Equals(verdict.Candidate.Code, candidate, StringComparison.OrdinalIgnoreCase)).ToList();
        if (candidate is not null && reported.Count == 0)
        {
            throw new UnknownCandidateException(candidate);
        }

        if (kind is null or DossierKind.Report)
        {
            data = data with { Evidence = await new AwardEvidence(database, data).LoadAsync(reported, cancellation) };
        }

        data = data.Legible();
        var codes = reported.Select(verdict => (verdict.Candidate.Kind, verdict.Candidate.Code)).ToHashSet();
        var papers = new List<Paper>();
        papers.AddRange(kind is null && candidate is null || kind == DossierKind.Request ? [RequestPaper.Build(data)] : []);
        papers.AddRange(kind is null or DossierKind.Report ? data.Verdicts.Where(verdict => codes.Contains((verdict.Candidate.Kind, verdict.Candidate.Code))).Select(verdict => AchievementPaper.Build(data, verdict)) : []);
        papers.AddRange(kind is null && candidate is null || kind == DossierKind.Minutes ? [MinutesPaper.Build(data)] : []);
        var files = new List<(string Name, byte[] Bytes)>();
        foreach (var paper in papers)
        {
            files.Add(($"{paper.Name}.docx", WordWriter.Write(paper, language)));
            files.Add(($"{paper.Name}.pdf", await PaperDocument.WriteAsync(renderer, paper, language, cancellation)));
        }

        return await WriteAsync("dossier", evaluation, data, files, folder, cancellation);
    }

    private async Task<IReadOnlyList<string>> WriteAsync(
        string report, int evaluation, AwardData data, IReadOnlyList<(string Name, byte[] Bytes)> files, string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await using var context = database.CreateContext();
        var paths = new List<string>();
        foreach (var (name, bytes) in files)
        {
            // A reader never meets half a file: it is written beside its place and moved there.
            var path = Path.Combine(folder, name);
            await File.WriteAllBytesAsync(path + ".part", bytes, cancellation);
            File.Move(path + ".part", path, overwrite: true);
            paths.Add(path);
            var (sha256, now) = (Convert.ToHexStringLower(SHA256.HashData(bytes)), clock.GetUtcNow());
            await context.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO reports.report_file (office_id, report, identifier, file_name, sha256, edition, period_key, run_id, written_at)
                VALUES ({database.Office.OfficeId}, {report}, {data.Identifier}, {name}, {sha256}, {data.Campaign.Id}, {data.Round.Period.Key}, {evaluation}, {now})
                ON CONFLICT DO NOTHING
                """,
                cancellation);
        }

        return paths;
    }
}
