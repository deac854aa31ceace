using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>All charts of a workbook below each other, each on a page of its own, with the way to its figures.</summary>
internal static class ChartSheet
{
    // A chart lies over rows of ordinary height, so that a tall one runs over several pages.
    private const double Width = 128, RowHeight = 15.75, PixelsPerPoint = 96.0 / 72;

    // Rows of a landscape A4 page at this width.
    private const uint PageRows = 29;

    public static Sheet Of(string tab, WorkbookContent content, IReadOnlyList<PlacedTable> tables, Language language, (string Text, string Reference) back)
    {
        var charts = tables.SelectMany(table => table.Table.Charts.Select(chart => (Chart: chart, Table: table))).ToList();
        var drawn = new List<PlacedChart>();
        var breaks = new List<Break>();
        var plan = new List<(TableChart Chart, PlacedTable Table, double Height)>();

        // Back, mark, title, subtitle, gap.
        var head = content.Synthetic ? 6u : 5u;
        var row = head;
        var page = 1u;
        foreach (var (chart, table) in charts)
        {
            var shape = chart.WhyEmpty is null ? ChartShape.Of(chart, table, language) : null;
            var height = shape?.Height / PixelsPerPoint ?? 0;
            var rows = 1 + Rows(height) + (shape is null ? 1u : 0) + (chart.Limit is null ? 0u : 1) + 1;
            if (row > head && row + rows - page > PageRows)
            {
                page = row;
                breaks.Add(new Break { Id = row - 1, Max = 16_383, ManualPageBreak = true });
            }

            plan.Add((chart, table, height));
            if (shape is not null)
            {
                drawn.Add(new PlacedChart(
                    WorkbookTexts.ChartName(drawn.Count + 1).In(language), chart.Description.In(language), row + 1, ChartShape.Width, shape.Height,
                    () => NativeChart.Of(chart, table, shape, language)));
            }

            row += rows;
        }

        return new Sheet
        {
            Tab = tab,
            Widths = [Width],
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
                foreach (var (chart, table, height) in plan)
                {
                    Write(sheet, chart, table, height, language);
                }
            },
        };
    }

    private static void Write(SheetWriter sheet, TableChart chart, PlacedTable table, double height, Language language)
    {
        sheet.Lead(WorkbookTexts.ChartOf(table.Tab).In(language), $"{table.Quoted}!A1");
        for (var row = 0; row < Rows(height); row++)
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

    private static uint Rows(double height) => (uint)Math.Ceiling(height / RowHeight);
}
