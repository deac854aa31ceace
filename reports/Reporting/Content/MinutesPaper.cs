using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The minutes of the meeting that chooses: what the evaluation says stands in them, what the meeting says is left to fill in.</summary>
internal static class MinutesPaper
{
    private const int Members = 7;

    // Room for a vote or a signature in handwriting.
    private const double RowHeight = 9;

    public static Paper Build(AwardData data)
    {
        var (campaign, round) = (data.Campaign, data.Round);
        return new Paper
        {
            Name = AwardPapers.Name("minutes", data),
            Issuer = data.Office,
            Symbol = PaperTexts.Symbol(MinutesTexts.Abbreviation),
            PlaceAndDate = PaperTexts.PlaceAndDate(AwardPapers.SignedBy(data).Year),
            Kind = MinutesTexts.Kind,
            Subject = MinutesTexts.Subject(campaign.Title, DossierTexts.Round(round.Round.Title, round.Year)),
            Body =
            [
                new FillIn(MinutesTexts.Began), new FillIn(MinutesTexts.Held),
                new Heading(1, MinutesTexts.PresentHeading),
                new FillIn(MinutesTexts.Chair), new FillIn(MinutesTexts.Secretary),
                new FillIn(MinutesTexts.Present, 1), new FillIn(MinutesTexts.Absent),
                new Heading(1, MinutesTexts.BusinessHeading),
                new Heading(2, MinutesTexts.GroundsHeading),
                .. DossierTexts.Grounds(campaign.Source, AwardPapers.SignedBy(data)).Select(ground => new Dash(ground)),
                new Prose(AwardPapers.Counted(data)),
                .. campaign.Clauses.Where(clause => campaign.Quotas.Any(quota => quota.Clause == clause.Id)).Select(clause => new Dash(MinutesTexts.Clause(clause.Id, clause.Text))),
                new Heading(2, MinutesTexts.DiscussionHeading),
                new FillIn(MinutesTexts.Opinions, 4),
                new Heading(1, MinutesTexts.VoteHeading),
                .. data.Shortlists.SelectMany(list => Vote(data, list)),
                .. AwardPapers.Marks(data),
                new Heading(1, MinutesTexts.ConclusionHeading),
                new FillIn(MinutesTexts.Conclusion, 3),
                new Prose(MinutesTexts.Copies),
                new FillIn(MinutesTexts.Ended),
                new Heading(1, MinutesTexts.MembersHeading),
                new PaperTable(
                    MinutesTexts.MembersDescription,
                    [new(DossierTexts.Number, 1, Side.Middle), new(MinutesTexts.MemberName, 5), new(MinutesTexts.MemberDuty, 4.5), new(MinutesTexts.MemberSignature, 3)],
                    [.. Enumerable.Range(1, Members).Select(number => new PaperRow([Figures.Count(number), Empty, Empty, Empty]))]) { RowHeight = RowHeight },
            ],
            Signers =
            [
                new Signer([MinutesTexts.SecretarySigns]) { Note = PaperTexts.SignAndName },
                new Signer([MinutesTexts.ChairSigns]) { Note = PaperTexts.SignAndName },
            ],
            Identifier = data.Identifier,
            Synthetic = data.Synthetic,
            Dated = data.Dated,
        };
    }

    private static Sentence Empty => new("", "");

    private static IEnumerable<Block> Vote(AwardData data, Shortlist list)
    {
        var subjects = AwardPapers.Subjects(data, list);
        yield return new Heading(2, subjects);
        yield return new Prose(DossierTexts.AwardAndQuota(AwardPapers.Award(data.Campaign, list), DossierTexts.Quota(list.Count)));
        if (list.PlacesAtEdge > 0)
        {
            yield return new Prose(RequestTexts.TieForCouncil(
                subjects, Names.Join([.. list.Entries.Where(entry => entry.Status == ShortlistStatus.TieAtEdge).Select(entry => entry.Verdict.Candidate.Name)]), list.PlacesAtEdge)) { Italic = true };
        }

        if (list.Entries.Count + list.Open.Count == 0)
        {
            yield return new Prose(MinutesTexts.NobodyToVoteOn);
            yield break;
        }

        yield return new PaperTable(
            MinutesTexts.VoteDescription(subjects),
            [
                new(DossierTexts.Number, 1.1, Side.Middle), new(DossierTexts.NameColumn(AwardPapers.IsOfPeople(data, list)), 5.4), new(MinutesTexts.Finding, 3.8),
                new(MinutesTexts.For, 1.6), new(MinutesTexts.Against, 1.6), new(MinutesTexts.Share, 1.6), new(MinutesTexts.Result, 2.1),
            ],
            [
                .. list.Entries.Select(entry => (entry.Verdict.Candidate, Finding: AwardPapers.Standing(data, entry)))
                    .Concat(list.Open.Select(verdict => (verdict.Candidate, Finding: AwardPapers.Decided(data, verdict.Candidate, MinutesTexts.StillOpen(AwardPapers.Open(verdict))))))
                    .Select((row, i) => new PaperRow([Figures.Count(i + 1), AwardPapers.Whole(data, row.Candidate), row.Finding, Empty, Empty, Empty, Empty])),
            ]) { RowHeight = RowHeight };
    }
}
