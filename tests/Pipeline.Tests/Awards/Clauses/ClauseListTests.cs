using System.Reflection;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Pipeline.Tests.Seeds;

namespace ReformAnalytics.Pipeline.Tests.Awards.Clauses;

/// <summary>No clause is dropped: each is in its rulebook, is answered by something, and has a test named after it.</summary>
public sealed class ClauseListTests
{
    public static TheoryData<string, string, int> Plans => new() { { "ct", "CT", 14 }, { "hn", "HN", 7 }, { "agj", "AG", 7 }, { "agh", "AG", 7 }, { "agt", "AGT", 6 } };

    [Theory]
    [MemberData(nameof(Plans))]
    public void Every_clause_is_there_in_its_own_words_and_answered(string file, string prefix, int count)
    {
        var campaign = Case.Read(file);

        Assert.Equal(Enumerable.Range(1, count).Select(n => $"{prefix}-{n}"), campaign.Clauses.Select(c => c.Id));
        Assert.All(campaign.Clauses, clause =>
        {
            Assert.NotEqual(clause.Text.Vi, clause.Text.En);
            Assert.True(IsAnswered(campaign, clause), clause.Id);
        });
        Assert.Equal(file.ToUpperInvariant(), campaign.Id);
        Assert.Equal(CampaignJson.Write(campaign), CampaignJson.Write(CampaignJson.Read(CampaignJson.Write(campaign))));
    }

    [Fact]
    public void Every_clause_has_a_test_named_after_it()
    {
        var names = typeof(ClauseListTests).Assembly.GetTypes().Where(t => t.Namespace == typeof(ClauseListTests).Namespace)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance)).Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => m.Name).ToArray();
        string[] files = [.. Directory.GetFiles(SeedsFolder.Path("campaigns"), "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f))];

        Assert.Equal(Plans.Select(p => p.Data.Item1).Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.All(files.SelectMany(f => Case.Read(f).Clauses), clause =>
            Assert.Contains(names, name => name.StartsWith(clause.Id.Replace('-', '_') + "_", StringComparison.Ordinal)));
    }

    private static bool IsAnswered(Campaign campaign, Clause clause) =>
        clause.Statement is not null || campaign.Conditions.Any(c => c.Clause == clause.Id) || campaign.Quotas.Any(q => q.Clause == clause.Id)
        || campaign.Rounds.Any(r => r.Clause == clause.Id) || campaign.Dossier?.Clause == clause.Id || campaign.Rise?.Clause == clause.Id;
}
