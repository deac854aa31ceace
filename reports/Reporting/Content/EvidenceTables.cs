using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Decisions;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The tables over all candidates; every name leads to the candidate's own findings.</summary>
internal static class EvidenceTables
{
    // What lists can be ordered by besides the index, which always stands.
    private static readonly Dictionary<OrderKey, (Column Column, Func<Standing, Cell> Of)> Ordering = new()
    {
        [OrderKey.Change] = (EvidenceColumns.Movement, standing => standing.Change * 100),
        [OrderKey.Rise] = (EvidenceColumns.ShareOfPossible, standing => standing.Rise),
        [OrderKey.Rating] = (EvidenceColumns.Rating, standing => standing.Rating is { } rating ? DossierTexts.Rating(rating) : Cell.Blank),
        [OrderKey.Preferences] = (EvidenceColumns.Preferences, standing => standing.Preferences),
    };

    public static Table Overview(AwardData data, EvidenceCandidates candidates)
    {
        var ids = data.Campaign.Conditions.Select(condition => condition.Id)
            .Concat(data.Verdicts.SelectMany(verdict => verdict.Outcomes.Select(outcome => outcome.Id))).Distinct(StringComparer.Ordinal).ToList();
        return Of(data, "overview", EvidenceTexts.OverviewTab, AwardPapers.Counted(data), EvidenceTexts.OverviewMeasured) with
        {
            Columns =
            [
                EvidenceColumns.Candidate, EvidenceColumns.Unit, EvidenceColumns.Subject, EvidenceColumns.Verdict, EvidenceColumns.Index,
                .. data.Decisions.Count > 0 ? [EvidenceColumns.Decided] : Array.Empty<Column>(), .. ids.Select(id => EvidenceColumns.Outcome with { Heading = AwardPapers.Same(id) }),
            ],
            Rows =
            [
                .. data.Verdicts.Select(verdict =>
                {
                    var outcomes = verdict.Outcomes.ToLookup(outcome => outcome.Id, StringComparer.Ordinal);
                    return (IReadOnlyList<Cell>)
                    [
                        candidates.Name(verdict.Candidate), data.UnitName(verdict.Candidate), data.SubjectName(verdict.Candidate), EvidenceTexts.Verdict(verdict.Kind), verdict.Standing.Ratio,
                        .. data.Decisions.Count > 0 ? [AwardMarks.Word(data, verdict.Candidate)] : Array.Empty<Cell>(),
                        .. ids.Select(id => outcomes[id].FirstOrDefault() is { } outcome ? (Cell)EvidenceTexts.Outcome(outcome.Outcome) : Cell.Blank),
                    ];
                }),
            ],
            WhyEmpty = EvidenceTexts.NoCandidates,
            Notes = [.. AwardMarks.All(data), .. data.Campaign.Conditions.Select(condition => EvidenceTexts.Legend(condition.Id, condition.Asks))],
        };
    }

    public static Table Shortlist(AwardData data, EvidenceCandidates candidates)
    {
        var entries = data.Shortlists.SelectMany(list => list.Entries).ToList();
        var ordering = data.Shortlists.SelectMany(list => list.Quota.Order).Distinct().Where(Ordering.ContainsKey).Order().Select(key => Ordering[key]).ToList();
        return Of(data, "shortlist", EvidenceTexts.ShortlistTab,
            EvidenceTexts.ShortlistTitle(
                entries.Count(entry => entry.Status == ShortlistStatus.Within), entries.Count(entry => entry.Status == ShortlistStatus.TieAtEdge), data.Shortlists.Count(list => list.Count is null)),
            AwardTexts.ShortlistMeasured(AwardMarks.Orders(data))) with
        {
            Columns =
            [
                EvidenceColumns.Subject, new(DossierTexts.QuotaColumn, MinimumWidth: 12), EvidenceColumns.Place, EvidenceColumns.Candidate, EvidenceColumns.Index, EvidenceColumns.Class,
                .. ordering.Select(key => key.Column), EvidenceColumns.Standing, .. data.Decisions.Count > 0 ? [EvidenceColumns.Decided] : Array.Empty<Column>(),
            ],
            KeyColumns = 0,
            Notes = AwardMarks.All(data),
            Rows =
            [
                .. data.Shortlists.SelectMany(list => list.Entries
                    .Select(entry => Entry(list, entry.Verdict, entry.Place, DossierTexts.Standing(entry.Status, entry.Tied)))
                    .Concat(list.Open.Select(verdict => Entry(list, verdict, null, MinutesTexts.StillOpen(AwardPapers.Open(verdict)))))),
            ],
            WhyEmpty = EvidenceTexts.NobodyQualifies,
        };

        Cell Class(string? name) => name is null ? Cell.Blank : data.ClassName(name);
        IReadOnlyList<Cell> Entry(Shortlist list, Verdict verdict, int? place, Sentence standing) =>
        [
            AwardPapers.Subjects(data, list), DossierTexts.Quota(list.Count), place, candidates.Name(verdict.Candidate), verdict.Standing.Ratio, Class(verdict.Standing.Class),
            .. ordering.Select(key => key.Of(verdict.Standing)), standing, .. data.Decisions.Count > 0 ? [AwardMarks.Word(data, verdict.Candidate)] : Array.Empty<Cell>(),
        ];
    }

