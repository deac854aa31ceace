using System.Diagnostics;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Excel;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>The workbook that a council member opens.</summary>
public sealed class EvidenceWorkbookTests
{
    public static TheoryData<string, Language> Cases => [.. Data.Keys.SelectMany(name => Enum.GetValues<Language>().Select(language => (name, language)))];

    private static Dictionary<string, AwardData> Data { get; } = new(StringComparer.Ordinal)
    {
        ["district"] = AwardSamples.District() with { Decisions = [new(CandidateKind.Collective, "A2", 1, Ruling.Granted, "15/QĐ-UBND", new(2023, 10, 30), "Thành tích đột xuất", VerdictKind.DoesNotQualify, [Departure.DoesNotQualify])] },
        ["hostile names"] = AwardSamples.District([.. PaperCases.Hostile]),
        ["nobody"] = AwardSamples.Data([]),
        ["one long sheet"] = Many(EvidenceContent.MostSheets + 1),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_workbook_opens_without_repair(string name, Language language)
    {
        using var file = new WorkbookFile(Written(Data[name], language));

        Assert.Equal("", string.Join('\n', file.Complaints()));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_findings_give_the_same_bytes(string name, Language language) => Assert.Equal(Written(Data[name], language), Written(Data[name], language));

    [Fact]
    public void The_overview_says_every_outcome_in_words_and_leads_to_each_candidate()
    {
        using var file = new WorkbookFile(Written(Data["district"], Language.Vietnamese));
        var overview = file.Rows("Tổng hợp");
        var data = Data["district"];

        var headings = overview.Single(row => row.Contains("CT-8.1"));
        Assert.Equal(["Quyết định", "CT-4", "CT-6", "CT-8.1", "CT-8.2", "CT-9", "CT-12"], headings.Skip(5));
        Assert.All(data.Verdicts, verdict => Assert.Contains(overview, row => row[0] is string name && name.StartsWith(verdict.Candidate.Name, StringComparison.Ordinal)
            && row.Skip(6).SequenceEqual(verdict.Outcomes.Select(outcome => outcome.Outcome switch { Outcome.Met => "Đạt", Outcome.NotMet => "Không đạt", _ => "Chưa đủ căn cứ" }))));
        var links = file.Sheet("Tổng hợp").Descendants<Hyperlink>().Select(link => link.Location!.Value!).ToList();
        Assert.All(data.Verdicts, verdict => Assert.Contains(links, link => link.StartsWith($"'{file.SheetNames.First(tab => verdict.Candidate.Name.StartsWith(tab.TrimEnd('…'), StringComparison.Ordinal))}'!", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_candidates_sheet_names_the_row_that_each_figure_came_from()
    {
        using var file = new WorkbookFile(Written(Data["district"], Language.Vietnamese));
        var sheet = file.Rows("Phòng Nội vụ");

        var share = sheet.First(row => row.Count > 10 && row[0] is "CT-8.1");
        Assert.Equal("Tỷ lệ hài lòng: 94,12% (yêu cầu > 90,00%)", share[3]);
        Assert.Equal(["nhiệm vụ (tasks)", "nhiem-vu-2023.xlsx", "Nhiệm vụ", 14m, "C14", 7m], share.Skip(5));
        Assert.Equal(2, sheet.Count(row => row.Count > 10 && row[0] is "CT-8.1"));
    }

    [Theory]
    [InlineData("district", Language.Vietnamese)]
    [InlineData("district", Language.English)]
    [InlineData("hostile names", Language.Vietnamese)]
    public void A_candidate_s_findings_and_their_files_print_on_one_page_s_width(string name, Language language)
    {
        using var file = new WorkbookFile(Written(Data[name], language));
        var sheets = file.SheetNames.Where(tab => file.Rows(tab).Any(row => row.Count > 9 && row[0] is "CT-8.1")).ToList();

        Assert.NotEmpty(sheets);
        Assert.All(sheets, tab =>
        {
            Assert.DoesNotContain(file.Sheet(tab).Descendants<ColumnBreaks>(), breaks => breaks.HasChildren);
            Assert.Equal(1u, file.Sheet(tab).Descendants<PageSetup>().Single().FitToWidth?.Value);
        });
    }

    [Fact]
    public void Near_misses_are_those_who_fail_one_condition_and_say_by_how_much()
    {
        var exact = AwardSamples.Judged(new("X1", "Phú Tâm", CandidateKind.Collective, "communes", "X1", "communes"), [2], [], 0.9m);
        var twice = AwardSamples.Judged(new("X2", "Phú Tân", CandidateKind.Collective, "communes", "X2", "communes"), [2, 3], [], 0.9m);
        using var file = new WorkbookFile(Written(AwardSamples.Data([exact, twice]), Language.Vietnamese));
        var rows = file.Rows("Suýt đạt").Where(row => row.Count > 4 && row[2] is string id && id.StartsWith("CT-", StringComparison.Ordinal)).ToList();

        var miss = Assert.Single(rows);
        Assert.Equal("Phú Tâm", miss[0]);
        Assert.Equal("Tỷ lệ hài lòng: bằng mức, cần cao hơn", miss[4]);
    }

    [Fact]
    public void What_is_missing_names_the_feed()
    {
        using var file = new WorkbookFile(Written(Data["district"], Language.Vietnamese));

        Assert.Contains(file.Rows("Còn thiếu"), row => row.Count > 4 && row[0] is "kỷ luật (discipline)" && row[2] is "CT-12" && row[4] is "sổ theo dõi kỷ luật năm 2023");
    }

    [Fact]
    public void A_grant_against_the_evaluation_is_marked()
    {
        using var file = new WorkbookFile(Written(Data["district"], Language.Vietnamese));

        Assert.Contains(file.Rows("Quyết định"), row => row is ["Thanh tra huyện", "Tặng thưởng", "15/QĐ-UBND", ..] && row[^1] is "Tặng thưởng khi không đủ điều kiện");
        const string mark = "Khen thưởng khác kết quả xét (15/QĐ-UBND, ngày 30/10/2023): tặng thưởng khi không đủ điều kiện. Lý do: Thành tích đột xuất.";
        Assert.Contains(file.Rows("Tổng hợp"), row => row is ["Thanh tra huyện", ..] && row[5] is mark);
        Assert.All(["Tổng hợp", "Danh sách đề nghị", "Suýt đạt"], tab => Assert.Contains(file.Rows(tab), row => row.Contains($"Thanh tra huyện: {mark}")));
        Assert.All(file.SheetNames.Where(tab => tab is "Thanh tra huyện" or "Phòng Nội vụ"), tab => Assert.Equal(tab == "Thanh tra huyện", file.Rows(tab).Any(row => row.Contains(mark))));
    }

    [Fact]
    public void Two_ratios_that_differ_are_not_told_as_the_same_number()
    {
        var figure = new Figure("ratio", new("Tỷ lệ điểm", "Ratio"), FigureUnit.Ratio, 0.79999m, Relation: Domain.Awards.Relation.Above, Bound: 0.8m);
        var outcome = new ConditionOutcome("CT-6.2", Outcome.NotMet, "lower", [figure], [], new("", ""));

        Assert.Equal("Tỷ lệ điểm: 79,999% (yêu cầu > 80,000%)", EvidenceFigures.Compared(outcome)?.Vi);
        Assert.Equal("Tỷ lệ điểm: −0,001 điểm %", EvidenceFigures.Gap(outcome)?.Vi);
    }

    [Fact]
    public void A_word_is_told_in_the_language_of_the_reader()
    {
        var stated = new Figure("stated", new("xác nhận", "statement"), FigureUnit.Text, null, "không", Domain.Awards.Relation.Equal, BoundText: "có") { English = "no", BoundEnglish = "yes" };
        var outcome = new ConditionOutcome("CT-5", Outcome.NotMet, "denied", [stated], [], new("", ""));

        Assert.Equal(new Sentence("Xác nhận: không (yêu cầu = có)", "Statement: no (asked = yes)"), EvidenceFigures.Compared(outcome));
        Assert.Equal(new Sentence("Xác nhận: không, cần có", "Statement: no, must be yes"), EvidenceFigures.Gap(outcome));
    }

    [Fact]
    public void Conditions_and_preferences_are_counted_apart_on_a_candidate_s_sheet_and_in_its_report()
    {
        var data = AwardSamples.District();
        var verdict = data.Verdicts[0] with { Outcomes = [.. data.Verdicts[0].Outcomes.Select((o, i) => o with { Preference = i is 1 or 3 or 4, Outcome = i == 4 ? Outcome.NotMet : o.Outcome })] };
        using var file = new WorkbookFile(Written(data with { Verdicts = [verdict], Shortlists = [], Decisions = [] }, Language.Vietnamese));

        Assert.Contains(file.Rows(verdict.Candidate.Name), row => row.Any(cell => cell is "Phòng Nội vụ: Đủ điều kiện (3/3 điều kiện đạt; 2/3 ưu tiên đạt)"));
        var said = AchievementPaper.Build(data, verdict).Body.OfType<Prose>().Select(prose => prose.Text).ToList();
        Assert.Contains(said, text => text.En == "The evaluation says: qualifies (3 of 3 conditions met; 2 of 3 preferences met, which do not decide).");
        Assert.Contains(said, text => text.Vi == "Kết quả đối chiếu: đủ điều kiện (3/3 điều kiện đạt; 2/3 ưu tiên đạt, không quyết định kết quả).");
    }

    [Theory]
    [InlineData("2023-10-14", null)]
    [InlineData("2023-10-15", "Ngày nhận: muộn 1 ngày")]
    [InlineData("2023-10-20", "Ngày nhận: muộn 6 ngày")]
    public void A_paper_that_came_too_late_says_by_how_many_days(string came, string? gap)
    {
        var figure = new Figure("receivedOn", new("Ngày nhận", "Received"), FigureUnit.Day, null, came, Domain.Awards.Relation.Before, BoundText: "2023-10-15");

        Assert.Equal(gap, EvidenceFigures.Gap(new("CT-1", Outcome.NotMet, "late", [figure], [], new("", "")))?.Vi);
    }

    [Fact]
    public void The_shortlist_says_what_it_is_ordered_by_and_shows_it()
    {
        var data = AwardSamples.District();
        var people = data with { Shortlists = [.. data.Shortlists.Select(list => list.Quota.Code == "q-staff" ? list with { Quota = list.Quota with { Order = [OrderKey.Rating] } } : list)] };
        using var alike = new WorkbookFile(Written(data, Language.Vietnamese));
        using var apart = new WorkbookFile(Written(people, Language.Vietnamese));

        Assert.Contains(alike.Rows("Danh sách đề nghị"), row => row[0] is string said && said.StartsWith("Những đề nghị đủ điều kiện, xếp theo chỉ số.", StringComparison.Ordinal));
        Assert.Contains(apart.Rows("Danh sách đề nghị"), row => row[0] is string said && said.Contains("Xã, thị trấn: theo chỉ số; Cán bộ, công chức, viên chức: theo mức xếp loại trong năm", StringComparison.Ordinal));
        Assert.Contains(apart.Rows("Danh sách đề nghị"), row => row.Contains("Mức xếp loại trong năm"));
        Assert.DoesNotContain(alike.Rows("Danh sách đề nghị"), row => row.Contains("Mức xếp loại trong năm"));
    }

    [Fact]
    public void Above_the_number_of_sheets_one_long_sheet_holds_all()
    {
        using var file = new WorkbookFile(Written(Data["one long sheet"], Language.Vietnamese));

        Assert.Contains("Minh chứng", file.SheetNames);
        Assert.True(file.SheetNames.Count < 12);
        Assert.Equal(201, file.Rows("Minh chứng").Where(row => row.Count > 3 && row[1] is "CT-4" && row[3] is not null).Count());
    }

    [Fact]
    public void Every_sheet_says_that_the_data_are_invented()
    {
        using var file = new WorkbookFile(Written(Data["district"], Language.Vietnamese));

        Assert.All(file.SheetNames, tab => Assert.Contains(file.Rows(tab), row => row.Contains(DocumentFacts.SyntheticMark)));
    }

    [Fact]
    public void Five_thousand_candidates_take_some_seconds()
    {
        var data = Many(5000);
        var watch = Stopwatch.StartNew();
        var bytes = Written(data, Language.Vietnamese);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed} for {bytes.Length} bytes");
    }

    private static byte[] Written(AwardData data, Language language) => WorkbookWriter.Write(EvidenceContent.Build(data, language), language);

    private static AwardData Many(int count) => AwardSamples.Data(
    [
        .. Enumerable.Range(1, count).Select(i => AwardSamples.Judged(new($"P{i:0000}", $"Nguyễn Thị Số {i}", CandidateKind.Individual, "staff", "A0", "agencies"), i % 3 == 0 ? [2] : [], i % 5 == 0 ? [5] : [], 0.95m - (0.00001m * i))),
    ]) with { Evidence = new Dictionary<(CandidateKind, string), Evidence>() };
}
