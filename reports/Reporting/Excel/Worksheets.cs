using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Writes a sheet as a part: a typed head, the rows as they come, a typed tail.</summary>
internal static class Worksheets
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // Excel offers a repair where these stand in another order.
    private static readonly IReadOnlyList<Type> Order =
    [
        typeof(SheetProtection), typeof(MergeCells), typeof(ConditionalFormatting), typeof(DataValidations), typeof(Hyperlinks), typeof(PrintOptions),
        typeof(PageMargins), typeof(PageSetup), typeof(HeaderFooter), typeof(RowBreaks), typeof(ColumnBreaks), typeof(Drawing), typeof(TableParts),
    ];

    /// <param name="relations">The ids by which the sheet knows its drawing (first, if it has one) and its tables.</param>
    public static void Write(
        Stream stream, Sheet sheet, bool first, Styles styles, SharedStrings strings, HeaderFooter frame, (string? Drawing, IReadOnlyList<string> Tables) relations)
    {
        using var xml = XmlWriter.Create(stream, Package.Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("x", "worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Package.Relationships);
        foreach (var element in Head(sheet, first))
        {
            element.WriteTo(xml);
        }

        xml.Flush();
        stream.Write("<x:sheetData>"u8);
        SheetWriter writer;
        using (var rows = new RowStream(stream))
        {
            writer = new SheetWriter(styles, strings, rows, sheet.Widths, sheet.Pages);
            sheet.Rows(writer);
        }

        stream.Write("</x:sheetData>"u8);
        foreach (var element in Tail(sheet, writer, frame, relations).OrderBy(Place))
        {
            element.WriteTo(xml);
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<OpenXmlElement> Head(Sheet sheet, bool first)
    {
        yield return new SheetProperties(new PageSetupProperties { FitToPage = sheet.Pages.Fitted });
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = first ? true : null };
        if (Pane(sheet.Frozen.Rows, sheet.Frozen.Columns) is { } pane)
        {
            view.Append(pane, new Selection { Pane = pane.ActivePane, ActiveCell = pane.TopLeftCell, SequenceOfReferences = new ListValue<StringValue>([pane.TopLeftCell!]) });
        }

        yield return new SheetViews(view);
        yield return new SheetFormatProperties { DefaultRowHeight = 15.75 };
        yield return new Columns(sheet.Widths.Select((width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));
    }

    private static Pane? Pane(uint rows, int columns)
    {
        if (rows == 0 && columns == 0)
        {
            return null;
        }

        var pane = new Pane
        {
            TopLeftCell = $"{RowStream.Letter(columns)}{rows + 1}",
            ActivePane = columns == 0 ? PaneValues.BottomLeft : rows == 0 ? PaneValues.TopRight : PaneValues.BottomRight,
            State = PaneStateValues.Frozen,
        };
        pane.VerticalSplit = rows > 0 ? rows : null;
        pane.HorizontalSplit = columns > 0 ? columns : null;
        return pane;
    }

    private static IEnumerable<OpenXmlElement> Tail(Sheet sheet, SheetWriter writer, HeaderFooter frame, (string? Drawing, IReadOnlyList<string> Tables) relations)
    {
        if (writer.Merged.Count > 0)
        {
            yield return new MergeCells(writer.Merged.Select(range => new MergeCell { Reference = range }));
        }

        foreach (var extra in sheet.Extras)
        {
            yield return extra.CloneNode(deep: true);
        }

        if (writer.Links.Count > 0)
        {
            yield return new Hyperlinks(writer.Links);
        }

        yield return new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 };
        yield return sheet.Pages.Setup(writer.Height, writer.HeadingHeight);
        yield return frame.CloneNode(deep: true);
        if (sheet.Pages.Starts.Count > 0)
        {
            yield return sheet.Pages.Breaks();
        }

        if (relations.Drawing is { } drawing)
        {
            yield return new Drawing { Id = drawing };
        }

        if (relations.Tables.Count > 0)
        {
            yield return new TableParts(relations.Tables.Select(id => new TablePart { Id = id })) { Count = (uint)relations.Tables.Count };
        }
    }

    private static int Place(OpenXmlElement element)
    {
        for (var i = 0; i < Order.Count; i++)
        {
            if (Order[i] == element.GetType())
            {
                return i;
            }
        }

        throw new ArgumentException($"A sheet has no place for {element.GetType().Name}.", nameof(element));
    }
}
