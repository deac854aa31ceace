using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>What becomes of a form on its way through an office: what it survives, and what refuses it.</summary>
public sealed class ReturnTests(PortalServer server) : IAsyncLifetime
{
    private const string Self = "Điểm tự đánh giá", Appraised = "Điểm thẩm định", Survey = "Điểm điều tra", Evidence = "Tài liệu kiểm chứng", Note = "Ghi chú";
    private const string Units = "code,name,kind,group,aliases\nA,Xã An Bình,x,xa,TT An Bình\nB,Xã Bình Minh,x,xa,\nN,Phòng Nội vụ,x,phong,\nT,Xã Phú Tân,x,xa,\nP,Xã Phú Tấn,x,xa,\n";
    private const string Edition = """
        id: thu-2023
        office: thu
        index: thu
        title: "Bộ tiêu chí ban hành năm 2019"
        source: "Quyết định 12/QĐ-UBND năm 2019"
        serves: { from: 2022, to: 2024 }
        aggregation: points
        score-decimals: 2
        coverage-threshold: 0
        missing: earns-nothing
        groups:
          - { code: xa, name: "Cấp xã" }
        items:
          - code: "1"
            title: "Chỉ đạo, điều hành"
            items:
              - { code: "1.1", title: "Kế hoạch", maximum: 2.5 }
              - { code: "1.10", title: "Báo cáo", maximum: 4, sources: [self, appraised, survey] }
          - { code: "2", title: "Thể chế", maximum: 3 }
        """;

    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync(server, "thu", Units);
        await _desk.AddEditionAsync(Edition);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Figures_words_blanks_and_remarks_come_back_as_they_were_written()
    {
        using var form = await FilledAsync();
        form.Set("1.1", Evidence, "KH 01/KH-UBND").Set("1.1", Note, "đủ").Set("2", Self, "KAĐ");
        var back = await _desk.ReturnAsync(form);
        var leaves = await LeavesAsync("A");

        Accepted(back);
        Assert.Equal("thu-2023 unit-sheet 2023-Q1", $"{back.Edition} {back.Layout} {string.Join(' ', back.Periods)}");
        Assert.Equal(new(ScoreStatus.Measured, 2.25m, 0m, null), leaves[0]);
        Assert.Equal(new(ScoreStatus.Measured, 3.5m, null, 0.5m), leaves[1]);
        Assert.Equal(Score.Without(ScoreStatus.NotApplicable), leaves[2]);
    }

    [Fact]
    public async Task A_second_return_keeps_what_its_columns_do_not_speak_of()
    {
        Accepted(await _desk.ReturnAsync(await FilledAsync()));
        var appraisal = await FormAsync();
        Accepted(await _desk.ReturnAsync(appraisal.Set("1.10", Appraised, 3.25m)));

        Assert.Equal(new(ScoreStatus.Measured, 3.5m, 3.25m, 0.5m), (await LeavesAsync("A"))[1]);
    }

    [Fact]
    public async Task Inserted_moved_and_resaved_rows_change_nothing()
    {
        var form = await FilledAsync();
        form.Insert("1.10").Insert("1.10", ("B", "Giải trình: 2,5 điểm theo công văn"), ("I", "xem tệp kèm")).Move("2", "1.1").Insert("1", ("B", "Báo cáo"));
        var back = await _desk.ReturnAsync(form.SavedAnew(cached: 99));

        Accepted(back);
        Assert.Empty(back.Findings);
        Assert.Equal([2.25m, 3.5m, null], (await LeavesAsync("A")).Select(l => l.Self));
    }

    [Fact]
    public async Task A_comma_typed_as_text_is_a_decimal_and_too_many_points_are_rejected_alone()
    {
        var form = await FormAsync();
        var back = await _desk.ReturnAsync(form.Set("1.1", Self, "1,5").Set("1.10", Self, 4.01m).Set("2", Self, 3m));

        Assert.Equal(ImportState.Accepted, back.State);
        Assert.Equal(["above-maximum"], back.Findings.Where(f => f.Severity == Severity.Rejection).Select(f => f.Code));
        Assert.Equal([1.5m, null, 3m], (await LeavesAsync("A")).Select(l => l.Self));
    }

    [Fact]
    public async Task Figures_beside_no_code_are_rejected_even_under_an_items_title()
    {
        var back = await _desk.ReturnAsync((await FilledAsync()).Insert("2", ("B", "Báo cáo"), ("D", 4m)));

        Assert.Equal(["unknown-item"], back.Findings.Where(f => f.Severity == Severity.Rejection).Select(f => f.Code));
        Assert.Equal(3.5m, (await LeavesAsync("A"))[1].Self);
    }

