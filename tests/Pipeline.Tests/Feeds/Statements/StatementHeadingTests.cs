using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Files;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Statements;

/// <summary>Every heading and word of every feed, in text and workbook alike.</summary>
public sealed class StatementHeadingTests(TestDatabase server)
{
    private static readonly Dictionary<string, string[]> English = new(StringComparer.Ordinal)
    {
        ["tasks"] = ["A", "NV-1", "Ban hành kế hoạch", "2023-01-05", "2023-03-31", "2023-03-30", "met"],
        ["initiatives"] = ["A", "NV01", "Một cửa số", "Hội đồng khoa học huyện", "2023-08-01", "12/QĐ", "toàn huyện"],
        ["discipline"] = ["NV01", "2023-02-01", "2024-12-31", "under_consideration", "5/TB"],
        ["attestations"] = ["CT", "2023", "1", "NV01", "CT-5", "yes", "Người Ba", "2023-10-01", "7/XN"],
        ["nominations"] = ["CT", "2023", "1", "NV09", "Người Chín", "B", "staff", "excellent"],
        ["dossiers"] = ["CT", "2023", "whole-period", "A", "request", "2", "2023-10-14"],
        ["allotments"] = ["CT", "2023", "", "collective", "agency", "6"],
        ["files_handled"] = ["A", "2023-Q1", "1200", "1190", "4", "6"],
    };

    private static readonly Dictionary<string, string[]> Vietnamese = new(StringComparer.Ordinal)
    {
        ["tasks"] = ["phòng tư pháp", "nv-1", "Ban hành kế hoạch", "05/01/2023", "31/3/2023", "30/03/2023", "Đạt"],
        ["initiatives"] = ["P. Tư pháp", "nv01", "Một cửa số", "Hội đồng khoa học huyện", "01/08/2023", "12/QĐ", "toàn huyện"],
        ["discipline"] = ["nv01", "1/2/2023", "31/12/2024", "đang xem xét kỷ luật", "5/TB"],
        ["attestations"] = ["ct", "Năm 2023", "Đợt I", "nv01", "ct-5", "có", "Người Ba", "1/10/2023", "7/XN"],
        ["nominations"] = ["ct", "2023", "đợt 1", "nv09", "Người Chín", "Phòng Nội vụ", "cán bộ, công chức", "hoàn thành xuất sắc nhiệm vụ"],
        ["dossiers"] = ["ct", "2023", "toàn giai đoạn", "phong tu phap", "Tờ trình", "2", "14/10/2023"],
        ["allotments"] = ["ct", "2023", "hằng năm", "Tập thể", "AGENCY", "6"],
        ["files_handled"] = ["UBND phòng tư pháp", "Quý I/2023", "1 200", "1190", "4", "6"],
    };

