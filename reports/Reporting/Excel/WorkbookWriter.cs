using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using Table = ReformAnalytics.Reporting.Content.Table;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Writes a publication as a workbook: a cover, then one sheet a table. The same content gives the same bytes.</summary>
public static class WorkbookWriter
{
    public static byte[] Write(Document document, Language language)
    {
        var facts = document.Facts;
        IReadOnlyList<(Sentence, string)> cover =
        [
            (new("Cơ quan", "Issued by"), facts.Issuer),
            (new("Kỳ", "Period"), Names.Capital(facts.PeriodName).In(language)),
            (new("Bộ chỉ số", "Edition"), $"{facts.EditionTitle} ({facts.Edition})"),
            (new("Nguồn", "Source"), facts.EditionSource),
            (new("Phương pháp", "Methodology"), facts.Methodology),
            (new("Bản dữ liệu", "Vintage"), Figures.Count(facts.Vintage, language)),
            (new("Mã băm đầu vào", "Hash of inputs"), facts.InputsHash),
            (new("Mã tài liệu", "Identifier"), facts.Identifier),
        ];
        return Write(new WorkbookContent(facts.Title, facts.Issuer, facts.Identifier, facts.Dated, facts.Synthetic, cover, document.Tables), language);
    }

    internal static byte[] Write(WorkbookContent content, Language language)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            // Every relationship is numbered here: the library would draw random ids.
            var workbook = file.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            var styles = new Styles();
            var names = new SheetNames();
            var sheets = new Sheets();
            var printed = new DefinedNames();
            var coverName = names.Next(new Sentence("Bìa", "Cover").In(language));
            var tabs = content.Tables.Select(table => (Table: table, Tab: names.Next(table.Name.In(language)))).ToList();

            Add(workbook, sheets, coverName, CoverSheet.Write(styles, content, tabs, language), Frame(content, language), 0);
            foreach (var (table, tab) in tabs)
            {
                var index = (uint)sheets.ChildElements.Count;
                var (sheet, heading, last) = TableSheet.Write(styles, table, content.Synthetic, language);
                Add(workbook, sheets, tab, sheet, Frame(content, language), heading, last, table.Columns.Count);
                printed.Append(PrintedNames(tab, index, heading, last, table.Columns.Count));
            }

            SortDefinedNames(printed);
            workbook.Workbook = new Workbook(
                new WorkbookProperties { DefaultThemeVersion = 0 },
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                sheets,
                printed);
            if (!printed.HasChildren)
            {
                printed.Remove();
            }

            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
            workbook.WorkbookStylesPart!.Stylesheet.Save();
            workbook.Workbook.Save();
            AddProperties(file, content, language);
        }

        stream.Position = 0;
        return DeterministicZip.Rewrite(stream);
    }

    private static void Add(
        WorkbookPart workbook,
        Sheets sheets,
        string name,
        SheetWriter sheet,
        HeaderFooter frame,
        uint heading,
        uint last = 0,
        int columns = 0)
    {
        var id = (uint)sheets.ChildElements.Count + 1;
        var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{id}");
        // The order of these elements is Excel's; another one makes it offer a repair.
        var worksheet = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = id == 1 ? true : null };
        if (heading > 0)
        {
            view.Append(
                new Pane { VerticalSplit = heading, TopLeftCell = $"A{heading + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = $"A{heading + 1}", SequenceOfReferences = new ListValue<StringValue>([$"A{heading + 1}"]) });
        }

        worksheet.Append(new SheetViews(view), new SheetFormatProperties { DefaultRowHeight = 15.75 }, sheet.Columns(), sheet.Data);
        if (last > heading && heading > 0)
        {
            worksheet.Append(new AutoFilter { Reference = $"A{heading}:{SheetWriter.Letter(columns - 1)}{last}" });
        }

        if (sheet.Merged.Count > 0)
        {
            worksheet.Append(new MergeCells(sheet.Merged.Select(range => new MergeCell { Reference = range })));
        }

        if (sheet.Links.Count > 0)
        {
            worksheet.Append(new Hyperlinks(sheet.Links.Select(link => link.CloneNode(deep: true))));
        }

        worksheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            frame);
        part.Worksheet = worksheet;
        worksheet.Save();
        sheets.Append(new Sheet { Name = name, SheetId = id, Id = $"rIdSheet{id}" });
    }

    private static HeaderFooter Frame(WorkbookContent content, Language language)
    {
        // Right, not centred: a long issuer on the left would run into it.
        var mark = content.Synthetic ? $"&R{DocumentFacts.SyntheticMark}" : "";
        return new HeaderFooter(
            new OddHeader($"&L{CellText.ForPrintHeader(content.Issuer, 90)}{mark}"),
            new OddFooter($"&L{CellText.ForPrintHeader(content.Identifier, 90)}&R{new Sentence("Trang", "Page").In(language)} &P/&N"));
    }

    private static IEnumerable<DefinedName> PrintedNames(string tab, uint index, uint heading, uint last, int columns)
    {
        var quoted = $"'{tab.Replace("'", "''", StringComparison.Ordinal)}'";
        if (last > heading)
        {
            yield return new DefinedName($"{quoted}!$A${heading}:${SheetWriter.Letter(columns - 1)}${last}") { Name = "_xlnm._FilterDatabase", LocalSheetId = index, Hidden = true };
        }

        yield return new DefinedName($"{quoted}!${heading}:${heading}") { Name = "_xlnm.Print_Titles", LocalSheetId = index };
    }

    private static void SortDefinedNames(DefinedNames names)
    {
        var sorted = names.Elements<DefinedName>().OrderBy(name => name.Name!.Value, StringComparer.Ordinal).ThenBy(name => name.LocalSheetId!.Value).ToList();
        names.RemoveAllChildren();
        names.Append(sorted);
    }

    private static void AddProperties(SpreadsheetDocument file, WorkbookContent content, Language language)
    {
        // Written by hand: the library would name this part at random and stamp it with the wall clock.
        var part = file.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        const string Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Package);
        xml.WriteElementString("dc", "title", Dublin, CellText.Clean(content.Title.In(language)));
        xml.WriteElementString("dc", "creator", Dublin, CellText.Clean(content.Issuer));
        xml.WriteElementString("dc", "language", Dublin, language == Language.Vietnamese ? "vi" : "en");
        xml.WriteStartElement("dcterms", "created", "http://purl.org/dc/terms/");
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(content.Dated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}

/// <summary>What a workbook holds, whatever it is about.</summary>
internal sealed record WorkbookContent(
    Sentence Title,
    string Issuer,
    string Identifier,
    DateTimeOffset Dated,
    bool Synthetic,
    IReadOnlyList<(Sentence Label, string Text)> Cover,
    IReadOnlyList<Table> Tables);
