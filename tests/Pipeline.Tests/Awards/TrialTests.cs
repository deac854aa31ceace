using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Awards;

/// <summary>Every campaign, on seeds that try each of its conditions, against tables written by hand from the plan's words.</summary>
public sealed class TrialTests(TestDatabase server)
{
    [Fact]
    public async Task Campaign_CT_comes_to_what_its_plan_says()
    {
        await using var trial = await OpenAsync("thi-dua-ct");

        Same("ct-2023", await trial.EvaluateAsync("CT", 2023));
        Same("ct-2023-before-registers", await trial.EvaluateAsync("CT", 2023, asOf: trial.Before("initiatives")));
    }

    [Fact]
    public async Task Campaign_HN_comes_to_what_its_plan_says()
    {
        await using var trial = await OpenAsync("thi-dua-hn");

        Same("hn-2023", await trial.EvaluateAsync("HN", 2023));
        Same("hn-2024", await trial.EvaluateAsync("HN", 2024));
        Same("hn-2025", await trial.EvaluateAsync("HN", 2025));
    }

    private async Task<TrialOffice> OpenAsync(string code)
    {
        var trial = await TrialOffice.OpenAsync(server, code);
        Assert.NotEmpty(trial.Imports);
        Assert.All(trial.Imports, i =>
        {
            Assert.Equal(ImportState.Accepted, i.Outcome.State);
            Assert.Empty(i.Outcome.Findings.Where(f => f.Severity == Severity.Rejection).Select(f => $"{i.Feed} {f.Position.Row} {f.Sentence.En}"));
        });
        return trial;
    }

    private static void Same(string name, CampaignEvaluation evaluation)
    {
        var table = ExpectedTable.Read(name);
        var expected = table.Rows.Select(row => $"{row["candidate"]}: {row["verdict"]} {row["place"]} {row["status"]}|{string.Join(' ', table.Conditions.Where(c => row[c].Length > 0).Select(c => $"{c}={row[c]}"))}").Order(StringComparer.Ordinal);
        var entries = evaluation.Shortlists.SelectMany(l => l.Entries).ToDictionary(e => (e.Verdict.Candidate.Kind, e.Verdict.Candidate.Code));
        var found = evaluation.Verdicts.Select(v =>
        {
            var entry = entries.GetValueOrDefault((v.Candidate.Kind, v.Candidate.Code));
            return $"{v.Candidate.Code}: {v.Kind.Code()} {entry?.Place} {(entry is null ? "" : VerdictJson.Word(entry.Status))}|{string.Join(' ', v.Outcomes.Select(o => $"{o.Id}={o.Outcome.Code()}"))}";
        }).Order(StringComparer.Ordinal);

        Assert.Equal(string.Join('\n', expected), string.Join('\n', found));
    }
}