    [Fact]
    public async Task A_code_beside_another_items_title_is_rejected()
    {
        var back = await _desk.ReturnAsync((await FilledAsync()).Overtype("Kế hoạch", "Thể chế"));

        Assert.Equal(["code-and-title-differ"], back.Findings.Where(f => f.Severity == Severity.Rejection).Select(f => f.Code));
        Assert.Null((await LeavesAsync("A"))[0].Self);
    }

    [Fact]
    public async Task A_row_that_is_gone_is_told()
    {
        var back = await _desk.ReturnAsync((await FilledAsync()).Delete("2"));

        Assert.Equal(["rows-missing 2"], back.Findings.Select(f => $"{f.Code} {f.Value}"));
    }

    [Theory]
    [InlineData("Đơn vị: TT An Bình", null)]
    [InlineData("Đơn vị: UBND xã an binh", null)]
    [InlineData("Đơn vị: A", null)]
    [InlineData("Đơn vị: Ấp Không Ai Biết", "unit-name-differs")]
    [InlineData("Đơn vị: ", null)]
    public async Task The_stamp_counts_however_the_name_is_typed(string line, string? code)
    {
        var back = await _desk.ReturnAsync((await FilledAsync()).Overtype("Đơn vị:", line));

        Assert.Equal(ImportState.Accepted, back.State);
        Assert.Equal(code is null ? [] : [code], back.Findings.Select(f => f.Code));
        Assert.Equal(2.25m, (await LeavesAsync("A"))[0].Self);
    }

    [Theory]
    [InlineData("A", "Đơn vị: Xã Bình Minh", "Xã An Bình", "Xã Bình Minh")]
    [InlineData("A", "Xã Bình Minh", "Xã An Bình", "Xã Bình Minh")]
    [InlineData("T", "Đơn vị: Xã Phú Tấn", "Xã Phú Tân", "Xã Phú Tấn")]
    [InlineData("A", "Đơn vị: xa phu tan", "Xã An Bình", "Xã Phú T")]
    public async Task Another_units_name_refuses_the_file_and_names_both(string unit, string line, string stamped, string shown)
    {
        var form = await _desk.FormAsync("thu-2023", "2023-Q1", unit);
        var back = await _desk.ReturnAsync(form.Set("2", Self, 1m).Overtype("Đơn vị:", line));

        Refused(back, "stamp-other-unit");
        Assert.All((string[])[back.Findings[0].Sentence.Vi, back.Findings[0].Sentence.En], s => Assert.True(s.Contains($"'{stamped}'", StringComparison.Ordinal) && s.Contains($"'{shown}", StringComparison.Ordinal), s));
    }

    [Theory]
    [InlineData("Kỳ đánh giá: quý I/2024")]
    [InlineData("Kỳ đánh giá: quý II/2023")]
    [InlineData("NĂM 2024")]
    public async Task Another_period_typed_over_it_refuses_the_file(string line) =>
        Refused(await _desk.ReturnAsync((await FilledAsync()).Overtype("Kỳ đánh giá:", line)), "stamp-other-period");

    [Fact]
    public async Task Its_year_alone_over_a_quarter_is_no_other_period() =>
        Accepted(await _desk.ReturnAsync((await FilledAsync()).Overtype("Kỳ đánh giá:", "Kỳ đánh giá: năm 2023")));

    [Fact]
    public async Task What_is_asked_for_must_be_what_the_stamp_says()
    {
        await _desk.AddEditionAsync(Edition.Replace("id: thu-2023", "id: khac", StringComparison.Ordinal));
        Refused(await _desk.ReturnAsync(await FilledAsync(), new(null, "khac", null)), "stamp-other-edition");
        Refused(await _desk.ReturnAsync(await FilledAsync(), new(null, null, Period.Parse("2023-Q2"))), "stamp-other-period");
        Refused(await _desk.ReturnAsync(await FilledAsync(), new("tidy", null, null)), "stamp-other-layout");
        Accepted(await _desk.ReturnAsync(await FilledAsync(), new("unit-sheet", "THU-2023", Period.Parse("2023-Q1"))));
    }

