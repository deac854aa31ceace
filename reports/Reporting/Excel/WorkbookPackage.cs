using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Puts sheets, their tables and charts, styles and properties together. It knows nothing of what they are about.</summary>
internal sealed record WorkbookPackage
{
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string DrawingType = "application/vnd.openxmlformats-officedocument.drawing";

    public required Language Language { get; init; }

    public required Properties Properties { get; init; }

    public required Styles Styles { get; init; }

    public required IReadOnlyList<Sheet> Content { get; init; }

    public required HeaderFooter Frame { get; init; }

    /// <summary>Names that formulas may use, with what they stand for.</summary>
    public IReadOnlyList<(string Name, string Reference)> Names { get; init; } = [];

    /// <summary>The same content gives the same bytes.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    /// <param name="target">A stream that can seek.</param>
    public void Write(Stream target)
    {
        var strings = new SharedStrings();
        var parts = new List<Part>();
        var (tables, charts) = (0, 0);
        for (var i = 0; i < Content.Count; i++)
        {
            parts.AddRange(OfSheet(Content[i], i + 1, strings, ref tables, ref charts));
        }

        // These gather what the sheets used, so they come after them.
        parts.Add(Part.Of("xl/styles.xml", SheetType + "styles+xml", Styles.Build));
        parts.Add(new Part("xl/sharedStrings.xml", SheetType + "sharedStrings+xml", strings.Write));
        parts.Add(Part.Of("xl/workbook.xml", SheetType + "sheet.main+xml", Workbook) with
        {
            Relations =
            [
                .. Content.Select((_, i) => new Relation(SheetId(i), Package.Relationships + "/worksheet", $"xl/worksheets/sheet{i + 1}.xml")),
                new("rIdStyles", Package.Relationships + "/styles", "xl/styles.xml"),
                new("rIdStrings", Package.Relationships + "/sharedStrings", "xl/sharedStrings.xml"),
            ],
        });
        parts.Add(new Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", stream => Properties.WriteCore(stream, Language)));
        parts.Add(new Part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", Properties.WriteApplication));
        Package.Write(target, parts,
        [
            new("rId1", Package.Relationships + "/officeDocument", "xl/workbook.xml"),
            new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            new("rId3", Package.Relationships + "/extended-properties", "docProps/app.xml"),
        ]);
    }

    private List<Part> OfSheet(Sheet sheet, int number, SharedStrings strings, ref int tables, ref int charts)
    {
        var below = new List<Part>();
        var relations = new List<Relation>();
        string? drawing = null;
        if (sheet.Charts.Count > 0)
        {
            drawing = "rIdDrawing";
            var ofDrawing = new List<Relation>();
            foreach (var chart in sheet.Charts)
            {
                var name = $"xl/charts/chart{++charts}.xml";
                ofDrawing.Add(new Relation($"rId{ofDrawing.Count + 1}", Package.Relationships + "/chart", name));
                below.Add(Part.Of(name, DrawingType + "ml.chart+xml", chart.Build));
            }

            var drawn = $"xl/drawings/drawing{number}.xml";
            relations.Add(new Relation(drawing, Package.Relationships + "/drawing", drawn));
            below.Add(Part.Of(drawn, DrawingType + "+xml", () => Drawings.Of(sheet.Charts)) with { Relations = ofDrawing });
        }

        var ids = new List<string>();
        foreach (var table in sheet.Tables)
        {
            var (id, name) = ((uint)++tables, $"xl/tables/table{tables}.xml");
            ids.Add($"rIdTable{id}");
            relations.Add(new Relation(ids[^1], Package.Relationships + "/table", name));
            below.Add(Part.Of(name, SheetType + "table+xml", () => ListObjects.Of(table, id)));
        }

        var part = new Part(
            $"xl/worksheets/sheet{number}.xml", SheetType + "worksheet+xml", stream => Worksheets.Write(stream, sheet, number == 1, Styles, strings, Frame, (drawing, ids)))
        {
            Relations = relations,
        };
        return [part, .. below];
    }

    private Workbook Workbook()
    {
        var workbook = new Workbook(
            new WorkbookProperties { DefaultThemeVersion = 0 },
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(Content.Select((sheet, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet
            {
                Name = sheet.Tab,
                SheetId = (uint)i + 1,
                Id = SheetId(i),
                State = sheet.State == SheetStateValues.Visible ? null : sheet.State,
            })));
        var names = Content.SelectMany(Printed).Concat(Names.Select(name => new DefinedName(name.Reference) { Name = name.Name }))
            .OrderBy(name => name.Name!.Value, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.LocalSheetId?.Value ?? 0).ToList();
        if (names.Count > 0)
        {
            workbook.Append(new DefinedNames(names));
        }

        return workbook;
    }

    private static IEnumerable<DefinedName> Printed(Sheet sheet, int index)
    {
        if (sheet.PrintedHeading.Last > 0)
        {
            var rows = sheet.Reference($"${sheet.PrintedHeading.First}:${sheet.PrintedHeading.Last}");
            var repeated = sheet.Pages.Repeated == 0 ? rows : $"{sheet.Reference($"$A:${RowStream.Letter(sheet.Pages.Repeated - 1)}")},{rows}";
            yield return new DefinedName(repeated) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
        }
    }

    private static string SheetId(int index) => "rIdSheet" + (index + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a file says of itself to those who only see its name.</summary>
/// <param name="Dated">When its figures end: the day of writing is no property of them.</param>
internal sealed record Properties(string Title, string Issuer, string Subject, string Identifier, string Status, DateTimeOffset Dated)
{
    public void WriteCore(Stream stream, Language language)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        using var xml = XmlWriter.Create(stream, Package.Settings);
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", Dublin, CellText.Clean(Title));
        xml.WriteElementString("dc", "subject", Dublin, CellText.Clean(Subject));
        xml.WriteElementString("dc", "creator", Dublin, CellText.Clean(Issuer));
        xml.WriteElementString("dc", "identifier", Dublin, CellText.Clean(Identifier));
        xml.WriteElementString("dc", "language", Dublin, language == Language.Vietnamese ? "vi" : "en");
        xml.WriteElementString("cp", "contentStatus", Core, CellText.Clean(Status));
        xml.WriteStartElement("dcterms", "created", "http://purl.org/dc/terms/");
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(Dated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    public void WriteApplication(Stream stream)
    {
        const string Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        using var xml = XmlWriter.Create(stream, Package.Settings);
        xml.WriteStartElement("Properties", Extended);
        xml.WriteElementString("Application", Extended, "Reform Analytics");
        xml.WriteElementString("Company", Extended, CellText.Clean(Issuer));
        xml.WriteEndElement();
    }
}
