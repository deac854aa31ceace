using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What is known of a candidate's work, laid out by reform domain, and how it stands to each condition.</summary>
internal sealed class AchievementResults(AwardData data, Verdict verdict, Evidence known)
{
    private readonly bool _person = verdict.Candidate.Kind == CandidateKind.Individual;

    // Of a resident who works in no unit, nothing is said that only a unit can have.
    private readonly bool _alone = verdict.Candidate is { Kind: CandidateKind.Individual, Unit: null };

    public IEnumerable<Block> Blocks() =>
    [
        new Heading(1, AchievementTexts.ResultsHeading),
        .. _person && data.UnitName(verdict.Candidate) is { } unit ? [new Prose(AchievementTexts.FiguresOfUnit(unit)) { Italic = true }] : Array.Empty<Block>(),
        .. known.Indices.SelectMany(Index),
        .. known.Indices.Count == 0 && !_alone ? [new Prose(AchievementTexts.NoIndex)] : Array.Empty<Block>(),
        .. _alone ? Array.Empty<Block>() : [new Heading(2, AchievementTexts.SatisfactionHeading), .. Satisfaction(), new Heading(2, AchievementTexts.TasksHeading), .. Tasks()],
        new Heading(2, AchievementTexts.InitiativesHeading), .. Initiatives(),
        .. known.Files.Count > 0 ? [new Heading(2, AchievementTexts.FilesHeading), Files()] : Array.Empty<Block>(),
        new Heading(1, AchievementTexts.ConditionsHeading), .. Conditions(),
    ];

    private IEnumerable<Block> Index(IndexEvidence index)
    {
        yield return new Heading(2, AchievementTexts.IndexHeading(index.Now?.Edition ?? index.Before?.Edition ?? index.Index));
        if (index.Now is not { Ratio: { } ratio } now)
        {
            yield return new Prose(AchievementTexts.NoValue);
            yield break;
        }

        var before = index.Before?.Ratio;
        yield return new Prose(AchievementTexts.IndexSays(
            Figures.Percent(ratio, Figures.IndexDecimals), data.ClassName(now.Class), Figures.Count(now.Rank), Figures.Count(now.RankedOf)));
        yield return new Prose(index.Comparable && before is { } earlier
            ? AchievementTexts.IndexMoved(Figures.Percent(earlier, Figures.IndexDecimals), data.ClassName(index.Before!.Class), Figures.Signed((ratio - earlier) * 100, Figures.IndexDecimals))
            : AchievementTexts.IndexNotCompared(Names.Paragraph(index.Reasons.Select(reason => (Sentence?)Domain.Comparison.ComparisonReasons.InWords(reason))) ?? AchievementTexts.NoYearBefore));
        var domains = now.Items.Where(item => item.Depth == 1).ToList();
        if (domains.Count < 2)
        {
            yield break;
        }

        var earlierItems = index.Comparable && index.Before is { } period ? period.Items.ToDictionary(item => item.Code, StringComparer.Ordinal) : [];
        yield return new PaperTable(
            AchievementTexts.DomainsDescription,
            [
                new(AchievementTexts.Domain, 6), new(AchievementTexts.YearBefore, 2.1, Side.Right), new(AchievementTexts.ThisYear, 2.1, Side.Right),
                new(AchievementTexts.Change, 2.1, Side.Right), new(DossierTexts.ClassColumn, 2.4, Side.Middle),
            ],
            [
                .. domains.Select(domain => new PaperRow(
                [
                    ScorecardTexts.Coded(domain.Code, domain.Title), Before(domain)?.Ratio is { } was ? Figures.Percent(was, Figures.IndexDecimals) : AwardPapers.Word(null),
                    domain.Applies ? Figures.Percent(domain.Ratio, Figures.IndexDecimals) : DetailTexts.NotApplicable,
                    Figures.Signed((domain.Ratio - Before(domain)?.Ratio) * 100, Figures.IndexDecimals), data.ClassName(domain.Class),
                ])),
            ]);
        foreach (var domain in domains)
        {
            yield return new Heading(3, domain.Title);
            yield return new FillIn(AchievementTexts.WorkDone, 2);
        }

        ItemEvidence? Before(ItemEvidence domain) => earlierItems.GetValueOrDefault(domain.Code);
    }

    private IEnumerable<Block> Satisfaction()
    {
        if (known.Satisfaction.Count == 0)
        {
            return [new Prose(AchievementTexts.NoAnswers)];
        }

        var before = known.SatisfactionBefore.ToDictionary(answer => answer.Question, answer => answer.Counts, StringComparer.Ordinal);
        decimal? Before(SatisfactionEvidence answer) => before.TryGetValue(answer.Question, out var counts) ? counts.Share : null;
        return
        [
            new PaperTable(
                AchievementTexts.SatisfactionDescription,
                [
                    new(AchievementTexts.Question, 6), new(AchievementTexts.Answers, 2, Side.Right), new(AchievementTexts.YearBefore, 2.1, Side.Right),
                    new(AchievementTexts.ThisYear, 2.1, Side.Right), new(AchievementTexts.Change, 2.1, Side.Right),
                ],
                [
                    .. known.Satisfaction.Select(answer => new PaperRow(
                    [
                        AwardPapers.Same(data.Questions.GetValueOrDefault(answer.Question, answer.Question)), Figures.Number((decimal)answer.Counts.Answered, 0),
                        Share(Before(answer)), Share(answer.Counts.Share), Figures.Signed((answer.Counts.Share - Before(answer)) * 100, Figures.AnswerDecimals),
                    ])),
                ]),
        ];
    }

