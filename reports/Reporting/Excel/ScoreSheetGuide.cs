using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The second sheet: what to fill and how, where to send it; only the deadline is left open.</summary>
internal static class ScoreSheetGuide
{
    public static Worksheet Build(ScoreSheet sheet, ScoreSheetStyles styles, Language language, OpenXmlElement print)
    {
        var rows = new ScoreSheetRows(styles, [PrintedPages.SafeWidth]);
        ScoreSheetLook words = new(), bold = new(ScoreSheetFace.Bold);
        if (sheet.Edition.Synthetic)
        {
            Line(DocumentFacts.SyntheticMark, new(ScoreSheetFace.Warning));
        }

        Line(ScoreSheetTexts.GuideTitle.In(language), new(ScoreSheetFace.Title));
        rows.Gap();
        foreach (var sentence in ScoreSheetTexts.Guide(sheet.Edition.ScoreDecimals, sheet.Columns.Contains(ScoreSources.Survey)))
        {
            Line(sentence.In(language), words);
        }

        rows.Gap();
        Line(ScoreSheetTexts.ReturnTo(sheet.Office).In(language), bold);
        Line(ScoreSheetTexts.Deadline.In(language), bold with { Open = true });
        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { WorkbookViewId = 0, ShowGridLines = false }),
            new SheetFormatProperties { DefaultRowHeight = 15.75 },
            rows.Columns(),
            rows.Data,
            ScoreSheetWorkbook.Protected(),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            print);

        void Line(string text, ScoreSheetLook look)
        {
            rows.Next([(0, text)], look.Face is ScoreSheetFace.Title or ScoreSheetFace.Warning ? 1.32 : 1);
            rows.Text(0, text, look);
        }
    }
}
