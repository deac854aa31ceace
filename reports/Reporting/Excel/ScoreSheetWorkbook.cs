using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
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
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string StampName = "reform_stamp";

    /// <summary>The same sheet gives the same bytes.</summary>
    /// <exception cref="ArgumentException">No leaf concerns the unit's group: there is nothing to fill.</exception>
    public static byte[] Write(ScoreSheet sheet, Language language)
    {
        if (sheet.Lines.Count == 0)
        {
            throw new ArgumentException($"Edition '{sheet.Edition.Id}' has no leaf for group '{sheet.Unit.Group}'.", nameof(sheet));
        }

        var styles = new ScoreSheetStyles();
        var form = new ScoreSheetForm(sheet, styles, language);
        var formName = ScoreSheetTexts.SheetName.In(language);
        (string Name, Worksheet Root, SheetStateValues? State)[] content =
        [
            (formName, form.Build(Frame(sheet, language)), null),
            (ScoreSheetTexts.GuideName.In(language), ScoreSheetGuide.Build(sheet, styles, language, Frame(sheet, language)), null),
            (ScoreSheetFormulas.SheetName, Arithmetic(sheet, form.Formulas), SheetStateValues.VeryHidden),
            (StampName, Stamp(sheet), SheetStateValues.VeryHidden),
        ];
        var workbook = new Workbook(
            new WorkbookProperties { DefaultThemeVersion = 0 },
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new Sheets(content.Select((s, i) => new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = $"rIdSheet{i + 1}", State = s.State })),
            DefinedNames(form, formName),
            new CalculationProperties { FullCalculationOnLoad = true });
        var properties = new Properties(
            $"{formName}: {sheet.Unit.Name}, {sheet.Period.InWords().In(language)}",
            sheet.Office.In(language),
            sheet.Edition.Title.In(language),
            $"{sheet.Edition.Id}/{sheet.Period}/{sheet.Unit.Code}",
            sheet.Edition.Synthetic ? DocumentFacts.SyntheticMark : formName,
            sheet.Dated);
        using var stream = new MemoryStream();
        Package.Write(
            stream,
            [
                Part.Of("xl/workbook.xml", SheetType + "sheet.main+xml", () => workbook) with
                {
                    Relations =
                    [
                        .. content.Select((_, i) => new Relation($"rIdSheet{i + 1}", Package.Relationships + "/worksheet", Place(i))),
                        new("rIdStyles", Package.Relationships + "/styles", "xl/styles.xml"),
                    ],
                },
                .. content.Select((s, i) => Part.Of(Place(i), SheetType + "worksheet+xml", () => s.Root)),
                Part.Of("xl/styles.xml", SheetType + "styles+xml", styles.Build),
                new("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", to => properties.WriteCore(to, language)),
                new("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", properties.WriteApplication),
            ],
            [
                new("rId1", Package.Relationships + "/officeDocument", "xl/workbook.xml"),
                new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
                new("rId3", Package.Relationships + "/extended-properties", "docProps/app.xml"),
            ]);
        return stream.ToArray();
    }

    private static string Place(int sheet) => $"xl/worksheets/sheet{sheet + 1}.xml";

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

    private static HeaderFooter Frame(ScoreSheet sheet, Language language) => new(
        new OddHeader(sheet.Edition.Synthetic ? $"&R{DocumentFacts.SyntheticMark}" : ""),
        new OddFooter($"&L{CellText.ForPrintHeader($"{sheet.Edition.Id} / {sheet.Period} / {NameKey.Canonical(TextWidth.Normal(sheet.Unit.Name, NormalizationForm.FormC))}", 110)}&R{ScoreSheetTexts.Page.In(language)}"));
}