    public static Table NearMisses(AwardData data, EvidenceCandidates candidates)
    {
        var near = data.Verdicts.Select(verdict => (Verdict: verdict, Failed: verdict.Outcomes.Where(outcome => outcome is { Outcome: Outcome.NotMet, Preference: false }).ToList()))
            .Where(miss => miss.Failed.Count == 1).ToList();
        return Of(data, "near-misses", EvidenceTexts.NearTab, EvidenceTexts.NearTitle(near.Count), EvidenceTexts.NearMeasured) with
        {
            Columns =
            [
                EvidenceColumns.Candidate, EvidenceColumns.Subject, EvidenceColumns.Condition, EvidenceColumns.Compared, EvidenceColumns.Gap, EvidenceColumns.Because, EvidenceColumns.OpenToo,
            ],
            Notes = AwardMarks.All(data),
            Rows =
            [
                .. near.Select(miss => (IReadOnlyList<Cell>)
                [
                    candidates.Name(miss.Verdict.Candidate), data.SubjectName(miss.Verdict.Candidate), miss.Failed[0].Id, EvidenceFigures.Compared(miss.Failed[0]), EvidenceFigures.Gap(miss.Failed[0]),
                    miss.Failed[0].Sentence, AwardPapers.Open(miss.Verdict),
                ]),
            ],
            WhyEmpty = EvidenceTexts.NoNearMiss,
        };
    }

    public static Table Missing(AwardData data, EvidenceCandidates candidates)
    {
        var open = data.Verdicts.SelectMany(verdict => verdict.Outcomes.Where(outcome => outcome.Missing is not null).Select(outcome => (verdict.Candidate, Outcome: outcome, Missing: outcome.Missing!)))
            .OrderBy(gap => gap.Missing.Feed, StringComparer.Ordinal).ToList();
        return Of(data, "missing", EvidenceTexts.MissingTab,
            EvidenceTexts.MissingTitle(open.Count, open.Select(gap => gap.Candidate.Code).Distinct(StringComparer.Ordinal).Count()), EvidenceTexts.MissingMeasured) with
        {
            Columns = [EvidenceColumns.Feed, EvidenceColumns.Candidate, EvidenceColumns.Condition, EvidenceColumns.About, EvidenceColumns.What],
            KeyColumns = 2,
            Rows =
            [
                .. open.Select(gap => (IReadOnlyList<Cell>)
                    [AwardTexts.Feed(gap.Missing.Feed), candidates.Name(gap.Candidate), gap.Outcome.Id, About(gap.Candidate, gap.Missing.Subject), gap.Missing.What]),
            ],
            WhyEmpty = EvidenceTexts.NothingMissing,
        };

        // A person's code says nothing to a reader, and the name stands beside it already.
        string About(Candidate candidate, string subject) => subject == candidate.Code ? candidate.Name : data.UnitNames.GetValueOrDefault(subject, subject);
    }