    [Fact]
    public async Task A_stamp_that_fits_nothing_here_refuses_the_file()
    {
        var stamp = new ScoreSheetStamp("thu", "thu-2023", "0", "A", "xa", Period.Parse("2023-Q1"));
        Refused(await WithAsync(stamp with { Office = "other" }), "stamp-other-office");
        Refused(await WithAsync(stamp with { Edition = "other" }), "stamp-unknown-edition");
        Refused(await WithAsync(stamp with { Period = Period.Parse("2025") }), "stamp-edition-does-not-serve");
        Refused(await WithAsync(stamp with { Unit = "other" }), "stamp-unknown-unit");
        Refused(await WithAsync(stamp with { Unit = "N" }), "stamp-group-not-in-edition");
        Refused(await _desk.ReturnAsync((await FilledAsync()).Stamp(ScoreSheetStamp.Mark, "2")), "form-from-future");
        Refused(await _desk.ReturnAsync((await FilledAsync()).Stamp("unit", "B")), "stamp-damaged");
        Assert.Equal(["form-outdated"], (await WithAsync(stamp)).Findings.Select(f => f.Code));
    }

    [Fact]
    public async Task A_copy_of_the_sheet_in_the_same_file_refuses_it() =>
        Refused(await _desk.ReturnAsync((await FilledAsync()).Copy("Xã Bình Minh")), "sheet-copied");

    [Fact]
    public async Task Without_its_stamp_the_visible_form_is_read_as_any_sheet()
    {
        foreach (var (language, self) in new[] { (Domain.Language.Vietnamese, Self), (Domain.Language.English, "Self score") })
        {
            var form = await _desk.FormAsync("thu-2023", "2023-Q1", "B", language);
            var back = await _desk.ReturnAsync(form.Set("1.1", self, 2m).Set("2", self, "KAĐ").WithoutStamp());

            Assert.Equal(ImportState.Accepted, back.State);
            Assert.Equal("unit-sheet thu-2023 2023-Q1", $"{back.Layout} {back.Edition} {string.Join(' ', back.Periods)}");
            Assert.Equal([ScoreStatus.Measured, ScoreStatus.Blank, ScoreStatus.NotApplicable], (await LeavesAsync("B")).Select(l => l.Status));
        }
    }

    [Fact]
    public async Task Two_quarters_forms_left_empty_are_not_taken_for_each_other()
    {
        Accepted(await _desk.ReturnAsync(await FormAsync()));
        var other = await _desk.ReturnAsync(await _desk.FormAsync("thu-2023", "2023-Q2", "A"));

        Accepted(other);
        Assert.Empty(other.Findings);
    }

    private Task<Form> FormAsync() => _desk.FormAsync("thu-2023", "2023-Q1", "A");

    private async Task<Form> FilledAsync() =>
        (await FormAsync()).Set("1.1", Self, 2.25m).Set("1.1", Appraised, 0m).Set("1.10", Self, 3.5m).Set("1.10", Survey, 0.5m);

    private async Task<ImportOutcome> WithAsync(ScoreSheetStamp stamp)
    {
        var form = await FilledAsync();
        foreach (var (key, value) in stamp.Write())
        {
            form.Stamp(key, value);
        }

        return await _desk.ReturnAsync(form.Overtype("Đơn vị:", "Đơn vị:").Overtype("Kỳ đánh giá:", "…"));
    }

    private async Task<Score[]> LeavesAsync(string unit)
    {
        await using var connection = await _desk.Office.DataSource.OpenConnectionAsync();
        var edition = (await ReferenceData.EditionAsync(connection, "thu-2023"))!;
        var scores = await CurrentScores.LoadAsync(_desk.Office.DataSource, edition, await ReferenceData.UnitsAsync(connection), Period.Parse("2023-Q1"));
        return scores.Units.Single(u => u.Unit.Code == unit).Leaves!;
    }

    private static void Accepted(ImportOutcome outcome) =>
        Assert.True(outcome is { State: ImportState.Accepted, Rejected: 0 }, string.Join('\n', outcome.Findings.Select(f => f.Sentence.En)));

    private static void Refused(ImportOutcome outcome, string code)
    {
        Assert.Equal((ImportState.Rejected, 0), (outcome.State, outcome.Accepted));
        Assert.Equal([code], outcome.Findings.Select(f => f.Code));
        Assert.All((string[])[outcome.Findings[0].Sentence.Vi, outcome.Findings[0].Sentence.En, outcome.Findings[0].Remedy.Vi, outcome.Findings[0].Remedy.En], Assert.NotEmpty);
    }
}
