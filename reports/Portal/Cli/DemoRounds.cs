using System.Diagnostics;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Ingest.Feeds.Plans;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;

namespace ReformAnalytics.Portal.Cli;

/// <summary>The demonstration's rounds: how each comes out, and what its council gets.</summary>
internal static class DemoRounds
{
    /// <returns>How many files were written.</returns>
    public static async Task<int> JudgeAsync(Session session, Renderer renderer, PlannedRound round, string folder, Language language, CancellationToken cancellation)
    {
        var office = await session.OfficeOfCampaignAsync(round.Office, round.Campaign, cancellation);
        var evaluation = await new EvaluateCampaign(office, session.Clock).RunAsync(round.Campaign, round.Year, round.Wave, cancellation: cancellation);
        int Of(VerdictKind kind) => evaluation.Verdicts.Count(v => v.Kind == kind);
        var (name, held) = (evaluation.Round.Campaign.Title, evaluation.Round.Round.Title);
        Console.Out.WriteLine(new Sentence(
            $"{round.Campaign} {round.Year}: {name.Vi}. {held.Vi}: {evaluation.Verdicts.Count} tập thể, cá nhân; {Of(VerdictKind.Qualifies)} đủ điều kiện, {Of(VerdictKind.DoesNotQualify)} không đủ điều kiện, {Of(VerdictKind.CannotBeDecided)} chưa thể kết luận.",
            $"{round.Campaign} {round.Year}: {name.En}. {held.En}: {evaluation.Verdicts.Count} candidates; {Of(VerdictKind.Qualifies)} qualify, {Of(VerdictKind.DoesNotQualify)} do not, {Of(VerdictKind.CannotBeDecided)} cannot be decided yet.").In(language));
        var awards = new WriteAwards(office, session.Clock);
        var count = 0;
        foreach (var kind in round.Kinds)
        {
            var watch = Stopwatch.StartNew();
            var written = kind == "evidence"
                ? await awards.EvidenceAsync(evaluation.EvaluationId, folder, language, cancellation)
                : await awards.DossierAsync(evaluation.EvaluationId, Enum.Parse<DossierKind>(kind, ignoreCase: true), candidate: null, renderer, folder, language, cancellation);
            count += written.Count;
            Console.Out.WriteLine($"{Path.GetRelativePath(folder, written[0])} + {written.Count - 1} ({watch.Elapsed.TotalSeconds:0.0} s)");
        }

        return count;
    }
}
