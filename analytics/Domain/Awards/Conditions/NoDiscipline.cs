using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>No measure of discipline is carried out or considered on any day judged; one day in common is enough to fail.</summary>
/// <remarks>
/// A register of discipline lists those who are disciplined. Once it has spoken of the days judged (<see cref="Evidence.Spoken"/>) a candidate that it
/// does not list is clear; before that the condition is open. Where it says "none" of the candidate, or of the office as a whole, the word
/// must hold for every day judged up to the day of judging: who says until when they looked says nothing of later days. A measure that is listed
/// beside such a word is the exception that the word leaves room for.
/// </remarks>
public sealed record NoDiscipline : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "no-discipline";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override (string Feed, Outcome Outcome)? TurnedOver => (EvidenceFeeds.Discipline, Outcome.Met);

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var found = evidence.Discipline.Where(d => d.State != DisciplineState.None && round.Overlaps(d.From, d.To)).OrderBy(d => d.From).ToArray();
        Figure[] known = [new("entries", new("kỷ luật trong thời gian xét", "measures in the days judged"), FigureUnit.Count, found.Length, Relation: Relation.Equal, Bound: 0)];
        if (found.Length > 0)
        {
            var entry = found[0];
            var until = entry.To is { } to ? new Sentence($"đến {Say.Day(to)}", $"to {Say.Day(to)}") : new("chưa kết thúc", "not ended");
            var paper = entry.Document is { } document ? $" ({document})" : string.Empty;
            return NotMet(
                entry.State == DisciplineState.Disciplined ? "disciplined" : "under-consideration",
                entry.State == DisciplineState.Disciplined
                    ? new($"Bị kỷ luật từ {Say.Day(entry.From)}, {until.Vi}{paper}.", $"Under discipline from {Say.Day(entry.From)}, {until.En}{paper}.")
                    : new($"Đang xem xét kỷ luật từ {Say.Day(entry.From)}, {until.Vi}{paper}.", $"Discipline under consideration from {Say.Day(entry.From)}, {until.En}{paper}."),
                known,
                found.Select(d => d.Source));
        }

        var last = round.AsOf < round.Last ? round.AsOf : round.Last;
        var clear = evidence.Discipline.Where(d => d.State == DisciplineState.None && round.Overlaps(d.From, d.To)).OrderBy(d => d.From).ToArray();
        if (clear.Length == 0 && evidence.Spoken.Contains(EvidenceFeeds.Discipline))
        {
            return NotListed(evidence, round.First, last, known);
        }

        if (FirstDayWithoutWord(clear, round.First, last) is not { } gap)
        {
            return Met(
                "no-discipline",
                new($"Không bị kỷ luật, không bị xem xét kỷ luật từ {Say.Day(round.First)} đến {Say.Day(last)}.", $"No discipline carried out or considered from {Say.Day(round.First)} to {Say.Day(last)}."),
                known,
                clear.Select(d => d.Source));
        }

        return Open(
            "register-silent",
            new($"Chưa có xác nhận về kỷ luật từ {Say.Day(gap)} đến {Say.Day(last)}.", $"Nothing is said about discipline from {Say.Day(gap)} to {Say.Day(last)}."),
            new(EvidenceFeeds.Discipline, candidate.Code, new($"xác nhận không có kỷ luật từ {Say.Day(gap)} đến {Say.Day(last)}", $"the word that there is no discipline from {Say.Day(gap)} to {Say.Day(last)}")),
            [],
            clear.Select(d => d.Source));
    }

    // Measures of other days are told, for whoever remembers them will look for them.
    private ConditionOutcome NotListed(Evidence evidence, DateOnly first, DateOnly last, Figure[] known)
    {
        var others = evidence.Discipline.Where(d => d.State != DisciplineState.None).OrderBy(d => d.From).ToArray();
        var days = new Sentence($"từ {Say.Day(first)} đến {Say.Day(last)}", $"from {Say.Day(first)} to {Say.Day(last)}");
        if (others.Length == 0)
        {
            return Met(
                "not-in-register",
                new($"Không có tên trong sổ theo dõi kỷ luật, xét {days.Vi}.", $"Not in the register of discipline, looked at {days.En}."),
                known,
                evidence.DisciplineRegister is { } register ? [register] : []);
        }

        var near = others[^1];
        var until = near.To is { } to ? new Sentence($"đến {Say.Day(to)}", $"to {Say.Day(to)}") : new("chưa kết thúc", "not ended");
        return Met(
            "discipline-of-other-days",
            new(
                $"Sổ theo dõi kỷ luật không ghi ngày nào {days.Vi}; mục gần nhất từ {Say.Day(near.From)}, {until.Vi}, ngoài thời gian xét.",
                $"The register of discipline lists no day {days.En}; the nearest entry is from {Say.Day(near.From)}, {until.En}, outside the days judged."),
            known,
            others.Select(d => d.Source));
    }

    private static DateOnly? FirstDayWithoutWord(DisciplineEvidence[] clear, DateOnly first, DateOnly last)
    {
        var day = first;
        foreach (var word in clear)
        {
            if (word.From <= day && (word.To is not { } to || to >= day))
            {
                if (word.To is not { } end || end >= last)
                {
                    return null;
                }

                day = end.AddDays(1);
            }
        }

        return day <= last ? day : null;
    }
}
