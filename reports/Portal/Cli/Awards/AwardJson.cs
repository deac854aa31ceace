using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary>The stable JSON of <c>award evaluate</c>: fields may be added, never renamed. Ratios are fractions, unrounded.</summary>
internal static class AwardJson
{
    /// <param name="decisions">The council's newest word by candidate.</param>
    /// <param name="nobody">Why no unit of the office is a candidate; null where one is.</param>
    public static object Of(
        CampaignEvaluation evaluation, string office, IReadOnlyList<Verdict> shown, IReadOnlyDictionary<string, StoredDecision> decisions, Sentence? nobody, Language language)
    {
        var kept = shown.Select(v => (v.Candidate.Kind, v.Candidate.Code)).ToHashSet();
        return new
        {
            campaign = evaluation.Round.Campaign.Id,
            year = evaluation.Round.Year,
            wave = evaluation.Round.Round.Code.Length == 0 ? null : evaluation.Round.Round.Code,
            office,
            evaluation = evaluation.EvaluationId,
            vintage = evaluation.Vintage,
            methodology = Methodology.Version,
            inputs = evaluation.InputsSha256,
            judgedOn = evaluation.Round.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            nobody = nobody?.In(language),
            candidates = shown.Select(v => Candidate(v, decisions.GetValueOrDefault(v.Candidate.Code), language)),
            shortlist = evaluation.Shortlists.SelectMany(list => list.Entries
                .Where(e => kept.Contains((e.Verdict.Candidate.Kind, e.Verdict.Candidate.Code)))
                .Select(e => new
                {
                    candidate = e.Verdict.Candidate.Code,
                    name = e.Verdict.Candidate.Name,
                    kind = VerdictJson.Word(e.Verdict.Candidate.Kind),
                    group = e.Verdict.Candidate.Group,
                    quota = list.Quota.Code,
                    place = e.Place,
                    tied = e.Tied,
                    status = VerdictJson.Word(e.Status),
                    ratio = e.Verdict.Standing.Ratio,
                })),
            quotas = evaluation.Shortlists.Select(list => new
            {
                quota = list.Quota.Code,
                award = list.Quota.Award,
                group = list.Group,
                count = list.Count,
                placesAtEdge = list.PlacesAtEdge,
                open = list.Open.Select(v => v.Candidate.Code),
                sources = list.AllottedBy.Select(SourceText.Of),
            }),
            rises = evaluation.Rises.Where(r => kept.Contains((r.Candidate.Kind, r.Candidate.Code))).Select(r => new
            {
                candidate = r.Candidate.Code,
                name = r.Candidate.Name,
                place = r.Place,
                baseClass = r.BaseClass,
                baseRatio = r.BaseRatio,
                @class = r.Class,
                ratio = r.Ratio,
                movement = r.Movement,
                shareOfPossible = r.ShareOfPossible,
                exemplary = r.Exemplary,
                sources = r.Sources.Select(SourceText.Of),
            }),
        };
    }

    private static object Candidate(Verdict verdict, StoredDecision? decision, Language language) => new
    {
        candidate = verdict.Candidate.Code,
        name = verdict.Candidate.Name,
        kind = VerdictJson.Word(verdict.Candidate.Kind),
        group = verdict.Candidate.Group,
        subject = verdict.Candidate.Subject,
        unit = verdict.Candidate.Unit,
        verdict = verdict.Kind.Code(),
        decision = decision is null ? null : DecisionTexts.Json(decision, null, language),
        conditions = verdict.Outcomes.Select(o => new
        {
            id = o.Id,
            outcome = o.Outcome.Code(),
            code = o.Code,
            preference = o.Preference,
            figures = o.Figures.Select(f => new
            {
                name = f.Name,
                title = f.Title.In(language),
                unit = VerdictJson.Word(f.Unit),
                value = f.Value,
                text = f.Text,
                words = f.Words?.In(language),
                relation = f.Relation is { } relation ? VerdictJson.Word(relation) : null,
                bound = f.Bound,
                boundText = f.BoundText,
                boundWords = f.BoundWords?.In(language),
            }),
            sources = o.Sources.Select(SourceText.Of),
            sentence = o.Sentence.In(language),
            sentenceVi = o.Sentence.Vi,
            sentenceEn = o.Sentence.En,
            missing = o.Missing is { } missing ? new { feed = missing.Feed, subject = missing.Subject, what = missing.What.In(language) } : null,
        }),
    };
}
