using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Item = ReformAnalytics.Domain.Editions.Item;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>The form that units fill, as Excel opens it.</summary>
public sealed class ScoreSheetTests
{
    private const ScoreSources Both = ScoreSources.Self | ScoreSources.Appraised;

    public static TheoryData<Aggregation, int?, string, Language> Kinds => new()
    {
        { Aggregation.Points, 2, "Xã An Bình", Language.Vietnamese },
        { Aggregation.WeightedMean, null, "=HYPERLINK(\"x\")", Language.English },
        { Aggregation.Points, 0, "Hai\ndòng \u202e<script>", Language.Vietnamese },
        { Aggregation.WeightedMean, 3, new string('x', 400), Language.Vietnamese },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Excel_has_nothing_to_repair(Aggregation aggregation, int? decimals, string name, Language language)
    {
        using var file = Open(Sheet(aggregation, decimals, name), language);

        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal([null, null, "veryHidden", "veryHidden"], file.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.State?.InnerText));
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes() => Assert.Equal(ScoreSheetWorkbook.Write(Sheet(), Language.Vietnamese), ScoreSheetWorkbook.Write(Sheet(), Language.Vietnamese));

    [Fact]
    public void Only_score_cells_that_the_leaf_admits_evidence_and_notes_are_open()
    {
        using var file = Open(Sheet(), Language.Vietnamese);
        var formats = file.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToArray();
        var open = SheetAt(file, 1).Descendants<Cell>().Where(c => formats[(int)c.StyleIndex!.Value].Protection?.Locked?.Value == false).Select(c => c.CellReference!.Value!);
        var protection = SheetAt(file, 1).GetFirstChild<SheetProtection>()!;

        // Row 8: a domain; 9: self and appraised; 10: survey alone; 11: all three. The leaf of the other group is not there.
        Assert.Equal("D9 E9 H9 I9 F10 H10 I10 D11 E11 F11 H11 I11", string.Join(' ', open));
        Assert.Equal([true, null, false, false, false, false], [protection.Sheet?.Value, protection.Password?.Value is null ? null : true, protection.FormatColumns?.Value, protection.FormatRows?.Value, protection.InsertRows?.Value, protection.AutoFilter?.Value]);
    }

    [Fact]
    public void Formulas_carry_no_value_and_are_computed_on_load()
    {
        using var file = Open(Sheet(), Language.Vietnamese);
        var formulas = Enumerable.Range(1, 4).SelectMany(i => SheetAt(file, i).Descendants<Cell>()).Where(c => c.CellFormula is not null).ToArray();

        Assert.NotEmpty(formulas);
        Assert.All(formulas, c => Assert.Null(c.CellValue));
        Assert.True(file.WorkbookPart!.Workbook.CalculationProperties!.FullCalculationOnLoad!.Value);
        Assert.Contains(formulas, c => c.CellReference == "D8" && c.CellFormula!.Text == "IF(COUNT(D9,D11)=0,\"\",SUM(D9,D11))");
    }

    [Fact]
    public void A_score_cell_accepts_its_bounds_and_says_them()
    {
        using var file = Open(Sheet(), Language.Vietnamese);
        var rules = SheetAt(file, 1).Descendants<DataValidation>().ToDictionary(v => v.SequenceOfReferences!.InnerText!, StringComparer.Ordinal);

        Assert.Equal("D11 D9 E11 E9 F10 F11", string.Join(' ', rules.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal("OR(AND(ISNUMBER(D9),N(D9)>=0,N(D9)<=2.5,ROUND(N(D9),2)=N(D9)),SUMPRODUCT(--(reform_words=TRIM(D9)))>0)", rules["D9"].Formula1!.Text);
        Assert.Contains("IF(ISNUMBER($E11),$E11,N($D11))+N($F11)<=4+1E-9", rules["F11"].Formula1!.Text, StringComparison.Ordinal);
        Assert.Contains("từ 0 đến 2,5, tối đa 2 số lẻ", rules["D9"].Error!.Value, StringComparison.Ordinal);
        Assert.All(rules.Values, v => Assert.True(v.Error!.Value!.Length <= 225 && v.ErrorTitle!.Value!.Length <= 32 && v.Formula1!.Text.Length <= 255));
    }

    [Fact]
    public void The_guide_names_the_sheet_the_words_and_the_receiver()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            using var file = Open(Sheet(), language);
            var guide = string.Join('\n', SheetAt(file, 2).Descendants<Cell>().Select(c => c.InnerText));

            Assert.All((string[])[ScoreSheetTexts.SheetName.In(language), ScoreSheetTexts.Counted.In(language), language == Language.Vietnamese ? "KAĐ" : "N/A"], word => Assert.Contains(word, guide, StringComparison.Ordinal));
            Assert.Contains(language == Language.Vietnamese ? "Nơi nhận phiếu: Phòng Nội vụ" : "Return to: Home affairs", guide, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("A", "Xã An Bình", "phieu-cham-diem_e_a_xa-an-binh_2023-Q1.xlsx")]
    [InlineData("CON", "..\\<>:\"/|?*\n", "phieu-cham-diem_e_con_2023-Q1.xlsx")]
    [InlineData("A/1", "Đắk Lắk", "phieu-cham-diem_e_a-1~a5b3d2_dak-lak_2023-Q1.xlsx")]
    [InlineData("A-1", "Đắk Lắk", "phieu-cham-diem_e_a-1_dak-lak_2023-Q1.xlsx")]
    public void File_names_are_legal_and_differ(string code, string name, string file) =>
        Assert.Equal(file, ScoreSheetContent.FileName(Sheet(code: code, name: name), Language.Vietnamese));

    private static SpreadsheetDocument Open(ScoreSheet sheet, Language language) => SpreadsheetDocument.Open(new MemoryStream(ScoreSheetWorkbook.Write(sheet, language)), isEditable: false);

    private static Worksheet SheetAt(SpreadsheetDocument file, int number) => ((WorksheetPart)file.WorkbookPart!.GetPartById($"rIdSheet{number}")).Worksheet;

    private static ScoreSheet Sheet(Aggregation aggregation = Aggregation.Points, int? decimals = 2, string name = "Xã An Bình", string code = "A")
    {
        var edition = new Edition
        {
            Id = "e",
            Office = "o",
            Index = "e",
            Title = new("Bộ \"tiêu chí\" <2019>", "Edition & title"),
            Source = new("test", "test"),
            ServesFrom = 2020,
            Synthetic = name.Length > 100,
            Aggregation = aggregation,
            ScoreDecimals = decimals,
            CoverageThreshold = 0.8m,
            Missing = MissingPolicy.Withholds,
            Groups = [new("xa", new("Xã", "Communes"), []), new("phong", new("Phòng", "Offices"), [])],
            Items = new(
            [
                new()
                {
                    Code = "1",
                    Title = new("Chỉ đạo", "Direction"),
                    Children =
                    [
                        Leaf("1.1", 2.5m, Both),
                        Leaf("1.2", 1m, ScoreSources.Survey),
                        Leaf("1.3", 4m, Both | ScoreSources.Survey),
                        Leaf("1.4", 9m, Both, "phong"),
                    ],
                },
            ]),
        };
        return ScoreSheetContent.Build(edition, "definition", new Unit(code, name, "x", "xa", null, null, null, []), new Period(2023, 1), "o", new("Phòng Nội vụ", "Home affairs"));
    }

    private static Item Leaf(string code, decimal maximum, ScoreSources sources, params string[] groups) =>
        new() { Code = code, Title = new("=1+1 " + code, "\u0001+2"), Children = [], Maximum = maximum, Sources = sources, Groups = groups };
}
