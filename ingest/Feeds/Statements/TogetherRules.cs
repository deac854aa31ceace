using System.Globalization;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>What rows of one file may not say together although they speak of different things. All rows that take part are at fault: which is right, the file does not show.</summary>
internal static class TogetherRules
{
    // Files carried over are received in several quarters, and a backlog is of a day; only what is finished adds up.
    private static readonly string[] Finished = ["on_time", "overdue"];

    /// <summary>That somebody is disciplined and that there is nothing of them, on the same day. Of the office as a whole "none" means: but for those listed.</summary>
    public static IEnumerable<(StatementRow Row, RowFault Fault)> DisciplineAndNone(IReadOnlyList<StatementRow> rows)
    {
        foreach (var subject in rows.Where(r => r["subject"] is Party party && (party.UnitId ?? (object?)party.Person) is not null).GroupBy(r => r["subject"]))
        {
            var none = subject.Where(r => r.Text("state") == "none").ToArray();
            var entries = subject.Where(r => r.Text("state") != "none").ToArray();
            foreach (var row in subject)
            {
                var against = row.Text("state") == "none" ? entries : none;
                if (Array.Find(against, o => o.Day("from") <= (row.Day("to") ?? DateOnly.MaxValue) && row.Day("from") <= (o.Day("to") ?? DateOnly.MaxValue)) is { } other)
                {
                    yield return (row, new("state", "discipline-and-none",
                        new($"Cùng một thời gian, đối tượng này vừa có vừa không có kỷ luật (xem {StatementFindings.Place(other).Vi}).", $"At one time there is discipline of this subject and none (see {StatementFindings.Place(other).En})."),
                        new("Giữ dòng đúng; sửa thời gian của dòng kia.", "Keep the row that is right; correct the days of the other.")));
                }
            }
        }
    }

    /// <summary>Groups that are allotted more than the whole campaign.</summary>
    public static IEnumerable<(StatementRow Row, RowFault Fault)> GroupsAboveTotal(IReadOnlyList<StatementRow> rows)
    {
        foreach (var kind in rows.GroupBy(r => (r["campaign"], r["year"], r["wave"], r["kind"])))
        {
            var total = kind.FirstOrDefault(r => r.Text("group")?.Length == 0);
            var groups = kind.Where(r => r.Text("group")?.Length > 0).DistinctBy(r => r.Key).Sum(r => (long)(r.Count("count") ?? 0));
            foreach (var row in total?.Count("count") < groups ? kind : Enumerable.Empty<StatementRow>())
            {
                yield return (row, new("count", "groups-above-total",
                    new($"Các khối cộng lại là {groups}, nhiều hơn tổng chỉ tiêu {total!.Count("count")} ({StatementFindings.Place(total).Vi}).", $"The groups come to {groups}, more than the {total.Count("count")} for all together ({StatementFindings.Place(total).En})."),
                    new("Sửa số của các khối hoặc số tổng.", "Correct the numbers of the groups or the total.")));
            }
        }
    }

    /// <summary>Quarters that come to more than their year.</summary>
    public static IEnumerable<(StatementRow Row, RowFault Fault)> QuartersAboveYear(IReadOnlyList<StatementRow> rows)
    {
        foreach (var year in rows.Where(r => r["period"] is int).GroupBy(r => (r["unit"], Year: Period.FromKey((int)r["period"]!).Year)))
        {
            var whole = year.FirstOrDefault(r => Period.FromKey((int)r["period"]!).Quarter is null);
            var quarters = year.Where(r => Period.FromKey((int)r["period"]!).Quarter is not null).DistinctBy(r => r.Key).ToArray();
            if (whole is null || Array.Find(Finished, c => quarters.Sum(q => (long)(q.Count(c) ?? 0)) > whole.Count(c)) is not { } column)
            {
                continue;
            }

            var sum = quarters.Sum(q => (long)(q.Count(column) ?? 0)).ToString(CultureInfo.InvariantCulture);
            foreach (var row in year)
            {
                yield return (row, new(column, "quarters-above-year",
                    new($"Các quý cộng lại là {sum}, nhiều hơn cả năm {whole.Count(column)} ({StatementFindings.Place(whole).Vi}).", $"The quarters come to {sum}, more than the {whole.Count(column)} of the year ({StatementFindings.Place(whole).En})."),
                    new("Sửa số của các quý hoặc của năm.", "Correct the quarters or the year.")));
            }
        }
    }
}
