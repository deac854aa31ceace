using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>Every assigned task that was due in the days judged is done; well, and in time, as far as the plan asks for it.</summary>
/// <remarks>
/// A task is in time on its last day, and late the day after. One that is not done is open until that day is past, and missed from then on, also
/// where the plan asks for quality alone: what is not done is not done well. A unit without a task in the register has nothing to show, and
/// nothing to be blamed for.
/// </remarks>
public sealed record AllTasksDone : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "all-tasks-done";

    /// <summary>Whether each must be said to be done well.</summary>
    public bool Quality { get; init; }

    /// <summary>Whether each must be done by its last day.</summary>
    public bool OnTime { get; init; }

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override (string Feed, Outcome Outcome)? TurnedOver => (EvidenceFeeds.Tasks, Outcome.Met);

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var tasks = evidence.Tasks.Where(t => t.DueOn >= round.First && t.DueOn <= round.Last).ToArray();
        var unit = candidate.Unit ?? candidate.Code;
        if (tasks.Length == 0)
        {
            var spoken = evidence.Spoken.Contains(EvidenceFeeds.Tasks);
            return Open(
                spoken ? "no-tasks" : "register-silent",
                spoken
                    ? new($"Sổ theo dõi nhiệm vụ không ghi nhiệm vụ nào giao cho {unit} trong thời gian xét.", $"The register of tasks holds none assigned to {unit} for the days judged.")
                    : new("Chưa có sổ theo dõi nhiệm vụ của thời gian xét.", "There is no register of tasks for the days judged."),
                Wanted(unit, round),
                [],
                []);
        }

        var failed = tasks.Where(t => IsLate(t) || IsMissed(t, round) || IsPoor(t)).ToArray();
        var open = tasks.Where(t => t.CompletedOn is null || (Quality && t.QualityMet is null)).Except(failed).ToArray();
        var known = Known(tasks, round);
        if (failed.Length > 0)
        {
            var vi = Say.Some([.. failed.Select(t => Fault(t, round).Vi)]).Vi;
            var en = Say.Some([.. failed.Select(t => Fault(t, round).En)]).En;
            return NotMet(
                Array.Exists(failed, t => IsMissed(t, round)) ? "task-not-done" : Array.Exists(failed, IsLate) ? "task-late" : "task-poor",
                new($"{failed.Length} trong {tasks.Length} nhiệm vụ không đạt: {vi}.", $"{failed.Length} of {tasks.Length} tasks fall short: {en}."),
                known,
                failed.Select(t => t.Source));
        }

        if (open.Length > 0)
        {
            var pending = Array.Exists(open, t => t.CompletedOn is null);
            return Open(
                pending ? "task-pending" : "quality-unknown",
                pending
                    ? new($"{open.Length} trong {tasks.Length} nhiệm vụ chưa đến hạn hoặc chưa có kết quả: {Names(open).Vi}.", $"{open.Length} of {tasks.Length} tasks are not due yet or have no result: {Names(open).En}.")
                    : new($"{open.Length} trong {tasks.Length} nhiệm vụ chưa được đánh giá chất lượng: {Names(open).Vi}.", $"{open.Length} of {tasks.Length} tasks have no word on their quality: {Names(open).En}."),
                Wanted(unit, round),
                known,
                open.Select(t => t.Source));
        }

        return Met(
            "tasks-done",
            new($"Hoàn thành {tasks.Length}/{tasks.Length} nhiệm vụ được giao (100%){Manner.Vi}.", $"{tasks.Length} of {tasks.Length} assigned tasks done (100%){Manner.En}."),
            known,
            tasks.Select(t => t.Source));
    }

    private Sentence Manner => (Quality, OnTime) switch
    {
        (true, true) => new(", bảo đảm chất lượng và đúng hạn", ", well and in time"),
        (true, false) => new(", bảo đảm chất lượng", ", well"),
        (false, true) => new(", đúng hạn", ", in time"),
        _ => new(string.Empty, string.Empty),
    };

    private static bool IsMissed(TaskEvidence task, HeldRound round) => task.CompletedOn is null && round.AsOf > task.DueOn;

    private bool IsLate(TaskEvidence task) => OnTime && task.CompletedOn > task.DueOn;

    private bool IsPoor(TaskEvidence task) => Quality && task.QualityMet == false;

    private Sentence Fault(TaskEvidence task, HeldRound round)
    {
        if (IsMissed(task, round))
        {
            return new($"{task.Task} chưa xong (hạn {Say.Day(task.DueOn)})", $"{task.Task} not done (due {Say.Day(task.DueOn)})");
        }

        return IsLate(task)
            ? new($"{task.Task} xong ngày {Say.Day(task.CompletedOn!.Value)}, hạn {Say.Day(task.DueOn)}", $"{task.Task} done on {Say.Day(task.CompletedOn!.Value)}, due {Say.Day(task.DueOn)}")
            : new($"{task.Task} không đạt chất lượng", $"{task.Task} not done well");
    }

    private Figure[] Known(TaskEvidence[] tasks, HeldRound round)
    {
        var known = new List<Figure>
        {
            new("tasks", new("nhiệm vụ được giao", "tasks assigned"), FigureUnit.Count, tasks.Length),
            new("done", new("nhiệm vụ đã hoàn thành", "tasks done"), FigureUnit.Count, tasks.Count(t => t.CompletedOn is not null), Relation: Relation.Equal, Bound: tasks.Length),
            new("missed", new("nhiệm vụ quá hạn chưa xong", "tasks past their day and not done"), FigureUnit.Count, tasks.Count(t => IsMissed(t, round)), Relation: Relation.Equal, Bound: 0),
        };
        if (OnTime)
        {
            known.Add(new("late", new("nhiệm vụ hoàn thành trễ hạn", "tasks done late"), FigureUnit.Count, tasks.Count(IsLate), Relation: Relation.Equal, Bound: 0));
        }

        if (Quality)
        {
            known.Add(new("poor", new("nhiệm vụ không đạt chất lượng", "tasks not done well"), FigureUnit.Count, tasks.Count(IsPoor), Relation: Relation.Equal, Bound: 0));
        }

        return [.. known];
    }

    private static Sentence Names(TaskEvidence[] tasks) => Say.Some([.. tasks.Select(t => t.Task)]);

    private static MissingEvidence Wanted(string unit, HeldRound round) => new(
        EvidenceFeeds.Tasks,
        unit,
        new($"kết quả và chất lượng nhiệm vụ đến hạn từ {Say.Day(round.First)} đến {Say.Day(round.Last)}", $"results and quality of tasks due from {Say.Day(round.First)} to {Say.Day(round.Last)}"));
}
