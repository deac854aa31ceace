using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>No figure can decide it: a named person states it, with a document.</summary>
public sealed record Attested : Condition
{
    /// <summary>The kind's word.</summary>
    public const string Word = "attested";

    /// <inheritdoc/>
    public override string Kind => Word;

    /// <inheritdoc/>
    public override ConditionOutcome Judge(Candidate candidate, Evidence evidence, HeldRound round)
    {
        var said = evidence.Attestations.Where(a => Speaks(a, round.Campaign)).OrderBy(a => a.StatedOn).ToArray();
        if (said.Length == 0)
        {
            return Open(
                "not-attested",
                new("Chưa có người xác nhận.", "Nobody has stated it."),
                Wanted(candidate),
                [],
                []);
        }

        if (Array.Exists(said, a => a.Yes) && Array.Exists(said, a => !a.Yes))
        {
            return Open(
                "attestations-disagree",
                new($"Các xác nhận trái ngược nhau: {Say.Some([.. said.Select(a => $"{a.StatedBy} ({a.Document})")]).Vi}.", $"Statements contradict each other: {Say.Some([.. said.Select(a => $"{a.StatedBy} ({a.Document})")]).En}."),
                Wanted(candidate),
                [],
                said.Select(a => a.Source));
        }

        var last = said[^1];
        Figure[] known = [new("stated", new("xác nhận", "statement"), FigureUnit.Text, null, last.Yes ? "có" : "không", Relation.Equal, BoundText: "có") { English = last.Yes ? "yes" : "no", BoundEnglish = "yes" }];
        return last.Yes
            ? Met("attested", new($"{last.StatedBy} xác nhận ngày {Say.Day(last.StatedOn)} ({last.Document}).", $"Stated by {last.StatedBy} on {Say.Day(last.StatedOn)} ({last.Document})."), known, said.Select(a => a.Source))
            : NotMet("denied", new($"{last.StatedBy} xác nhận là không, ngày {Say.Day(last.StatedOn)} ({last.Document}).", $"Denied by {last.StatedBy} on {Say.Day(last.StatedOn)} ({last.Document})."), known, said.Select(a => a.Source));
    }

    // A statement may name the clause alone where only one condition of the clause is attested.
    private bool Speaks(AttestationEvidence said, Campaign campaign) =>
        string.Equals(said.Condition, Id, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(said.Condition, Clause, StringComparison.OrdinalIgnoreCase)
            && campaign.Conditions.Count(c => c is Attested && c.Clause == Clause) == 1);

    private MissingEvidence Wanted(Candidate candidate) =>
        new(EvidenceFeeds.Attestations, candidate.Code, new($"xác nhận {Id}: {Asks.Vi}", $"statement on {Id}: {Asks.En}"));
}
