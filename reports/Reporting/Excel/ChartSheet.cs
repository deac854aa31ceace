using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>All charts of a workbook below each other, with the way to their figures. None runs over the end of a page: one too high is drawn in parts.</summary>
internal static class ChartSheet
{
    // In points: rows of ordinary height, and what a landscape A4 page holds at this width.
    private const double Width = PrintedPages.SafeWidth, RowHeight = 15.75, PageHeight = 486, PixelsPerPoint = 96.0 / 72;

    // A line of words, a link, the gap below.
    private const double Words = 18;

    // Back, mark, title, subtitle, gap.
    private static uint HeadRows(bool synthetic) => synthetic ? 5u : 4u;

    private static double HeadHeight(bool synthetic) => synthetic ? 96 : 76;

    public static Sheet Of(string tab, WorkbookContent content, IReadOnlyList<PlacedTable> tables, Language language, (string Text, string Reference) back)
    {
        var (drawn, breaks, plan) = (new List<PlacedChart>(), new List<Break>(), new List<(TableChart Chart, PlacedTable Table, uint Rows)>());
        var row = HeadRows(content.Synthetic) + 1;
        var used = HeadHeight(content.Synthetic);
        foreach (var (chart, table, scale) in Parts(tables, language, used))
        {
            var shape = chart.WhyEmpty is null ? ChartShape.Of(chart, table, Room(plan.Count == 0 ? used : 0), language) : null;
            var rows = Rows(shape?.Height ?? 0);
            var height = Words + (rows * RowHeight) + (shape is null ? 2 * Words : 0) + (chart.Limit is null ? 0 : Words);
            if (plan.Count > 0 && used + height > PageHeight)
            {
                breaks.Add(new Break { Id = row - 1, Max = 16_383, ManualPageBreak = true });
                used = 0;
            }

            plan.Add((chart, table, rows));
            if (shape is not null)
            {
                drawn.Add(new PlacedChart(
                    WorkbookTexts.ChartName(drawn.Count + 1).In(language), chart.Description.In(language), row + 1, ChartShape.Width, shape.Height,
                    () => NativeChart.Of(chart, table, shape, scale, language)));
            }

            row += 1 + rows + (shape is null ? 1u : 0) + (chart.Limit is null ? 0u : 1) + 1;
            used += height + RowHeight;
        }

        return new Sheet
        {
            Tab = tab,
            Widths = [Width],
            Pages = PrintedPages.One([Width]) with { AsBroken = true },
            Charts = drawn,
            Extras = breaks.Count == 0 ? [] : [new RowBreaks(breaks) { Count = (uint)breaks.Count, ManualBreakCount = (uint)breaks.Count }],
            Rows = sheet =>
            {
                sheet.Lead(back.Text, back.Reference);
                if (content.Synthetic)
                {
                    sheet.Across(DocumentFacts.SyntheticMark, sheet.Styles.Synthetic, 1.15);
                }

                sheet.Across(WorkbookTexts.ChartsTitle.In(language), sheet.Styles.Title, 1.32);
                sheet.Across(WorkbookTexts.ChartsSubtitle.In(language), sheet.Styles.Muted);
                sheet.Gap();
                foreach (var (chart, table, rows) in plan)
                {
                    Write(sheet, chart, table, rows, language);
                }
            },
        };
    }

    // What cannot be drawn comes last: a line of words alone on a page looks like an error.
    private static IEnumerable<(TableChart Chart, PlacedTable Table, ChartScale Scale)> Parts(IReadOnlyList<PlacedTable> tables, Language language, double head)
    {
        var charts = tables.SelectMany(table => table.Table.Charts.Select(chart => (Chart: chart, Table: table))).OrderBy(one => one.Chart.WhyEmpty is not null).ToList();
        foreach (var (chart, table) in charts)
        {
            if (chart.WhyEmpty is not null)
            {
                yield return (chart, table, new ChartScale(null, null));
                continue;
            }

            var scale = ChartScale.Of(chart, table.Table);
            var room = Room(chart == charts[0].Chart ? head : 0);
            var fits = ChartShape.Fits(chart, table, room, language);
            var count = (chart.Rows + fits - 1) / fits;
            var size = (chart.Rows + count - 1) / count;
            for (var first = 0; first < chart.Rows; first += size)
            {
                var rows = Math.Min(size, chart.Rows - first);
                yield return (count == 1 ? chart : chart with
                {
                    First = first,
                    Rows = rows,
                    Title = WorkbookTexts.ChartPart(chart.Title, first + 1, first + rows, chart.Rows),
                    Description = WorkbookTexts.ChartPart(chart.Description, first + 1, first + rows, chart.Rows),
                    Limit = first + rows == chart.Rows ? chart.Limit : null,
                }, table, scale);
            }
        }
    }

    /// <summary>Pixels of height for a chart on a page, below its link and above the words on what is left out.</summary>
    private static double Room(double used) => Math.Floor((PageHeight - used - (2 * Words)) / RowHeight) * RowHeight * PixelsPerPoint;

    private static void Write(SheetWriter sheet, TableChart chart, PlacedTable table, uint rows, Language language)
    {
        sheet.Lead(WorkbookTexts.ChartOf(table.Table.Name.In(language)).In(language), $"{table.Quoted}!A1");
        for (var row = 0; row < rows; row++)
        {
            sheet.Space(RowHeight);
        }

        if (chart.WhyEmpty is { } why)
        {
            sheet.Across($"{chart.Title.In(language)}. {why.In(language)}", sheet.Styles.Words);
        }

        if (chart.Limit is { } limit)
        {
            sheet.Across(limit.In(language), sheet.Styles.Muted);
        }

        sheet.Gap();
    }

    private static uint Rows(double pixels) => (uint)Math.Ceiling(pixels / PixelsPerPoint / RowHeight);
}
