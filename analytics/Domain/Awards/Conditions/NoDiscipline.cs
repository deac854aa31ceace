using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>No measure of discipline is carried out or considered on any day judged; one day in common is enough to fail.</summary>
/// <remarks>
/// That nobody is listed proves nothing. The register must say "none" of the candidate, or of the office as a whole, for every day judged up to
/// the day of judging; a measure that is listed beside such a word is the exception that the word leaves room for.
/// </remarks>
public sealed record NoDiscipline : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "no-discipline";

    /// <inheritdoc/>
    public override string Kind => Word;

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
        var clear = evidence.Discipline.Where(d => d.State == DisciplineState.None).OrderBy(d => d.From).ToArray();
        if (FirstDayWithoutWord(clear, round.First, last) is not { } gap)
        {
            return Met(
                "no-discipline",
                new($"Không bị kỷ luật, không bị xem xét kỷ luật từ {Say.Day(round.First)} đến {Say.Day(last)}.", $"No discipline carried out or considered from {Say.Day(round.First)} to {Say.Day(last)}."),
                known,
                clear.Where(d => round.Overlaps(d.From, d.To)).Select(d => d.Source));
        }

        return Open(
            "register-silent",
            new($"Chưa có xác nhận về kỷ luật từ {Say.Day(gap)} đến {Say.Day(last)}.", $"Nothing is said about discipline from {Say.Day(gap)} to {Say.Day(last)}."),
            new(EvidenceFeeds.Discipline, candidate.Code, new($"xác nhận không có kỷ luật từ {Say.Day(gap)} đến {Say.Day(last)}", $"the word that there is no discipline from {Say.Day(gap)} to {Say.Day(last)}")),
            [],
            clear.Where(d => round.Overlaps(d.From, d.To)).Select(d => d.Source));
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