    public static TheoryData<string> Feeds => [.. StatementFeeds.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task Both_languages_say_the_same(string name)
    {
        var feed = StatementFeeds.All.Single(f => f.Name == name);
        await using var desk = await StatementDesk.OpenAsync(server);
        var first = await desk.ImportAsync(feed, Csv(',', feed.Columns.Select(c => c.Key), English[name]));
        var stored = await RowAsync(desk, feed);
        var second = await desk.ImportAsync(feed, Csv(';', feed.Columns.Select(c => c.Vietnamese[0].ToUpperInvariant()), Vietnamese[name]), "khac.csv");

        Assert.Equal((1, 0), (first.Accepted, first.Findings.Count));
        Assert.Equal((1, 1, 0), (second.Accepted, second.Unchanged, second.Findings.Count));
        Assert.Equal(1L, await desk.AskAsync($"SELECT count(DISTINCT row_key) FROM ingest.{feed.Table} WHERE batch_id > 3"));
        Assert.NotEmpty(stored);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public async Task A_workbook_says_the_same_as_text(string name)
    {
        var feed = StatementFeeds.All.Single(f => f.Name == name);
        await using var desk = await StatementDesk.OpenAsync(server);
        await desk.ImportAsync(feed, Csv(',', feed.Columns.Select(c => c.Key), English[name]));
        object?[] row = [.. English[name].Select(v => v.Length == 0 ? null : int.TryParse(v, out var number) ? (object)(double)number : v)];
        var workbook = new TestWorkbook()
            .Sheet("Bìa", [["Báo cáo"]])
            .Sheet("Số liệu", [["BẢNG TỔNG HỢP"], [], [.. feed.Columns.Select(c => (object?)c.Vietnamese[0])], ["(1)", "(2)", "(3)", "(4)"], row, ["NGƯỜI LẬP BIỂU"]]);
        var outcome = await desk.ImportAsync(feed, workbook.Bytes(), "tep.xlsx");

        Assert.Equal((1, 1, 1, 0), (outcome.RowsIn, outcome.Accepted, outcome.Unchanged, outcome.Rejected));
        Assert.Equal(["column-numbers", "remark-row"], outcome.Passed.Keys.Order(StringComparer.Ordinal));
        Assert.Equal([" sheet-passed-over", "6A row-passed-over"], StatementDesk.Codes(outcome).Order(StringComparer.Ordinal));
        Assert.Equal("Số liệu 5", await desk.AskAsync($"SELECT sheet || ' ' || row_no FROM ingest.{feed.Table} WHERE batch_id = {outcome.BatchId}"));
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void Every_heading_names_its_own_column(string name)
    {
        var feed = StatementFeeds.All.Single(f => f.Name == name);
        Assert.All(feed.Columns, (column, place) =>
        {
            Assert.NotEmpty(column.Vietnamese);
            Assert.All(column.Vietnamese.Prepend(column.Key), heading =>
            {
                Assert.Equal(place, feed.Match(heading));
                Assert.Equal(place, feed.Match($" {heading.ToUpperInvariant().Normalize(System.Text.NormalizationForm.FormD)}: "));
            });
        });
    }

    [Fact]
    public void Words_of_both_languages_are_told_apart()
    {
        Assert.All<(Vocabulary Words, string Word, string? Stored)>(
            [
                (StatementWords.YesNo, "Có", "yes"), (StatementWords.YesNo, "KHÔNG ĐẠT", "no"), (StatementWords.YesNo, "có thể", null),
                (StatementWords.Quality, "không đạt", "not_met"), (StatementWords.Discipline, "Bị kỷ luật", "disciplined"), (StatementWords.Discipline, "không bị kỷ luật", "none"),
                (StatementWords.Person, "Viên chức", "staff"), (StatementWords.Rating, "không hoàn thành nhiệm vụ", "not_completed"), (StatementWords.Rating, "Hoàn thành nhiệm vụ", "completed"),
                (StatementWords.Part, "Biên bản bình xét", "minutes"), (StatementWords.Kind, "cá nhân", "individual"),
            ],
            x => Assert.Equal(x.Stored, x.Words.Find(x.Word)));
    }

    [Fact]
    public async Task A_statement_is_read_back_with_its_source()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        foreach (var feed in StatementFeeds.All)
        {
            await desk.ImportAsync(feed, Csv(',', feed.Columns.Select(c => c.Key), English[feed.Name]), feed.Name + ".csv");
        }

        static DateOnly Day(int year, int month, int day) => new(year, month, day);
        static FeedSource At(int batch, string feed) => new(batch, feed + ".csv", "", 2);
        Assert.Equal(new StatedTask(At(4, "tasks"), "A", "NV-1", "Ban hành kế hoạch", Day(2023, 1, 5), Day(2023, 3, 31), Day(2023, 3, 30), "met"), Assert.Single(await CampaignFeeds.TasksAsync(desk.Source)));
        Assert.Equal(
            new StatedInitiative(At(5, "initiatives"), "A", "NV01", "Một cửa số", "Hội đồng khoa học huyện", Day(2023, 8, 1), "12/QĐ", "toàn huyện"),
            Assert.Single(await CampaignFeeds.InitiativesAsync(desk.Source)));
        Assert.Equal(new StatedFiles(At(6, "files_handled"), "A", 20231, 1200, 1190, 4, 6), Assert.Single(await CampaignFeeds.FilesHandledAsync(desk.Source)));
        Assert.Equal(
            new StatedNomination(At(7, "nominations"), "CT", 2023, "1", "NV09", "Người Chín", "B", "staff", "excellent"),
            (await CampaignFeeds.NominationsAsync(desk.Source, "ct", 2023))[^1]);
        Assert.Equal(new StatedDiscipline(At(8, "discipline"), null, "NV01", Day(2023, 2, 1), Day(2024, 12, 31), "under_consideration", "5/TB"), Assert.Single(await CampaignFeeds.DisciplineAsync(desk.Source)));
        Assert.Equal(
            new StatedAttestation(At(9, "attestations"), "CT", 2023, "1", null, "NV01", "CT-5", true, "Người Ba", Day(2023, 10, 1), "7/XN"),
            Assert.Single(await CampaignFeeds.AttestationsAsync(desk.Source, "CT", 2023)));
        Assert.Equal(new StatedDossier(At(10, "dossiers"), "CT", 2023, "whole-period", "A", null, "request", 2, Day(2023, 10, 14)), Assert.Single(await CampaignFeeds.DossiersAsync(desk.Source, "CT")));
        Assert.Equal(new StatedAllotment(At(11, "allotments"), "CT", 2023, "", "collective", "agency", 6), Assert.Single(await CampaignFeeds.AllotmentsAsync(desk.Source)));
        Assert.Empty(await CampaignFeeds.AttestationsAsync(desk.Source, "CT", 2022));
        Assert.Empty(await CampaignFeeds.AttestationsAsync(desk.Source, "AGT"));
        Assert.Empty(await CampaignFeeds.AttestationsAsync(desk.Source, "HN"));
        Assert.Equal([4, 10], (await CampaignFeeds.DeliveriesAsync(desk.Source, ["tasks", "dossiers"])).Select(d => d.Batch));
    }

    private static string Csv(char separator, IEnumerable<string> headings, string[] row) =>
        string.Join(separator, headings.Select(h => $"\"{h}\"")) + "\n" + string.Join(separator, row.Select(v => $"\"{v}\"")) + "\n";

    private static async Task<string> RowAsync(StatementDesk desk, StatementFeed feed) =>
        (string)(await desk.AskAsync($"SELECT row_key FROM ingest.{feed.Table} ORDER BY batch_id DESC LIMIT 1"))!;
}