    public static Table Rises(AwardData data, EvidenceCandidates candidates)
    {
        Cell Class(string? name) => name is null ? Cell.Blank : data.ClassName(name);
        return Of(data, "rises", EvidenceTexts.RiseTab, EvidenceTexts.RiseTitle(data.Rises.Count, data.Rises.Count(rise => rise.Exemplary)), EvidenceTexts.RiseMeasured) with
        {
            Columns =
            [
                EvidenceColumns.Place, EvidenceColumns.Candidate, EvidenceColumns.ClassBefore, EvidenceColumns.IndexBefore, EvidenceColumns.Class, EvidenceColumns.Index, EvidenceColumns.Movement,
                EvidenceColumns.ShareOfPossible, EvidenceColumns.Exemplary,
            ],
            KeyColumns = 2,
            Rows =
            [
                .. data.Rises.Select(rise => (IReadOnlyList<Cell>)
                [
                    rise.Place, candidates.Name(rise.Candidate), Class(rise.BaseClass), rise.BaseRatio, Class(rise.Class), rise.Ratio, rise.Movement * 100, rise.ShareOfPossible, EvidenceTexts.YesNo(rise.Exemplary),
                ]),
            ],
            WhyEmpty = EvidenceTexts.NobodyRose,
        };
    }

    public static Table Decisions(AwardData data)
    {
        var names = data.Verdicts.Select(verdict => verdict.Candidate).GroupBy(candidate => candidate.Code, StringComparer.Ordinal)
            .ToDictionary(named => named.Key, named => named.First().Name, StringComparer.Ordinal);
        return Of(data, "decisions", EvidenceTexts.DecisionsTab, EvidenceTexts.DecisionsTitle(data.Decisions.Count, data.Decisions.Count(decision => decision.Against)), EvidenceTexts.DecisionsMeasured) with
        {
            Columns =
            [
                EvidenceColumns.Candidate, EvidenceColumns.Word, EvidenceColumns.Number, EvidenceColumns.Day, EvidenceColumns.Reason, EvidenceColumns.Verdict, EvidenceColumns.Against,
            ],
            Rows =
            [
                .. data.Decisions.Select(decision => (IReadOnlyList<Cell>)
                [
                    names.GetValueOrDefault(decision.Candidate, decision.Candidate), Names.Capital(decision.Ruling.InWords()), decision.Document, decision.DecidedOn, decision.Reason,
                    EvidenceTexts.Verdict(decision.Verdict), Names.Paragraph(decision.Departures.Select(departure => (Sentence?)departure.InWords())),
                ]),
            ],
            WhyEmpty = EvidenceTexts.NoDecisions,
        };
    }

    public static Table Method(AwardData data)
    {
        var campaign = data.Campaign;
        return Of(data, "method", EvidenceTexts.MethodTab, EvidenceTexts.MethodTitle(campaign.Clauses.Count, campaign.Conditions.Count), EvidenceTexts.MethodMeasured) with
        {
            Columns = [EvidenceColumns.Clause, EvidenceColumns.Wording, EvidenceColumns.AnsweredBy],
            Rows =
            [
                .. campaign.Clauses.Select(clause => (IReadOnlyList<Cell>)
                [
                    clause.Id, clause.Text,
                    Names.Paragraph(
                    [
                        .. campaign.Conditions.Where(condition => condition.Clause == clause.Id).Select(condition => (Sentence?)EvidenceTexts.Legend(condition.Id, condition.Asks)),
                        .. campaign.Quotas.Where(quota => quota.Clause == clause.Id).Select(quota => (Sentence?)AwardTexts.Quota(quota.Count, AwardPapers.Subjects(campaign, quota), AwardTexts.Order(quota.Order))),
                        .. campaign.Rounds.Where(round => round.Clause == clause.Id && round.IsHeldFor(data.Round.Year)).SelectMany(Times),
                        clause.Statement,
                    ]) ?? EvidenceTexts.Ordered,
                ]),
            ],
            WhyEmpty = EvidenceTexts.NoCandidates,
            Notes = [EvidenceTexts.ThreeAnswers, EvidenceTexts.Unrounded, EvidenceTexts.SameIdentifier],
        };

        IEnumerable<Sentence?> Times(Round round)
        {
            var held = data.Round with { Round = round };
            yield return AwardTexts.Judged(round.Title, DossierTexts.Days(held.First, held.Last));
            yield return held.DossierBefore is { } day ? AwardTexts.Before(day) : null;
        }
    }

    public static Table Of(AwardData data, string id, Sentence name, Sentence title, Sentence measured) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Subtitle = measured,
        Scope = EvidenceTexts.Scope(data.Campaign.Title, DossierTexts.Days(data.Round.First, data.Round.Last)),
        Source = EvidenceTexts.Source(data.Campaign.Source, data.Identifier),
        Columns = [],
        Rows = [],
    };
}
