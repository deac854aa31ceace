using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>A candidate's achievement report: the figures that are known, by reform domain, and lines for what only the candidate can tell.</summary>
/// <remarks>Of a person it holds what the clauses ask for and nothing else: name, unit, rating, initiatives.</remarks>
internal static class AchievementPaper
{
    public static Paper Build(AwardData data, Verdict verdict)
    {
        var (campaign, candidate) = (data.Campaign, verdict.Candidate);
        var known = data.Evidence.GetValueOrDefault((candidate.Kind, candidate.Code)) ?? Evidence.None;
        var person = candidate.Kind == CandidateKind.Individual;
        var form = data.Shortlists.FirstOrDefault(list => candidate.Subject is { } subject && list.Quota.Subjects.Contains(subject, StringComparer.Ordinal));
        return new Paper
        {
            Name = $"{AwardPapers.Name("report", data)}-{FileNames.Part(candidate.Code)}",
            Superior = person || data.UnitName(candidate) is null ? null : data.Office,
            Issuer = data.UnitName(candidate) is { } unit ? AwardPapers.Same(unit) : data.Office,
            Symbol = PaperTexts.Symbol(AchievementTexts.Abbreviation),
            PlaceAndDate = PaperTexts.PlaceAndDate(AwardPapers.SignedBy(data).Year),
            Kind = AchievementTexts.Kind,
            Subject = AchievementTexts.Subject(form is null ? null : AwardPapers.Award(campaign, form), campaign.Title, DossierTexts.Round(data.Round.Round.Title, data.Round.Year)),
            Addressees = [],
            Body =
            [
                new Prose(person ? AchievementTexts.Person(AwardPapers.Whole(data, candidate)) : AchievementTexts.Collective(candidate.Name)),
                .. person ? AboutPerson(known) : AboutUnit(),
                .. new AchievementResults(data, verdict, known).Blocks(),
                new Heading(1, AchievementTexts.PriorHeading),
                Prior(),
                new Prose(AchievementTexts.Pledge(person)),
            ],
            Signers =
            [
                new Signer([AchievementTexts.Confirmed]) { Note = PaperTexts.SignSealAndName },
                new Signer([person ? AchievementTexts.Reporter : AchievementTexts.UnitHead]) { Note = person ? PaperTexts.SignAndName : PaperTexts.SignSealAndName },
            ],
            Identifier = data.Identifier,
            Synthetic = data.Synthetic,
            Dated = data.Dated,
        };
    }

    private static IEnumerable<Block> AboutUnit() =>
    [
        new Heading(1, AchievementTexts.UnitHeading), new FillIn(AchievementTexts.Seat), new FillIn(AchievementTexts.Staff), new FillIn(AchievementTexts.Duties, 2),
    ];

    private static IEnumerable<Block> AboutPerson(Evidence known) =>
    [
        new Heading(1, AchievementTexts.PersonHeading), new FillIn(AchievementTexts.Position), new FillIn(AchievementTexts.Duties, 1),
        .. known.Rating is { } rating ? [new Prose(AchievementTexts.Rated(DossierTexts.Rating(rating.Rating)))] : Array.Empty<Block>(),
    ];

    private static PaperTable Prior() => new(
        AchievementTexts.PriorDescription,
        [new(AchievementTexts.Year, 1.2, Side.Middle), new(DossierTexts.AwardForm, 4.4), new(AchievementTexts.DecisionOf, 5.4)],
        [.. Enumerable.Range(0, 3).Select(_ => new PaperRow([new("", ""), new("", ""), new("", "")]))]) { RowHeight = 8 };
}
