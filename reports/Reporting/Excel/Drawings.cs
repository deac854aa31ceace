using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Where charts stand on their sheet, and what they say to those who do not see them.</summary>
internal static class Drawings
{
    private const long UnitsPerPixel = 9525;

    public static X.WorksheetDrawing Of(IReadOnlyList<PlacedChart> charts)
    {
        var drawing = new X.WorksheetDrawing();
        drawing.AddNamespaceDeclaration("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
        drawing.AddNamespaceDeclaration("a", "http://schemas.openxmlformats.org/drawingml/2006/main");
        drawing.Append(charts.Select((chart, i) => Anchor(chart, (uint)i + 1)));
        return drawing;
    }

    private static X.OneCellAnchor Anchor(PlacedChart chart, uint number) => new(
        new X.FromMarker(new X.ColumnId("0"), new X.ColumnOffset("0"), new X.RowId((chart.Row - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), new X.RowOffset("0")),
        new X.Extent { Cx = chart.Width * UnitsPerPixel, Cy = chart.Height * UnitsPerPixel },
        new X.GraphicFrame(
            new X.NonVisualGraphicFrameProperties(
                new X.NonVisualDrawingProperties { Id = number + 1, Name = CellText.Clean(chart.Name), Description = CellText.Clean(chart.Description) },
                new X.NonVisualGraphicFrameDrawingProperties()),
            new X.Transform(new Offset { X = 0, Y = 0 }, new Extents { Cx = 0, Cy = 0 }),
            new Graphic(new GraphicData(new C.ChartReference { Id = $"rId{number}" }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
        {
            Macro = "",
        },
        new X.ClientData());
}
