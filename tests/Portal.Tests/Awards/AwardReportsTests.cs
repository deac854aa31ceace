using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Portal.Tests.Awards;

/// <summary>From imported files to what the council gets, by the program: the workbook and the papers, opened again.</summary>
public sealed partial class AwardReportsTests(TrialReports trial) : IClassFixture<TrialReports>
{
    private const string Synthetic = "DỮ LIỆU GIẢ LẬP";

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public void The_workbook_holds_what_the_evaluation_came_to_and_is_the_same_each_time(string language)
    {
        var (name, bytes) = Assert.Single(trial.Report("evidence", "--lang", language));
        Assert.Equal("evidence-CT-2023.xlsx", name);
        Assert.Equal(bytes, trial.Report("evidence", "--lang", language)[name]);

        using var file = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => error.Description));
        var sheets = Sheets(bytes);
        Assert.All(sheets, sheet => Assert.Contains(Synthetic, sheet, StringComparison.Ordinal));
        var candidates = trial.Reform.Run("award", "evaluate", "--campaign", "CT", "--year", "2023", "--office", TrialReports.Office, "--format", "json", "--lang", language).Expect(0).Json["candidates"]!.AsArray();
        Assert.True(candidates.Count > 60, $"The trial has {candidates.Count} candidates.");
        foreach (var candidate in candidates)
        {
            foreach (var condition in candidate!["conditions"]!.AsArray())
            {
                // The sentence and its sources stand on the candidate's own sheet, as they were stored.
                var sentence = (string)condition!["sentence"]!;
                Assert.True(sheets.Exists(sheet => sheet.Contains(sentence, StringComparison.Ordinal)), $"{candidate["candidate"]} {condition["id"]}: {sentence}");
            }
        }
    }

    [Fact]
    public async Task Papers_say_the_same_as_DOCX_and_PDF_are_the_same_each_time_and_mark_every_page()
    {
        var files = new SortedDictionary<string, byte[]>(trial.Report("dossier", "--kind", "request"), StringComparer.Ordinal);
        foreach (var (name, bytes) in trial.Report("dossier", "--kind", "minutes").Concat(trial.Report("dossier", "--candidate", "c-first")).Concat(trial.Report("dossier", "--candidate", "p-meets-all")))
        {
            files[name] = bytes;
        }

        Assert.Equal(8, files.Count);
        Assert.All(trial.Report("dossier", "--candidate", "c-first"), again => Assert.Equal(files[again.Key], again.Value));
        foreach (var (name, bytes) in files.Where(file => file.Key.EndsWith(".docx", StringComparison.Ordinal)))
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word).Select(error => $"{name}: {error.Description}"));
            Assert.Contains(Synthetic, string.Concat(word.MainDocumentPart!.FooterParts.Select(part => part.Footer!.InnerText)), StringComparison.Ordinal);
            Assert.SkipWhen(Viewer.Missing is not null, Viewer.Missing ?? "");
            var pdf = Path.Combine(trial.Reform.Home, "paper.pdf");
            await File.WriteAllBytesAsync(pdf, files[Path.ChangeExtension(name, ".pdf")], TestContext.Current.CancellationToken);
            var pages = (await Viewer.PagesAsync(pdf, Directory.CreateDirectory(Path.Combine(trial.Reform.Home, "pages")).FullName)).Pages;
            Assert.All(pages, page => Assert.Contains(Synthetic, page, StringComparison.Ordinal));
            Assert.All(pages.Skip(1).Select((page, i) => (page, Number: $"{i + 2}")), seen => Assert.StartsWith(seen.Number, seen.page.TrimStart(), StringComparison.Ordinal));
            var printed = Counted(string.Join(' ', pages));
            Assert.All(Counted(Words(bytes)), said => Assert.True(printed.GetValueOrDefault(said.Key) >= said.Value, $"{name}: '{said.Key}' stands {said.Value} times in the DOCX and {printed.GetValueOrDefault(said.Key)} times in the PDF"));
        }
    }

    /// <summary>The figures of a report are those that its conditions were judged by.</summary>
    [Fact]
    public void A_report_tells_the_figures_of_the_evaluation()
    {
        var first = Words(trial.Report("dossier", "--candidate", "c-first")["report-CT-2023-c-first.docx"]);
        Assert.Contains("Chỉ số cải cách hành chính theo lĩnh vực (thi-dua-ct-huyen)", first, StringComparison.Ordinal);
        Assert.Contains("96,00%", first, StringComparison.Ordinal);

        // No condition asks for its index, and its list is ordered by it.
        var located = Words(trial.Report("dossier", "--candidate", "located-alone")["report-CT-2023-located-alone.docx"]);
        Assert.Contains("80,00%", located, StringComparison.Ordinal);

        var alone = Words(trial.Report("dossier", "--candidate", "ct6-no-year-before")["report-CT-2023-ct6-no-year-before.docx"]);
        Assert.Contains("Không so sánh với năm trước", alone, StringComparison.Ordinal);
    }

    /// <summary>People are compared by no index in this plan; the index that their unit has is there all the same.</summary>
    [Fact]
    public void A_persons_report_tells_the_figures_of_the_unit_and_of_no_unit_where_there_is_none()
    {
        var staff = Words(trial.Report("dossier", "--candidate", "p-meets-all")["report-CT-2023-p-meets-all.docx"]);
        Assert.Contains("Chỉ số cải cách hành chính theo lĩnh vực (thi-dua-ct-tinh)", staff, StringComparison.Ordinal);
        Assert.DoesNotContain("Không có chỉ số", staff, StringComparison.Ordinal);

        var resident = Words(trial.Report("dossier", "--candidate", "r-meets-all")["report-CT-2023-r-meets-all.docx"]);
        Assert.Contains("Mô hình mới, sáng kiến, giải pháp", resident, StringComparison.Ordinal);
        Assert.DoesNotContain("Không có chỉ số", resident, StringComparison.Ordinal);
        Assert.DoesNotContain("Không có phiếu khảo sát", resident, StringComparison.Ordinal);
        Assert.DoesNotContain("Không có nhiệm vụ", resident, StringComparison.Ordinal);
    }

    /// <summary>Names, and what stands in files, stay as they are; classes, statements and ratings are told in the reader's language.</summary>
    [Fact]
    public void English_files_hold_no_Vietnamese_words_of_the_program_and_of_editions()
    {
        var sheets = Sheets(trial.Report("evidence", "--lang", "en").Single().Value);
        string[] papers = [.. new[] { "c-first", "p-meets-all", "ct6-below-kha", "ct7-below-kha" }.Select(candidate => Words(trial.Report("dossier", "--candidate", candidate, "--lang", "en")[$"report-CT-2023-{candidate}.docx"]))];

        Assert.All(sheets.Concat(papers), text => Assert.DoesNotMatch(@"\b(Xuất sắc|Tốt|Khá|Trung bình|Yếu|Kém)\b|(:|=|must be) (có|không|(không )?hoàn thành)\b", text));
        Assert.Contains(sheets, sheet => sheet.Contains("Statement: no (asked = yes)", StringComparison.Ordinal));
        Assert.Contains(sheets, sheet => sheet.Contains("Class: Average (asked ≥ Fair)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_request_names_the_law_of_its_day()
    {
        var request = Words(trial.Report("dossier", "--kind", "request")["request-CT-2023.docx"]);

        Assert.Contains("91/2017/NĐ-CP", request, StringComparison.Ordinal);
        Assert.DoesNotContain("98/2023/NĐ-CP", request, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grant_against_the_evaluation_is_marked_with_its_reason_on_every_later_page()
    {
        const string reason = "Thành tích đột xuất trong phòng, chống thiên tai";
        var before = trial.Report("evidence").Single().Value;
        trial.Reform.Run("award", "decide", "--campaign", "CT", "--year", "2023", "--office", TrialReports.Office, "--candidate", "ct8-at-90", "--outcome", "granted", "--number", "12/QĐ-UBND", "--date", "2023-10-30", "--reason", reason)
            .Expect(0);

        var sheets = Sheets(trial.Report("evidence").Single().Value);
        Assert.DoesNotContain(Sheets(before), sheet => sheet.Contains(reason, StringComparison.Ordinal));
        Assert.Equal(5, sheets.Count(sheet => sheet.Contains(reason, StringComparison.Ordinal)));
        var papers = trial.Report("dossier", "--kind", "request").Concat(trial.Report("dossier", "--kind", "minutes")).Concat(trial.Report("dossier", "--candidate", "ct8-at-90"));
        Assert.All(papers.Where(paper => paper.Key.EndsWith(".docx", StringComparison.Ordinal)), paper => Assert.Matches($"Khen thưởng khác kết quả xét \\(12/QĐ-UBND, ngày 30/10/2023\\).*{reason}", Words(paper.Value)));
    }

    [Fact]
    public void Persons_stand_in_the_files_of_the_council_and_in_nothing_that_is_printed_or_published()
    {
        var paper = Words(trial.Report("dossier", "--candidate", "p-meets-all")["report-CT-2023-p-meets-all.docx"]);
        Assert.Contains("Người số 01", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("Người số", trial.Said.Output + trial.Said.Error, StringComparison.Ordinal);

        var folder = Path.Combine(trial.Reform.Home, "published");
        var said = trial.Reform.Run("report", "ranking", "--edition", "thi-dua-ct-huyen", "--period", "2023", "--office", TrialReports.Office, "--out", folder).Expect(0);
        var published = Directory.GetFiles(folder, "*.xlsx", SearchOption.AllDirectories).SelectMany(path => Sheets(File.ReadAllBytes(path))).ToList();
        Assert.NotEmpty(published);
        Assert.All(published.Append(said.Output + said.Error), text =>
        {
            Assert.DoesNotContain("Người số", text, StringComparison.Ordinal);
            Assert.DoesNotContain("p-meets-all", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nobody_of_that_code_is_wrong_usage()
    {
        var said = trial.Reform.Run("report", "dossier", "--campaign", "CT", "--year", "2023", "--office", TrialReports.Office, "--candidate", "khong-co", "--out", Path.Combine(trial.Reform.Home, "nobody")).Expect(2);

        Assert.Contains("unknown-candidate", said.Error, StringComparison.Ordinal);
    }

    private static string Words(byte[] docx)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return string.Join('\n', word.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText)).Replace("\u200b", "", StringComparison.Ordinal);
    }

    private static List<string> Sheets(byte[] xlsx)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        var shared = file.WorkbookPart!.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => item.InnerText).ToList() ?? [];
        return
        [
            .. file.WorkbookPart.WorksheetParts.Select(part => string.Join('\n', part.Worksheet!.Descendants<Cell>().Select(cell =>
                cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.InnerText, CultureInfo.InvariantCulture)] : cell.InnerText))),
        ];
    }

    // A long word breaks where its column ends, and a style may make capitals.
    private static Dictionary<string, int> Counted(string text) =>
        Word().Matches(text.Normalize().ToLowerInvariant()).Select(word => word.Value).Where(word => word.Length < 12).GroupBy(word => word, StringComparer.Ordinal).ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