    private static Sentence Share(decimal? share) => Figures.Percent(share, Figures.AnswerDecimals);

    private IEnumerable<Block> Tasks()
    {
        if (known.Tasks.Count == 0)
        {
            return [new Prose(AchievementTexts.NoTasks)];
        }

        var done = known.Tasks.Count(task => task.CompletedOn is not null);
        return
        [
            new Prose(AchievementTexts.TasksSay(
                known.Tasks.Count, done, known.Tasks.Count(task => task.CompletedOn is { } day && day <= task.DueOn), known.Tasks.Count(task => task.QualityMet == true))),
            new PaperTable(
                AchievementTexts.TasksDescription,
                [
                    new(DossierTexts.Number, 1.1, Side.Middle), new(AchievementTexts.Task, 6.4), new(AchievementTexts.Due, 2.4, Side.Middle),
                    new(AchievementTexts.Completed, 2.4, Side.Middle), new(AchievementTexts.Quality, 2.4, Side.Middle),
                ],
                [
                    .. known.Tasks.OrderBy(task => task.DueOn).ThenBy(task => task.Task, StringComparer.Ordinal).Select((task, i) => new PaperRow(
                    [
                        Figures.Count(i + 1), AwardPapers.Same(task.Title), DossierTexts.Day(task.DueOn),
                        task.CompletedOn is { } day ? DossierTexts.Day(day) : AchievementTexts.NotDone, AchievementTexts.QualityWord(task.QualityMet),
                    ])),
                ]),
        ];
    }

    private IEnumerable<Block> Initiatives() => known.Initiatives.Count == 0
        ? [new Prose(AchievementTexts.NoInitiative), new FillIn(AchievementTexts.InitiativeToTell, 2)]
        :
        [
            new PaperTable(
                AchievementTexts.InitiativesDescription,
                [new(DossierTexts.Number, 1.1, Side.Middle), new(AchievementTexts.Initiative, 5.4), new(AchievementTexts.RecognisedBy, 4.6), new(AchievementTexts.Scope, 3.6)],
                [
                    .. known.Initiatives.Select((initiative, i) => new PaperRow(
                    [
                        Figures.Count(i + 1), AwardPapers.Same(initiative.Title),
                        initiative.RecognisedBy is { } by ? AchievementTexts.Recognised(by, initiative.DecisionNo, initiative.RecognisedOn is { } day ? DossierTexts.Day(day) : null) : AchievementTexts.NotRecognised,
                        AwardPapers.Word(initiative.Scope),
                    ])),
                ]),
        ];

    private PaperTable Files() => new(
        AchievementTexts.FilesDescription,
        [
            new(AchievementTexts.Period, 4), new(AchievementTexts.Received, 2.2, Side.Right), new(AchievementTexts.OnTime, 2.2, Side.Right),
            new(AchievementTexts.Overdue, 2.2, Side.Right), new(AchievementTexts.Backlog, 2.2, Side.Right),
        ],
        [
            .. known.Files.OrderBy(files => files.Period).Select(files => new PaperRow(
                [files.Period.InWords(), Figures.Count(files.Received), Figures.Count(files.OnTime), Figures.Count(files.Overdue), Figures.Count(files.Backlog)])),
        ]);

    private IEnumerable<Block> Conditions() =>
    [
        .. AwardMarks.Word(data, verdict.Candidate) is { } word ? [new Prose(word)] : Array.Empty<Block>(),
        new Prose(AchievementTexts.VerdictSays(verdict.Kind.InWords(), Met(preference: false), Asked(preference: false), Met(preference: true), Asked(preference: true))),
        new PaperTable(
            AchievementTexts.ConditionsDescription,
            [new(AchievementTexts.Clause, 1.8, Side.Middle), new(AchievementTexts.Asks, 4.6), new(AchievementTexts.OutcomeColumn, 2.2, Side.Middle), new(AchievementTexts.Because, 6)],
            [
                .. verdict.Outcomes.Select(outcome => new PaperRow(
                    [AwardPapers.Same(outcome.Id), Asks(outcome), Names.Capital(outcome.Outcome.InWords()), outcome.Sentence])),
            ]),
    ];

    private int Met(bool preference) => verdict.Outcomes.Count(outcome => outcome.Outcome == Outcome.Met && outcome.Preference == preference);

    private int Asked(bool preference) => verdict.Outcomes.Count(outcome => outcome.Preference == preference);

    private Sentence Asks(ConditionOutcome outcome) =>
        data.Campaign.Conditions.FirstOrDefault(condition => condition.Id == outcome.Id)?.Asks ?? AwardPapers.Same(outcome.Id);
}
