using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Charts;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>A chart that Excel draws itself, so that a reader can change it: title in words, axes with units, the plot where names fit.</summary>
internal static class NativeChart
{
    private const uint CategoryId = 111, ValueId = 222;
    private const string Ink = "333333", Grey = "BFBFBF";

    public static ChartSpace Of(TableChart chart, PlacedTable table, ChartShape shape, ChartScale scale, Language language)
    {
        var drawn = new C.Chart(
            Title(shape.Title, 1300, bold: true, at: Place(ChartShape.Margin, ChartShape.Margin, shape)),
            new AutoTitleDeleted { Val = false },
            Plot(chart, table, shape, scale, language));
        if (chart.Kind is TableChartKind.Lines or TableChartKind.Stacked)
        {
            drawn.Append(new Legend(
                new LegendPosition { Val = chart.Kind == TableChartKind.Lines ? LegendPositionValues.Bottom : LegendPositionValues.Top },
                Place(shape.Left, shape.LegendTop, shape),
                new Overlay { Val = false },
                Letters(900)));
        }

        drawn.Append(new PlotVisibleOnly { Val = true }, new DisplayBlanksAs { Val = DisplayBlanksAsValues.Gap });
        var space = new ChartSpace(
            new Date1904 { Val = false },
            new RoundedCorners { Val = false },
            drawn,
            new C.ShapeProperties(Solid("FFFFFF"), new Outline(new NoFill())),
            Letters(900));
        space.AddNamespaceDeclaration("c", "http://schemas.openxmlformats.org/drawingml/2006/chart");
        space.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        return space;
    }

    public static SolidFill Solid(string colour) => new(new RgbColorModelHex { Val = colour });

    /// <summary>Letters of a size in hundredths of a point.</summary>
    public static C.TextProperties Letters(int size) => new(
        new BodyProperties(),
        new ListStyle(),
        new Paragraph(new ParagraphProperties(Run<DefaultRunProperties>(size, bold: false)), new EndParagraphRunProperties { Language = "vi-VN" }));

    private static PlotArea Plot(TableChart chart, PlacedTable table, ChartShape shape, ChartScale scale, Language language)
    {
        var lying = chart.Kind != TableChartKind.Lines;
        var kind = table.Table.Columns[chart.Values[0]];
        var format = Styles.NumberFormat(kind.Kind, kind.Kind == ColumnKind.Percent ? 0 : kind.Decimals > 0 && chart.Kind == TableChartKind.Changes ? 1 : 0, language)!;
        var values = Values(chart.ValueAxis.In(language), scale, format, lying);
        return new PlotArea(
            new Layout(new ManualLayout(
                new LayoutTarget { Val = LayoutTargetValues.Inner },
                new LeftMode { Val = LayoutModeValues.Edge },
                new TopMode { Val = LayoutModeValues.Edge },
                new Left { Val = shape.Left / ChartShape.Width },
                new Top { Val = shape.Top / shape.Height },
                new Width { Val = shape.PlotWidth / ChartShape.Width },
                new Height { Val = shape.PlotHeight / shape.Height })),
            lying ? ChartSeries.Bars(chart, table, language, CategoryId, ValueId) : ChartSeries.Lines(chart, table, scale, shape, language, CategoryId, ValueId),
            new CategoryAxis(
            [
                new AxisId { Val = CategoryId },
                new Scaling(new Orientation { Val = lying ? OrientationValues.MaxMin : OrientationValues.MinMax }),
                new Delete { Val = false },
                new AxisPosition { Val = lying ? AxisPositionValues.Left : AxisPositionValues.Bottom },

                // Names say what they are; beside long ones the word would stand on top of them.
                .. lying ? (C.Title[])[] : [Title([chart.CategoryAxis.In(language)], 900, bold: false)],
                new MajorTickMark { Val = TickMarkValues.None },
                new MinorTickMark { Val = TickMarkValues.None },
                new TickLabelPosition { Val = TickLabelPositionValues.Low },
                new C.ShapeProperties(new Outline(Solid(Grey))),
                Letters(900),
                new CrossingAxis { Val = ValueId },
                new Crosses { Val = CrossesValues.AutoZero },
                new AutoLabeled { Val = false },
                new LabelAlignment { Val = LabelAlignmentValues.Center },
                new LabelOffset { Val = 100 },
                new TickLabelSkip { Val = 1 },
                new NoMultiLevelLabels { Val = true },
            ]),
            values);
    }

    private static ValueAxis Values(string valueTitle, ChartScale scale, string format, bool lying)
    {
        var axis = new ValueAxis(
            new AxisId { Val = ValueId },
            scale.Element(),
            new Delete { Val = false },
            new AxisPosition { Val = lying ? AxisPositionValues.Bottom : AxisPositionValues.Left },
            new MajorGridlines(new C.ShapeProperties(new Outline(Solid("E5E5E5")) { Width = 6350 })),
            Title([valueTitle], 900, bold: false, upright: !lying),
            new C.NumberingFormat { FormatCode = format, SourceLinked = false },
            new MajorTickMark { Val = TickMarkValues.None },
            new MinorTickMark { Val = TickMarkValues.None },
            new TickLabelPosition { Val = TickLabelPositionValues.NextTo },
            new C.ShapeProperties(new Outline(new NoFill())),
            Letters(900),
            new CrossingAxis { Val = CategoryId },

            // The first row stands on top, so the far end of the names is the bottom.
            new Crosses { Val = lying ? CrossesValues.Maximum : CrossesValues.AutoZero },
            new CrossBetween { Val = CrossBetweenValues.Between });
        if (scale.Step is { } step)
        {
            axis.Append(new MajorUnit { Val = step });
        }

        return axis;
    }

    private static C.Title Title(IReadOnlyList<string> lines, int size, bool bold, bool upright = false, Layout? at = null) => new(
        new ChartText(new RichText(
            [
                upright ? new BodyProperties { Rotation = -5_400_000, Vertical = TextVerticalValues.Horizontal } : new BodyProperties(),
                new ListStyle(),
                .. lines.Select(line => new Paragraph(
                    new ParagraphProperties(Run<DefaultRunProperties>(size, bold)) { Alignment = at is null ? null : TextAlignmentTypeValues.Left },
                    new Run(Run<RunProperties>(size, bold), new A.Text(CellText.Clean(line))))),
            ])),
        at ?? new Layout(),
        new Overlay { Val = false });

    // Left to themselves, programs put titles and legends where the plot is.
    private static Layout Place(double left, double top, ChartShape shape) => new(new ManualLayout(
        new LeftMode { Val = LayoutModeValues.Edge },
        new TopMode { Val = LayoutModeValues.Edge },
        new Left { Val = left / ChartShape.Width },
        new Top { Val = top / shape.Height }));

    private static T Run<T>(int size, bool bold)
        where T : TextCharacterPropertiesType, new()
    {
        var run = new T { FontSize = size, Bold = bold };
        run.Append(Solid(Ink), new LatinFont { Typeface = Styles.Typeface });
        return run;
    }
}
