using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>No file of administrative procedures was answered late, and none is left past its day, in every quarter of the days judged.</summary>
public sealed record NoOverdueFiles : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "no-overdue-files";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override (string Feed, Outcome Outcome)? TurnedOver => (EvidenceFeeds.FilesHandled, Outcome.Met);

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var rows = evidence.Files.Where(f => f.Period.Year >= round.First.Year && f.Period.Year <= round.Last.Year).OrderBy(f => f.Period).ToArray();
        var unit = candidate.Unit ?? candidate.Code;
        var bad = Array.FindAll(rows, f => f.Overdue > 0 || f.Backlog > 0);
        var (received, overdue, backlog) = (Total(rows, f => f.Received), Total(rows, f => f.Overdue), Total(rows, f => f.Backlog));
        Figure[] known =
        [
            new("received", new("hồ sơ tiếp nhận", "files received"), FigureUnit.Count, received),
            new("overdue", new("hồ sơ giải quyết trễ hạn", "files answered late"), FigureUnit.Count, overdue, Relation: Relation.Equal, Bound: 0),
            new("backlog", new("hồ sơ tồn đọng quá hạn", "files left past their day"), FigureUnit.Count, backlog, Relation: Relation.Equal, Bound: 0),
        ];
        if (bad.Length > 0)
        {
            return NotMet(
                overdue > 0 ? "files-overdue" : "files-backlogged",
                new($"{overdue} hồ sơ trễ hạn, {backlog} hồ sơ tồn đọng trong {received} hồ sơ của {unit}.", $"{overdue} files late and {backlog} left past their day, of {received} of {unit}."),
                known,
                bad.Select(f => f.Source));
        }

        var missing = Quarters(round).Where(q => !Array.Exists(rows, f => f.Period == q || f.Period == new Period(q.Year))).ToArray();
        if (missing.Length > 0)
        {
            var vi = string.Join(", ", missing.Select(q => q.InWords().Vi));
            var en = string.Join(", ", missing.Select(q => q.InWords().En));
            return Open(
                "files-unreported",
                new($"Chưa có số liệu giải quyết hồ sơ của {unit}: {vi}.", $"Files handled by {unit} are not reported for {en}."),
                new(EvidenceFeeds.FilesHandled, unit, new($"số hồ sơ tiếp nhận, đúng hạn, trễ hạn, tồn đọng: {vi}", $"files received, in time, late and left over: {en}")),
                rows.Length == 0 ? [] : known,
                rows.Select(f => f.Source));
        }

        return Met(
            "files-in-time",
            new($"Không có hồ sơ trễ hạn, tồn đọng trong {received} hồ sơ của {unit}.", $"None of {received} files of {unit} was late or left over."),
            known,
            rows.Select(f => f.Source));
    }

    // A year's row and its quarters tell of the same files: they are never added, and where they differ the larger number stands.
    private static int Total(FilesEvidence[] rows, Func<FilesEvidence, int> number) =>
        rows.GroupBy(f => f.Period.Year).Sum(year => year.GroupBy(f => f.Period.Quarter is null).Max(part => part.Sum(number)));

    private static IEnumerable<Period> Quarters(HeldRound round)
    {
        for (var day = new DateOnly(round.First.Year, (((round.First.Month - 1) / 3) * 3) + 1, 1); day <= round.Last; day = day.AddMonths(3))
        {
            yield return Period.QuarterOf(day);
        }
    }
}
