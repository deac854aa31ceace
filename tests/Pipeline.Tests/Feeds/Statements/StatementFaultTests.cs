using ReformAnalytics.Ingest.Feeds.Statements;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;
using ReformAnalytics.Pipeline.Tests.Files;

namespace ReformAnalytics.Pipeline.Tests.Feeds.Statements;

/// <summary>What is wrong in a cell, in a row, or between rows, each with its place; the rest of the file is taken.</summary>
public sealed class StatementFaultTests(TestDatabase server)
{
    private const string Tasks = "unit,task,title,assigned_on,due_on,completed_on,quality\n";
    private const string Initiatives = "unit,person,title,recognised_by,recognised_on,decision_no\n";
    private const string Discipline = "subject,from,to,state,document\n";
    private const string Attestations = "campaign,year,wave,candidate,condition,outcome,stated_by,stated_on,document\n";
    private const string Nominations = "campaign,year,wave,person,full_name,unit,kind,rating\n";
    private const string Dossiers = "campaign,year,wave,candidate,part,copies,received_on\n";
    private const string Allotments = "campaign,year,wave,kind,group,count\n";
    private const string Files = "unit,period,received,on_time,overdue,backlog\n";

    [Fact]
    public async Task Tasks_are_judged_cell_by_cell()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Tasks, Tasks
            + "A,1,T,2023-01-05,2023-02-01,2023-01-05,met\n" // 2: completed on the day it was given
            + "A,2,T,2023-01-05,2023-02-01,2023-01-04,met\n" // 3: completed the day before
            + "A,3,T,2023-02-02,2023-02-01,,\n" // 4: due before it was given
            + "A,4,T,2023-02-01,2023-02-01,,met\n" // 5: quality of what is not done
            + "A,5,T,,2023-02-01,,not_met\n" // 6: not done, and judged so
            + "Phòng Thuế,6,T,,2023-02-30,,tốt\n" // 7: three faults, one row
            + "Xa Hoa An,7,T,,2023-02-01,,\n" // 8: C or D
            + "A,,T,,2023-02-01,,\n" // 9
            + "A,9,T,,,,\n" // 10
            + "A,10,T,,2023-02-01,2023-01-31,met,more\n"); // 11

        Assert.Equal(
            [
                "3F task-completed-before-assigned", "4E task-due-before-assigned", "5G quality-without-completion", "7A unknown-unit", "7E bad-date", "7G unknown-word",
                "8A ambiguous-unit", "9B cell-missing", "10E cell-missing", "11H malformed-row",
            ],
            StatementDesk.Codes(outcome));
        Assert.Equal((10, 2, 8), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
        Assert.Equal("2023-01-04", outcome.Findings[0].Value);
        Assert.Equal("Phòng Thuế", outcome.Findings[3].Value);
        Assert.All(outcome.Findings, f => Assert.True(f.Sentence.Vi.Length > 0 && f.Sentence.En.Length > 0 && f.Remedy.Vi.Length > 0 && f.Remedy.En.Length > 0));
        Assert.Equal(10L, await desk.AskAsync($"SELECT count(*) FROM ingest.finding WHERE batch_id = {outcome.BatchId} AND severity = 'rejection'"));
    }

    [Fact]
    public async Task A_recognition_needs_who_and_when()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Initiatives, Initiatives
            + "A,,Một,,,\nA,,Hai,Hội đồng,,\nA,,Ba,,2023-05-01,\nA,,Bốn,,,12/QĐ\nA,B,Năm,,,\nA,NV01,Sáu,Hội đồng,2023-05-01,\n");

        Assert.Equal(["3E recognition-incomplete", "4D recognition-incomplete", "5D recognition-incomplete", "6B person-code-is-unit"], StatementDesk.Codes(outcome));
        Assert.Equal(2, outcome.Accepted);
    }

    [Fact]
    public async Task The_register_of_discipline_takes_whoever_is_named_and_says_whom_it_does_not_know()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Discipline, Discipline
            + "C,2023-02-01,2023-01-31,disciplined,1\n" // 2: ends before it begins
            + "A,2023-02-01,2023-02-01,disciplined,1\n" // 3: one day
            + "NV77,2023-02-01,,under_consideration,1\n" // 4: nobody nominated so far
            + "*,2023-01-01,2023-12-31,none,1\n"
            + "*,2023-01-01,,disciplined,1\n" // 6
            + "B,2023-01-01,,none,1\n" // 7: up to when?
            + "B,2024-01-01,2024-06-16,none,1\n" // 8: tomorrow nobody knows
            + "B,2024-01-02,2024-06-15,none,1\n"
            + "NV01,2024-06-16,,disciplined,1\n" // 10: from tomorrow
            + "NV01,2024-06-15,2030-01-01,disciplined,1\n"
            + "NV01,2024-06-15,,disciplined\n"); // 12

        Assert.Equal(
            [
                "2C discipline-ends-before-begins", "4A unknown-subject?", "6D office-only-none", "7C none-needs-last-day", "8C day-in-future", "10B day-in-future",
                "12E cell-missing", "11C discipline-twice", "12C discipline-twice",
            ],
            StatementDesk.Codes(outcome));
        Assert.Equal((11, 4, 7), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
    }

    [Theory]
    [InlineData("NV01,2023-03-01,2023-06-30,disciplined,1", 2)]
    [InlineData("NV01,2023-12-31,,under_consideration,1", 2)]
    [InlineData("NV01,2024-01-01,,disciplined,1", 0)]
    [InlineData("NV01,2022-01-01,2022-12-31,disciplined,1", 0)]
    [InlineData("ND01,2023-03-01,2023-06-30,disciplined,1", 0)]
    public async Task Discipline_and_none_at_one_time_exclude_each_other(string entry, int rejected)
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Discipline, Discipline + "*,2023-01-01,2023-12-31,none,1\nNV01,2023-01-01,2023-12-31,none,1\n" + entry + "\n");

        Assert.Equal(rejected, outcome.Rejected);
        Assert.Equal(rejected == 0 ? [] : ["3D discipline-and-none", "4D discipline-and-none"], StatementDesk.Codes(outcome));
    }

    [Fact]
    public async Task Attestations_speak_of_units_and_of_who_is_nominated_in_the_campaign_and_year()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Attestations, Attestations
            + "CT,2023,,A,CT-5,yes,X,2024-06-15,1\n"
            + "CT,2023,,A,CT-5a,yes,X,2024-06-16,1\n" // 3: tomorrow
            + "CT,2023,,NV01,CT-10,no,X,2023-10-01,1\n"
            + "CT,2024,,NV01,CT-10,yes,X,2023-10-01,1\n" // 5: nominated in 2023 only
            + "AGT,2023,1,NV01,CT-10,yes,X,2023-10-01,1\n" // 6: and in CT
            + "HN,2023,,A,HN-3,yes,X,2023-10-01,1\n" // 7
            + "CT,Quý I/2023,,A,CT-9,yes,X,2023-10-01,1\n" // 8
            + "CT,2023,,B,CT-5,có lẽ,X,2023-10-01,1\n" // 9
            + "CT,2023,,B,CT-6,yes,,2023-10-01,\n"); // 10

        Assert.Equal(
            [
                "3H day-in-future", "5D unknown-candidate", "6D unknown-candidate", "7A unknown-campaign", "8B bad-year", "9F unknown-word", "10G cell-missing", "10I cell-missing",
            ],
            StatementDesk.Codes(outcome));
        Assert.Equal((9, 2, 7), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
        Assert.Contains("AGT, CT", outcome.Findings.Single(f => f.Code == "unknown-campaign").Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_yes_and_a_no_neither_is_taken_whatever_else_is_wrong_with_one_of_them()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Attestations, Attestations
            + "CT,2023,,A,CT-5,yes,X,2023-10-01,1\n"
            + "CT,2023,,Phòng Tư pháp,ct-5,no,X,2023-10-01,1\n" // 3: the same unit and condition
            + "CT,2023,1,A,CT-5,yes,X,2023-10-01,1\n" // 4: a wave is another round
            + "CT,2023,,B,CT-5,yes,X,2023-10-01,1\n" // 5
            + "CT,2023,,B,CT-5,no,X,31/02/2023,1\n" // 6
            + "CT,2023,,C,CT-5,yes,X,2023-10-01,1\nCT,2023,,C,CT-5,yes,X,2023-10-01,1\n" // 7, 8: a repeat
            + "CT,2023,,D,CT-5,yes,X,2023-10-01,1\nCT,2023,,D,CT-5,yes,Y,2023-10-01,1\n"); // 9, 10

        Assert.Equal(
            ["6H bad-date", "2F yes-and-no", "3F yes-and-no", "5F yes-and-no", "6F yes-and-no", "9G attestation-twice", "10G attestation-twice"], StatementDesk.Codes(outcome));
        Assert.Equal((9, 2, 6, 1), (outcome.RowsIn, outcome.Accepted, outcome.Rejected, outcome.Passed["repeated-row"]));
        Assert.Contains("row 3", outcome.Findings.Single(f => f.Position.Row == 2).Sentence.En, StringComparison.Ordinal);
        Assert.Contains("dòng 2", outcome.Findings.Single(f => f.Position.Row == 3).Sentence.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_has_one_rating_one_unit_and_one_kind_in_a_round()
    {
        await using var desk = await StatementDesk.OpenAsync(server, nominees: false);
        var outcome = await desk.ImportAsync(StatementFeeds.Nominations, Nominations
            + "CT,2023,,P1,Họ Tên,A,staff,good\nCT,2023,,p1,Họ Tên,A,staff,excellent\n" // 2, 3
            + "CT,2023,,P2,Họ Tên,A,staff,good\nCT,2023,,P2,Họ Tên,B,staff,good\n" // 4, 5
            + "CT,2023,,P3,Họ Tên,A,staff,\nCT,2023,,P3,Họ Tên,A,resident,\n" // 6, 7
            + "CT,2023,,P4,Họ Tên,A,staff,good\nCT,2023,1,P4,Họ Tên,B,staff,excellent\nCT,2022,,P4,Họ Tên,B,staff,completed\n" // 8-10: other rounds
            + "CT,2023,,P5,Họ Tên,,staff,good\n" // 11
            + "CT,2023,,P6,Họ Tên,,resident,good\n" // 12
            + "CT,2023,,B,Họ Tên,,resident,\n" // 13
            + "CT,2023,,P7,Họ Tên,A,giám đốc,khá\n"); // 14

        Assert.Equal(
            [
                "11F staff-without-unit", "12H resident-rated?", "13D person-code-is-unit", "14G unknown-word", "14H unknown-word",
                "2H two-ratings", "3H two-ratings", "4F two-units", "5F two-units", "6G two-kinds", "7G two-kinds",
            ],
            StatementDesk.Codes(outcome));
        Assert.Equal((13, 4, 9), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
        Assert.DoesNotContain(outcome.Findings, f => f.Sentence.Vi.Contains("Họ Tên", StringComparison.Ordinal) || f.Remedy.Vi.Contains("Họ Tên", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dossier_cannot_have_come_yet()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var text = Dossiers + "CT,2023,,A,request,2,2024-06-15\nCT,2023,,A,report,2,2024-06-16\nCT,2023,,A,minutes,0,2023-10-01\nCT,2023,,B,request,,2023-10-01\nCT,2023,,NV99,request,-2,2023-10-01\n";
        var late = await desk.ImportAsync(StatementFeeds.Dossiers, text);
        desk.Clock.Now = desk.Clock.Now.AddMinutes(30);
        var next = await desk.ImportAsync(StatementFeeds.Dossiers, text);

        Assert.Equal(["3G day-in-future", "4F bad-count", "6D unknown-candidate", "6F negative"], StatementDesk.Codes(late));
        Assert.Equal(["4F bad-count", "6D unknown-candidate", "6F negative"], StatementDesk.Codes(next));
        Assert.Equal((2, 3, 2), (late.Accepted, next.Accepted, next.Unchanged));
    }

    [Fact]
    public async Task Allotments_of_groups_stay_within_the_number_for_all()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.Allotments, Allotments
            + "CT,2023,,collective,,5\nCT,2023,,collective,agency,3\nCT,2023,,collective,commune,3\n" // 2-4
            + "CT,2024,,collective,,6\nCT,2024,,collective,agency,3\nCT,2024,,collective,commune,3\n"
            + "CT,2023,,individual,,0\nCT,2023,,individual,school,-1\nCT,2022,,individual,school,1.234\n"); // 8-10

        Assert.Equal(
            ["9E unknown-group", "9F negative", "10E unknown-group", "10F bad-count", "2F groups-above-total", "3F groups-above-total", "4F groups-above-total"],
            StatementDesk.Codes(outcome));
        Assert.Equal((9, 4, 5), (outcome.RowsIn, outcome.Accepted, outcome.Rejected));
    }

    [Fact]
    public async Task Counts_of_files_add_up_within_a_row_and_within_a_year()
    {
        await using var desk = await StatementDesk.OpenAsync(server);
        var outcome = await desk.ImportAsync(StatementFeeds.FilesHandled, Files
            + "A,2023-Q1,10,8,2,0\n" // 2: all of them
            + "A,2023-Q2,10,9,2,0\n" // 3: one too many
            + "B,2023-Q1,10,8,1,2\n" // 4: backlog above the rest
            + "B,2023-Q2,10,9,1,0\nB,2023,20,18,1,0\n" // 5, 6: two late in the quarters, one in the year
            + "C,2023-Q1,5,4,1,0\nC,2023,5,4,1,0\n" // as many in the quarters as in the year
            + "C,2023-Q5,1,1,0,0\nC,2022,-1,0,0,0\nC,2021,2.5,0,0,0\n" // 9-11
            + "Tổng cộng,,40,30,5,2\n");

        Assert.Equal(
            [
                "3C more-handled-than-received", "4F backlog-above-rest?", "9B bad-period", "10C negative", "11C bad-count",
                "4E quarters-above-year", "5E quarters-above-year", "6E quarters-above-year",
            ],
            StatementDesk.Codes(outcome));
        Assert.Equal((10, 3, 7, 1), (outcome.RowsIn, outcome.Accepted, outcome.Rejected, outcome.Passed["summary-row"]));
    }

    [Fact]
    public async Task What_the_campaigns_own_plan_does_not_have_is_rejected_with_the_words_that_it_has()
    {
        await using var desk = await StatementDesk.OpenAsync(server);

        var outcome = await desk.ImportAsync(
            StatementFeeds.Attestations,
            "campaign,year,wave,candidate,condition,outcome,stated_by,stated_on,document\n"
            + "CT,2023,,A,CT-5,yes,X,2023-10-01,1\n"
            + "CT,2023,,A,CT-55,yes,X,2023-10-01,1\n" // 3
            + "CT,2023,,A,CT-30,yes,X,2023-10-01,1\n" // 4: judged by a rating
            + "CT,2021,,A,CT-5,yes,X,2023-10-01,1\n" // 5
            + "CT,2023,7,A,CT-5,yes,X,2023-10-01,1\n"); // 6

        Assert.Equal(["3E unknown-condition", "4E condition-not-attested", "5B year-outside-campaign", "6C unknown-wave"], StatementDesk.Codes(outcome));
        Assert.Equal(1, outcome.Accepted);
        Assert.Contains("CT-5a", outcome.Findings[0].Remedy.Vi, StringComparison.Ordinal);
        Assert.Contains("2022, 2023, 2024", outcome.Findings[2].Remedy.En, StringComparison.Ordinal);
    }
}
