using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The request to reward with its list: who is proposed within which quota, and whom the council must choose among.</summary>
internal static class RequestPaper
{
    public static Paper Build(AwardData data)
    {
        var (campaign, round) = (data.Campaign, data.Round);
        return new Paper
        {
            Name = AwardPapers.Name("request", data),
            Issuer = data.Office,
            Symbol = PaperTexts.Symbol(RequestTexts.Abbreviation),
            PlaceAndDate = PaperTexts.PlaceAndDate(AwardPapers.SignedBy(data).Year),
            Kind = RequestTexts.Kind,
            Subject = RequestTexts.Subject(campaign.Title, DossierTexts.Round(round.Round.Title, round.Year)),
            Addressees = [campaign.Dossier?.SentTo ?? campaign.Issuer],
            Body = Body(data),
            Signers = [new Signer([DossierTexts.Head]) { Note = PaperTexts.SignSealAndName }],
            Recipients = [DossierTexts.AsAbove, PaperTexts.Filed],
            Annexes = [new Annex(RequestTexts.List, RequestTexts.ListOf(campaign.Title), List(data))],
            Identifier = data.Identifier,
            Synthetic = data.Synthetic,
            Dated = data.Dated,
        };
    }

    private static List<Block> Body(AwardData data)
    {
        var (campaign, round) = (data.Campaign, data.Round);
        var blocks = new List<Block>();
        blocks.AddRange(DossierTexts.Grounds(campaign.Source, AwardPapers.SignedBy(data)).Select(ground => new Prose(ground) { Italic = true }));
        blocks.Add(new Prose(RequestTexts.Opening(campaign.Title, DossierTexts.Days(round.First, round.Last))));
        blocks.Add(new Heading(1, RequestTexts.ResultHeading));
        blocks.Add(new Prose(AwardPapers.Counted(data)));
        blocks.Add(new Heading(1, RequestTexts.ProposalHeading));
        blocks.Add(new PaperTable(
            RequestTexts.SummaryDescription,
            [
                new(DossierTexts.Subject, 5), new(DossierTexts.AwardForm, 5), new(DossierTexts.QuotaColumn, 2.2, Side.Middle),
                new(RequestTexts.Proposed, 2, Side.Middle), new(RequestTexts.ToChoose, 2.4, Side.Middle),
            ],
            [
                .. data.Shortlists.Select(list => new PaperRow(
                [
                    AwardPapers.Subjects(data, list), AwardPapers.Award(campaign, list), DossierTexts.Quota(list.Count),
                    Figures.Count(list.Entries.Count(entry => entry.Status is ShortlistStatus.Within or ShortlistStatus.NoNumber)),
                    DossierTexts.TieCount(list.Entries.Count(entry => entry.Status == ShortlistStatus.TieAtEdge), list.PlacesAtEdge),
                ])),
            ]));
        blocks.AddRange(Remarks(data).Select(remark => new Dash(remark)));
        blocks.AddRange(AwardPapers.Marks(data));
        if (campaign.Dossier is { } rule)
        {
            blocks.Add(new Heading(1, RequestTexts.DossierHeading));
            blocks.Add(new Prose(RequestTexts.DossierHolds(rule.Copies)));
            blocks.AddRange(rule.Parts.Select(part => new Dash(DossierTexts.Part(part))));
        }

        blocks.Add(new Prose(RequestTexts.Closing));
        return blocks;
    }

    private static IEnumerable<Sentence> Remarks(AwardData data)
    {
        foreach (var list in data.Shortlists)
        {
            if (list.Count is null)
            {
                yield return RequestTexts.NoNumberYet(AwardPapers.Subjects(data, list));
            }

            if (list.PlacesAtEdge > 0)
            {
                yield return RequestTexts.TieForCouncil(
                    AwardPapers.Subjects(data, list), Names.Join([.. list.Entries.Where(entry => entry.Status == ShortlistStatus.TieAtEdge).Select(entry => entry.Verdict.Candidate.Name)]), list.PlacesAtEdge);
            }

            if (list.Count is { } count && list.Entries.Count(entry => entry.Status == ShortlistStatus.Within) is var within && within < count && list.PlacesAtEdge == 0)
            {
                yield return RequestTexts.QuotaNotFilled(AwardPapers.Subjects(data, list), within, count);
            }
        }
    }

    // The figures that the list is ordered by, so that its order can be seen.
    private static List<(PaperColumn Column, Func<AwardData, Standing, Sentence> Of)> Ordering(IReadOnlyList<OrderKey> order)
    {
        var columns = new List<(PaperColumn, Func<AwardData, Standing, Sentence>)>();
        foreach (var key in order)
        {
            columns.AddRange(key switch
            {
                OrderKey.Ratio =>
                [
                    (new(DossierTexts.IndexColumn, 2.1, Side.Right), (_, standing) => Figures.Percent(standing.Ratio, Figures.IndexDecimals)),
                    (new(DossierTexts.ClassColumn, 2.2, Side.Middle), (data, standing) => data.ClassName(standing.Class)),
                ],
                OrderKey.Change => [(new(EvidenceTexts.Movement, 2.2, Side.Right), (_, standing) => Figures.Signed(standing.Change * 100, Figures.IndexDecimals))],
                OrderKey.Rise => [(new(EvidenceTexts.ShareOfPossible, 2.4, Side.Right), (_, standing) => Figures.Percent(standing.Rise, Figures.AnswerDecimals))],
                OrderKey.Rating => [(new(DossierTexts.RatingColumn, 3.4), (_, standing) => standing.Rating is { } rating ? DossierTexts.Rating(rating) : AwardPapers.Word(null))],
                _ => Array.Empty<(PaperColumn, Func<AwardData, Standing, Sentence>)>(),
            });
        }

        return columns;
    }

