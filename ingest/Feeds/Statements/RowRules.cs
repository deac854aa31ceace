namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>What the cells of one row may not say together.</summary>
internal static class RowRules
{
    public static RowFault? DueBeforeAssigned(StatementRow row) => row.Day("due_on") < row.Day("assigned_on")
        ? new("due_on", "task-due-before-assigned",
            new($"Hạn {row.Day("due_on"):dd/MM/yyyy} trước ngày giao {row.Day("assigned_on"):dd/MM/yyyy}.", $"The task is due {row.Day("due_on"):yyyy-MM-dd}, before it was given on {row.Day("assigned_on"):yyyy-MM-dd}."),
            new("Kiểm tra ngày giao và hạn hoàn thành.", "Check the day it was given and the day it is due."))
        : null;

    public static RowFault? CompletedBeforeAssigned(StatementRow row) => row.Day("completed_on") < row.Day("assigned_on")
        ? new("completed_on", "task-completed-before-assigned",
            new($"Hoàn thành ngày {row.Day("completed_on"):dd/MM/yyyy}, trước khi được giao ngày {row.Day("assigned_on"):dd/MM/yyyy}.", $"The task was completed on {row.Day("completed_on"):yyyy-MM-dd}, before it was given on {row.Day("assigned_on"):yyyy-MM-dd}."),
            new("Kiểm tra ngày giao và ngày hoàn thành.", "Check the day it was given and the day it was completed."))
        : null;

    public static RowFault? QualityWithoutCompletion(StatementRow row) => row.Text("quality") == "met" && row.TextOf("completed_on") is null
        ? new("quality", "quality-without-completion",
            new("Nhiệm vụ được ghi đạt chất lượng nhưng chưa có ngày hoàn thành.", "The task is said to have met its quality, but not to be completed."),
            new("Ghi ngày hoàn thành, hoặc để trống chất lượng cho tới khi hoàn thành.", "Write the day of completion, or leave the quality empty until then."))
        : null;

    public static RowFault? RecognitionIncomplete(StatementRow row)
    {
        var missing = (row.TextOf("recognised_by"), row.TextOf("recognised_on"), row.TextOf("decision_no")) switch
        {
            (null, null, null) => null,
            (null, _, _) => "recognised_by",
            (_, null, _) => "recognised_on",
            _ => null,
        };
        return missing is null ? null : new(missing, "recognition-incomplete",
            new("Việc công nhận phải có cả cơ quan công nhận và ngày công nhận.", "A recognition needs both who recognised it and the day."),
            new("Ghi đủ hai ô; nếu chưa được công nhận thì để trống cả cơ quan, ngày và số quyết định.", "Fill in both; where it is not recognised, leave who, day and decision empty."));
    }

    public static RowFault? EndsBeforeItBegins(StatementRow row) => row.Day("to") < row.Day("from")
        ? new("to", "discipline-ends-before-begins",
            new($"Ngày cuối {row.Day("to"):dd/MM/yyyy} trước ngày đầu {row.Day("from"):dd/MM/yyyy}.", $"The last day {row.Day("to"):yyyy-MM-dd} is before the first day {row.Day("from"):yyyy-MM-dd}."),
            new("Kiểm tra hai ngày; để trống ngày cuối nếu chưa kết thúc.", "Check the two days; leave the last one empty while it goes on."))
        : null;

    public static RowFault? NoneNeedsLastDay(StatementRow row) => row.Text("state") == "none" && row.TextOf("to") is null
        ? new("to", "none-needs-last-day",
            new("Xác nhận không có kỷ luật phải ghi đến ngày nào.", "That there is no discipline can only be said up to a day."),
            new("Ghi ngày cuối của thời gian đã rà soát.", "Write the last day of the time that was looked through."))
        : null;

    // Discipline may be ordered beyond today; that there will be none nobody knows. A row is judged on the day it comes, which its reader gives it.
    public static RowFault? NoneInFuture(StatementRow row) => row.Text("state") == "none" && row.Day("to") > row.Today
        ? new("to", "day-in-future",
            new($"Không thể xác nhận trước cho thời gian sau hôm nay ({row.Today:dd/MM/yyyy}).", $"Nothing can be said of the time after today ({row.Today:yyyy-MM-dd})."),
            new("Ghi đến ngày đã rà soát, và xác nhận tiếp khi thời gian đã qua.", "Write the day up to which the register was looked through, and the rest once it has passed."))
        : null;

    public static RowFault? OfficeOnlyNone(StatementRow row) => row["subject"] is Party { UnitId: null, Person: null } && row.Text("state") is not (null or "none")
        ? new("state", "office-only-none",
            new("Cả cơ quan chỉ ghi được 'không có'; ai bị kỷ luật thì ghi tên đơn vị hoặc mã cá nhân.", "Of the office as a whole only 'none' can be said; who is disciplined must be named."),
            new("Ghi đơn vị hoặc mã cá nhân vào cột đối tượng.", "Write the unit or the person's code as the subject."))
        : null;

    public static RowFault? StaffWithoutUnit(StatementRow row) => row.Text("kind") == "staff" && row.TextOf("unit") is null
        ? new("unit", "staff-without-unit",
            new("Cán bộ, công chức, viên chức phải thuộc một đơn vị.", "A member of staff belongs to a unit."),
            new("Ghi đơn vị của cá nhân, hoặc sửa loại đối tượng thành người dân.", "Write the person's unit, or correct the kind to resident."))
        : null;

    public static RowFault? ResidentRated(StatementRow row) => row.Text("kind") == "resident" && row["rating"] is not null
        ? new("rating", "resident-rated",
            new("Người dân không được đánh giá xếp loại; có thể loại đối tượng ghi nhầm.", "Residents are not rated; the kind may be mistaken."),
            new("Kiểm tra loại đối tượng.", "Check the kind."), OnlyDoubtful: true)
        : null;

    public static RowFault? MoreHandledThanReceived(StatementRow row) =>
        (long?)row.Count("on_time") + row.Count("overdue") > row.Count("received")
            ? new("received", "more-handled-than-received",
                new($"Đúng hạn và quá hạn cộng lại là {(long?)row.Count("on_time") + row.Count("overdue")}, nhiều hơn số tiếp nhận {row.Count("received")}.", $"In time and overdue come to {(long?)row.Count("on_time") + row.Count("overdue")}, more than the {row.Count("received")} received."),
                new("Kiểm tra các cột; số tiếp nhận gồm cả hồ sơ kỳ trước chuyển sang.", "Check the columns; those received include what was carried over."))
            : null;

    public static RowFault? BacklogAboveRest(StatementRow row) =>
        MoreHandledThanReceived(row) is null && (long?)row.Count("on_time") + row.Count("overdue") + row.Count("backlog") > row.Count("received")
            ? new("backlog", "backlog-above-rest",
                new("Tồn đọng nhiều hơn số còn lại chưa giải quyết.", "The backlog is larger than what is left unfinished."),
                new("Kiểm tra số tồn đọng và số tiếp nhận.", "Check the backlog and the files received."), OnlyDoubtful: true)
            : null;
}
