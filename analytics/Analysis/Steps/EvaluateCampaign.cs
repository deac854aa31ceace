using ReformAnalytics.Analysis.Awards;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>What a round comes to, and the stored evaluation that holds it.</summary>
/// <param name="EvaluationId">The evaluation in analytics.evaluation.</param>
/// <param name="Round">The round, and the day it was looked at.</param>
/// <param name="Vintage">The newest import that anything in it stands on.</param>
/// <param name="InputsSha256">Hash of all that it stands on.</param>
/// <param name="Verdicts">Every candidate's case: collectives, then individuals, each in the campaign's order of subjects and by code.</param>
/// <param name="Shortlists">The qualified within each quota.</param>
/// <param name="Rises">Those who rose from a weak base, where the campaign asks for them.</param>
public sealed record CampaignEvaluation(
    int EvaluationId,
    HeldRound Round,
    int Vintage,
    string InputsSha256,
    IReadOnlyList<Verdict> Verdicts,
    IReadOnlyList<Shortlist> Shortlists,
    IReadOnlyList<Rise> Rises);

/// <summary>Judges every candidate of a campaign's round, and stores what it comes to.</summary>
public sealed class EvaluateCampaign(OfficeDatabase database, TimeProvider clock)
{
    /// <summary>The step's name in evaluations and jobs.</summary>
    public const string Step = "analytics.awards";

    /// <summary>Code of the exception for a year of which nothing is known.</summary>
    public const string NoDataCode = "no-data";

    /// <summary>Evaluates; where the same inputs came to the same before, the evaluation that holds it is given and nothing is written.</summary>
    /// <param name="campaign">Code of the campaign, case aside.</param>
    /// <param name="year">The year judged.</param>
    /// <param name="wave">Code of the round; null: the yearly cycle, or the last wave of the year.</param>
    /// <param name="asOf">The newest import that counts; null for all.</param>
    /// <param name="on">The day that open deadlines are looked at from; null for today.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="AnalysisException">Unknown campaign, year, wave or vintage; a year without any data; data that contradict each other.</exception>
    public async Task<CampaignEvaluation> RunAsync(
        string campaign, int year, string? wave = null, int? asOf = null, DateOnly? on = null, CancellationToken cancellation = default)
    {
        var choice = await RoundChoice.FindAsync(database, campaign, year, wave, asOf, on ?? VietnamTime.Today(clock), cancellation);
        var evidence = await RoundEvidence.LoadAsync(database, clock, choice, cancellation);
        if (!evidence.HasData)
        {
            throw NoData(choice.Held);
        }

        var (verdicts, rises) = Judge(choice.Held, evidence);
        var shortlists = Shortlists.Of(choice.Held.Campaign, verdicts, evidence.Allotments);
        var id = await new EvaluationStore(database, clock).StoreAsync(choice, evidence, verdicts, shortlists, rises, cancellation);
        return new(id, choice.Held, evidence.Vintage, evidence.InputsSha256, verdicts, shortlists, rises);
    }

    private static (IReadOnlyList<Verdict> Verdicts, IReadOnlyList<Rise> Rises) Judge(HeldRound round, RoundEvidence evidence)
    {
        var collectives = evidence.Collectives();
        var units = Judged(collectives);
        var individuals = evidence.Individuals(units.ToDictionary(v => v.Candidate.Code, StringComparer.Ordinal));
        return ([.. units, .. Judged(individuals)], Rises.Of(collectives.Concat(individuals), round));

        Verdict[] Judged((Candidate Candidate, Evidence Evidence)[] candidates) =>
            [.. candidates.AsParallel().AsOrdered().Select(c => Verdicts.Judge(c.Candidate, c.Evidence, round))];
    }

    private static AnalysisException NoData(HeldRound round) => new(
        NoDataCode,
        new(
            $"Chưa có dữ liệu nào của năm {round.Year} để xét phong trào {round.Campaign.Id}: không có điểm, câu trả lời hài lòng, nhiệm vụ, sáng kiến, xác nhận, đề nghị hay hồ sơ.",
            $"Nothing is known of {round.Year} to judge campaign {round.Campaign.Id} by: no scores, answers, tasks, initiatives, attestations, nominations or dossiers."),
        new("Nhập dữ liệu của năm đó bằng ./reform import.", "Import the data of that year with ./reform import."));
}
