using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary>The workbook of what an import rejected: what <c>ingest</c> stored, as <c>Reporting</c> writes it.</summary>
internal static class RejectedRows
{
    /// <summary>The workbook's bytes; null where the vintage has no rejections. All that is stored is written, also by the import of the same file that came before.</summary>
    public static async Task<byte[]?> WorkbookAsync(OfficeDatabase office, ImportOutcome outcome, Language language, CancellationToken cancellation)
    {
        if (outcome.BatchId is not { } batchId)
        {
            return null;
        }

        await using var context = office.CreateContext();
        var stored = await context.Findings.AsNoTracking()
            .Where(f => f.BatchId == batchId && f.Severity == "rejection")
            .OrderBy(f => f.FindingNo)
            .ToListAsync(cancellation);
        if (stored.Count == 0)
        {
            return null;
        }

        var importedAt = await context.Batches.Where(b => b.BatchId == batchId).Select(b => b.ImportedAt).SingleAsync(cancellation);
        var rejections = stored.Select(f => new Rejection(
            outcome.File,
            f.Sheet,
            f.RowNo,
            new Position(f.Sheet, f.RowNo, f.ColumnNo).ColumnLetters,
            f.Value,
            f.Code,
            new Sentence(f.SentenceVi, f.SentenceEn),
            new Sentence(f.RemedyVi, f.RemedyEn))).ToArray();
        return RejectionWorkbook.Write(
            office.Office.NameVi, $"{outcome.Feed} {batchId}: {outcome.File}", rejections, importedAt, language, wholeFileRefused: outcome.State == ImportState.Rejected);
    }
}
