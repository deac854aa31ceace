using System.Runtime.CompilerServices;
using System.Text;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Finds the tables of a file and hands their rows to whoever judges the form they are in.</summary>
internal sealed class TableReader(
    AnswerRows answers, ReportedRows reported, Faults faults, Tally tally, IProgress<long>? progress, CancellationToken cancellation)
{
    private const int HeadingWithin = 30, RowsToReport = 8192;

    private readonly FieldRow _row = new();

    public void Read(string path)
    {
        if (TextFile.TryOpen(path) is { } text)
        {
            using var stream = text.Stream;
            if (!TryRead(string.Empty, new TextRows(stream, text.Separator).Read, fixedWidth: true))
            {
                RejectWhole();
            }

            return;
        }

        var file = SourceFile.Read(path);
        faults.Add(file.Notes);
        var passedOver = new List<Sheet>();
        foreach (var sheet in file.Sheets)
        {
            if (sheet.Hidden || !TryRead(sheet.Name, new SheetRows(sheet).Read, fixedWidth: file.Format == FileFormat.Csv))
            {
                passedOver.Add(sheet);
            }
        }

        if (passedOver.Count == file.Sheets.Count)
        {
            RejectWhole();
        }

        foreach (var sheet in passedOver)
        {
            faults.Add(FaultKind.SheetPassedOver, faults.BeginSheet(sheet.Name), 0, -1, Encoding.UTF8.GetBytes(sheet.Name));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryRead(string sheetName, Func<FieldRow, bool> read, bool fixedWidth)
    {
        SatisfactionColumns? columns = null;
        for (var i = 0; i < HeadingWithin && columns is null; i++)
        {
            if (!read(_row))
            {
                return false;
            }

            columns = SatisfactionColumns.Read(_row);
        }

        if (columns is null)
        {
            return false;
        }

        var sheet = faults.BeginSheet(sheetName);
        Action<FieldRow> take = columns.Form == SatisfactionForm.Counts ? reported.Take : answers.Take;
        if (columns.Form == SatisfactionForm.Counts)
        {
            reported.Begin(columns, sheet, fixedWidth);
        }
        else
        {
            answers.Begin(columns, sheet, fixedWidth);
        }

        var untilReport = RowsToReport;
        while (read(_row))
        {
            if (--untilReport == 0)
            {
                untilReport = RowsToReport;
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(_row.Number);
            }

            if (!_row.IsBlank)
            {
                take(_row);
            }
        }

        return true;
    }

    private void RejectWhole()
    {
        tally.RowsIn++;
        tally.Rejected++;
        faults.Add(FaultKind.HeadingMissing, faults.BeginSheet(string.Empty), 0, -1, []);
    }
}
