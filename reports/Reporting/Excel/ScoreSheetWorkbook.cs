using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Writes the workbook that a unit fills: the form, a guide, and two sheets out of sight, its arithmetic and its stamp.</summary>
public static class ScoreSheetWorkbook
{
    private const string StampName = "reform_stamp";

    /// <summary>The same sheet gives the same bytes.</summary>
    /// <exception cref="ArgumentException">No leaf concerns the unit's group: there is nothing to fill.</exception>
    public static byte[] Write(ScoreSheet sheet, Language language)
    {
        if (sheet.Lines.Count == 0)
        {
            throw new ArgumentException($"Edition '{sheet.Edition.Id}' has no leaf for group '{sheet.Unit.Group}'.", nameof(sheet));
        }

        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false))
        {
            // Every relationship is numbered here: the library would draw random ids.
            var workbook = file.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            var styles = new ScoreSheetStyles();
            var form = new ScoreSheetForm(sheet, styles, language);
            var formName = ScoreSheetTexts.SheetName.In(language);
            Sheets sheets = new();
            Add(formName, form.Build(Frame(sheet, language)), SheetStateValues.Visible);
            Add(ScoreSheetTexts.GuideName.In(language), ScoreSheetGuide.Build(sheet, styles, language, Frame(sheet, language)), SheetStateValues.Visible);
            Add(ScoreSheetFormulas.SheetName, Arithmetic(sheet, form.Formulas), SheetStateValues.VeryHidden);
            Add(StampName, Stamp(sheet), SheetStateValues.VeryHidden);
            workbook.Workbook = new Workbook(
                new WorkbookProperties { DefaultThemeVersion = 0 },
                new BookViews(new WorkbookView { ActiveTab = 0 }),
                sheets,
                DefinedNames(form, formName),
                new CalculationProperties { FullCalculationOnLoad = true });
            workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
            workbook.WorkbookStylesPart!.Stylesheet.Save();
            workbook.Workbook.Save();
            AddProperties(file, sheet, language);

            void Add(string name, Worksheet worksheet, SheetStateValues state)
            {
                var id = (uint)sheets.ChildElements.Count + 1;
                var part = workbook.AddNewPart<WorksheetPart>($"rIdSheet{id}");
                part.Worksheet = worksheet;
                worksheet.Save();
                sheets.Append(new Sheet { Name = name, SheetId = id, Id = $"rIdSheet{id}", State = state });
            }
        }

        stream.Position = 0;
        return DeterministicZip.Rewrite(stream);
    }

    /// <summary>Locked without a password; filters, widths, heights and inserted rows stay allowed.</summary>
    internal static SheetProtection Protected() => new()
    {
        Sheet = true,
        Objects = true,
        Scenarios = true,
        FormatColumns = false,
        FormatRows = false,
        InsertRows = false,
        AutoFilter = false,
        Sort = false,
    };

    private static Worksheet Arithmetic(ScoreSheet sheet, ScoreSheetFormulas formulas)
    {
        string[] words = [.. ScoreSheetTexts.NotApplicable, .. ScoreSheetTexts.NotMeasured];
        var data = new SheetData();
        for (var row = 1; row <= Math.Max(words.Length, ScoreSheetFormulas.Row(formulas.Total)); row++)
        {
            var cells = new Row { RowIndex = (uint)row };
            var line = row - ScoreSheetFormulas.Row(0);
            if (line >= 0 && line <= formulas.Total)
            {
                cells.Append(Text($"A{row}", line == formulas.Total ? "*" : sheet.Lines[line].Item.Code));
                cells.Append(formulas.Of(line).OrderBy(c => c.Column, StringComparer.Ordinal).Select(c => Constant(c.Formula)
                    ? new Cell(new CellValue(c.Formula)) { CellReference = $"{c.Column}{row}" }
                    : new Cell(new CellFormula(c.Formula)) { CellReference = $"{c.Column}{row}" }));
            }

            if (row <= words.Length)
            {
                cells.Append(Text($"R{row}", words[row - 1]));
            }

            data.Append(cells);
        }

        return new(data, Protected());
    }

    private static bool Constant(string formula) => decimal.TryParse(formula, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static Worksheet Stamp(ScoreSheet sheet) => new(
        new SheetData(sheet.Stamp.Write().Select((row, i) => new Row(Text($"A{i + 1}", row.Key), Text($"B{i + 1}", row.Value)) { RowIndex = (uint)i + 1 })),
        Protected());

    private static Cell Text(string at, string text) => new(new InlineString(new Text(CellText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = at,
        DataType = CellValues.InlineString,
    };

    // Excel wants them sorted.
    private static DefinedNames DefinedNames(ScoreSheetForm form, string formName)
    {
        int applicable = ScoreSheetTexts.NotApplicable.Count, all = applicable + ScoreSheetTexts.NotMeasured.Count;
        return new(
            new DefinedName($"'{formName}'!$A${form.HeadingRow}:${form.LastColumn}${form.LastLine}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
            new DefinedName($"'{formName}'!${form.HeadingRow}:${form.HeadingRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 },
            new DefinedName($"{ScoreSheetFormulas.SheetName}!$R${applicable + 1}:$R${all}") { Name = ScoreSheetFormulas.NotMeasured, Hidden = true },
            new DefinedName($"{ScoreSheetFormulas.SheetName}!$R$1:$R${applicable}") { Name = ScoreSheetFormulas.NotApplicable, Hidden = true },
            new DefinedName($"{ScoreSheetFormulas.SheetName}!$R$1:$R${all}") { Name = ScoreSheetFormulas.Words, Hidden = true });
    }

    private static HeaderFooter Frame(ScoreSheet sheet, Language language)
    {
        var mark = sheet.Edition.Synthetic ? $"&R{DocumentFacts.SyntheticMark}" : "";
        return new(
            new OddHeader($"&L{CellText.ForPrintHeader(sheet.Office.In(language), 90)}{mark}"),
            new OddFooter($"&L{CellText.ForPrintHeader($"{sheet.Edition.Id} / {sheet.Period} / {NameKey.Canonical(TextWidth.Normal(sheet.Unit.Name, NormalizationForm.FormC))}", 110)}&R{ScoreSheetTexts.Page.In(language)}"));
    }

    private static void AddProperties(SpreadsheetDocument file, ScoreSheet sheet, Language language)
    {
        // Written by hand: the library would name this part at random and stamp it with the wall clock.
        var part = file.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        const string Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Dublin = "http://purl.org/dc/elements/1.1/";
        xml.WriteStartElement("cp", "coreProperties", Package);
        xml.WriteElementString("dc", "title", Dublin, CellText.Clean($"{ScoreSheetTexts.SheetName.In(language)}: {sheet.Unit.Name}, {sheet.Period.InWords().In(language)}"));
        xml.WriteElementString("dc", "subject", Dublin, CellText.Clean(sheet.Edition.Title.In(language)));
        xml.WriteElementString("dc", "creator", Dublin, CellText.Clean(sheet.Office.In(language)));
        xml.WriteElementString("dc", "language", Dublin, language == Language.Vietnamese ? "vi" : "en");
        xml.WriteStartElement("dcterms", "created", "http://purl.org/dc/terms/");
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(sheet.Dated.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