    private static List<Block> List(AwardData data)
    {
        var blocks = new List<Block>();
        foreach (var list in data.Shortlists)
        {
            blocks.Add(new Heading(1, AwardPapers.Subjects(data, list)));
            blocks.Add(new Prose(DossierTexts.AwardAndQuota(AwardPapers.Award(data.Campaign, list), DossierTexts.Quota(list.Count))));
            var figures = Ordering(list.Quota.Order);
            var entries = list.Entries.Where(entry => entry.Status != ShortlistStatus.Beyond).ToList();
            if (entries.Count == 0)
            {
                blocks.Add(new Prose(RequestTexts.NobodyProposed));
            }
            else
            {
                blocks.Add(new PaperTable(
                    RequestTexts.ListDescription(AwardPapers.Subjects(data, list)),
                    [
                        new(DossierTexts.Number, 1.1, Side.Middle), new(DossierTexts.NameColumn(AwardPapers.IsOfPeople(data, list)), 6), new(DossierTexts.Place, 1.5, Side.Middle),
                        .. figures.Select(figure => figure.Column), new(DossierTexts.Note, 3.6),
                    ],
                    [
                        .. entries.Select((entry, i) => new PaperRow(
                        [
                            Figures.Count(i + 1), AwardPapers.Whole(data, entry.Verdict.Candidate), Figures.Count(entry.Place),
                            .. figures.Select(figure => figure.Of(data, entry.Verdict.Standing)), AwardPapers.Standing(data, entry),
                        ])),
                    ]));
            }

            if (list.Open.Count > 0)
            {
                blocks.Add(new Prose(RequestTexts.OpenBeside(list.Open.Count)) { Italic = true });
                blocks.AddRange(list.Open.Select(verdict => new Dash(RequestTexts.OpenCandidate(verdict.Candidate.Name, AwardPapers.Open(verdict)))));
            }
        }

        return blocks;
    }
}

/// <summary>What the papers of a dossier have in common.</summary>
internal static class AwardPapers
{
    public static string Name(string kind, AwardData data) => $"{kind}-{data.Stem.Replace('/', '-')}";

    /// <summary>The last day on which a paper of the round can be signed in time: the day before the deadline, or the last day judged where the plan sets none.</summary>
    public static DateOnly SignedBy(AwardData data) => data.Round.DossierBefore?.AddDays(-1) ?? data.Round.Last;

    public static Sentence Subjects(Campaign campaign, Quota quota)
    {
        var names = quota.Subjects.Select(code => campaign.Subject(code)?.Name ?? new(code, code)).ToList();
        return new Sentence(string.Join("; ", names.Select(name => name.Vi)), string.Join("; ", names.Select(name => name.En)));
    }

    public static Sentence Subjects(AwardData data, Shortlist list)
    {
        var said = Subjects(data.Campaign, list.Quota);
        return list.Group is { } group ? DossierTexts.OfGroup(said, data.GroupNames.GetValueOrDefault(group, Same(group))) : said;
    }

    public static bool IsOfPeople(AwardData data, Shortlist list) =>
        list.Quota.Subjects.Any(code => data.Campaign.Subject(code)?.Kind == CandidateKind.Individual);

    public static Sentence Award(Campaign campaign, Shortlist list) =>
        campaign.Awards.FirstOrDefault(award => award.Code == list.Quota.Award)?.Name ?? new(list.Quota.Award, list.Quota.Award);

    /// <summary>A person with the unit; a unit alone.</summary>
    public static Sentence Whole(AwardData data, Candidate candidate) => candidate.Kind == CandidateKind.Individual && data.UnitName(candidate) is { } unit
        ? DossierTexts.PersonOf(candidate.Name, unit)
        : Same(candidate.Name);

    /// <summary>Where an entry stands to its quota, and what the council made of it.</summary>
    public static Sentence Standing(AwardData data, ShortlistEntry entry) => Decided(data, entry.Verdict.Candidate, DossierTexts.Standing(entry.Status, entry.Tied));

    /// <summary>What the evaluation says, and what the council made of it.</summary>
    public static Sentence Decided(AwardData data, Candidate candidate, Sentence finding) => AwardMarks.Word(data, candidate) is { } word ? AwardTexts.Both(finding, word) : finding;

    /// <summary>The decisions of the round that go against the evaluation, under a heading of their own; nothing where there is none.</summary>
    public static IEnumerable<Block> Marks(AwardData data) => AwardMarks.All(data) is { Count: > 0 } marks
        ? [new Heading(1, AwardTexts.DecisionsHeading), .. marks.Select(mark => new Dash(mark))]
        : [];

    public static Sentence Word(string? word) => Same(word ?? Figures.None);

    public static Sentence Same(string text) => new(text, text);

    public static Sentence Counted(AwardData data) => DossierTexts.Counted(
        data.Verdicts.Count, data.Verdicts.Count(verdict => verdict.Kind == VerdictKind.Qualifies),
        data.Verdicts.Count(verdict => verdict.Kind == VerdictKind.DoesNotQualify), data.Verdicts.Count(verdict => verdict.Kind == VerdictKind.CannotBeDecided));

    /// <summary>Ids of the conditions that nobody can decide yet.</summary>
    public static string Open(Verdict verdict) =>
        string.Join(", ", verdict.Outcomes.Where(outcome => outcome is { Outcome: Outcome.InsufficientEvidence, Preference: false }).Select(outcome => outcome.Id));
}
