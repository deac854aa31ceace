using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Remembers every sheet that ever came in, and recognises one that comes again under another period: last year's, left in the file.</summary>
internal static class SheetMemory
{
    public static async Task<IReadOnlyList<Finding>> RecogniseAsync(ImportWork work, string file, IReadOnlyList<SheetPrint> sheets, CancellationToken cancellation)
    {
        var bodies = sheets.Select(s => s.BodyFingerprint).OfType<string>().ToArray();
        var known = await (
            from sheet in work.Context.Sheets.AsNoTracking()
            join batch in work.Context.Batches.AsNoTracking() on sheet.BatchId equals batch.BatchId
            where bodies.Contains(sheet.BodyFingerprint) && sheet.PeriodKey != null
            orderby batch.BatchId
            select new { sheet.BodyFingerprint, sheet.Name, sheet.PeriodKey, batch.FileName }).ToListAsync(cancellation);
        var own = OwnPeriod(sheets);
        var findings = new List<Finding>();
        foreach (var sheet in sheets.Where(s => s.BodyFingerprint is not null))
        {
            var period = sheet.Period ?? own;
            var twin = known.FirstOrDefault(k => k.BodyFingerprint == sheet.BodyFingerprint && period is { } mine && k.PeriodKey != mine.Key);
            if (twin is not null)
            {
                var other = Domain.Periods.Period.FromKey(twin.PeriodKey!.Value);
                findings.Add(new Finding(
                    Severity.Warning,
                    "sheet-equals-other-period",
                    file,
                    new Position(sheet.Name),
                    null,
                    new(
                        $"Trang '{sheet.Name}'{(sheet.Hidden ? " (ẩn)" : "")} của kỳ {period} giống từng ô với trang '{twin.Name}' kỳ {other} trong tệp {twin.FileName}.",
                        $"Sheet '{sheet.Name}'{(sheet.Hidden ? " (hidden)" : "")} of {period} equals sheet '{twin.Name}' of {other} in {twin.FileName} cell for cell."),
                    sheet.Imported
                        ? new("Số liệu đã được nhập; xác nhận lại với nơi gửi, rất có thể là bản của kỳ khác.", "Its figures were imported; confirm them with the sender, they are most likely another period's.")
                        : new("Trang này không được nhập; đừng dùng nó làm số liệu của kỳ này.", "This sheet was not imported; do not take it for this period's figures.")));
            }
        }

        return findings;
    }

    public static IEnumerable<StoredSheet> Rows(ImportWork work, IReadOnlyList<SheetPrint> sheets)
    {
        var own = OwnPeriod(sheets);
        return sheets.Select((sheet, i) => new StoredSheet
        {
            OfficeId = work.OfficeId,
            BatchId = work.BatchId,
            SheetNo = i + 1,
            Name = sheet.Name,
            Hidden = sheet.Hidden,
            Imported = sheet.Imported,

            // A sheet that was passed over speaks of the period that its own heading names; without one it is remembered under none.
            PeriodKey = (sheet.Imported ? sheet.Period ?? own : sheet.HeadingPeriod)?.Key,
            Fingerprint = sheet.Fingerprint,
            BodyFingerprint = sheet.BodyFingerprint,
        });
    }

    // The period that the file is about: that of its imported sheets where they agree.
    private static Domain.Periods.Period? OwnPeriod(IReadOnlyList<SheetPrint> sheets)
    {
        var periods = sheets.Where(s => s.Imported).Select(s => s.Period).Distinct().ToArray();
        return periods.Length == 1 ? periods[0] : null;
    }
}
