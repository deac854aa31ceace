using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Quartz;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Cli;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>The schedule as it reads, and as the configuration changes it.</summary>
public sealed partial class ScheduleTests
{
    private static readonly TimeProvider Clock = new Noon();

    [Fact]
    public void Every_line_says_stage_time_policy_reason_and_work_and_its_job_is_short()
    {
        var jobs = Read();

        Assert.Equal(jobs.Count, jobs.Select(j => j.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.All(jobs, job =>
        {
            Assert.Matches(@"^(ingest|analytics|reports)\.[a-z]+$", job.Name);
            Assert.NotNull(Schedule.NextAfter(job.Cron, Clock.GetUtcNow()));
            Assert.All(new[] { job.Why.Vi, job.Why.En, job.Does.Vi, job.Does.En }, Assert.NotEmpty);
            Assert.Contains(typeof(IJob), job.Type.GetInterfaces());

            // At least once, never twice at a time.
            Assert.NotEmpty(job.Type.GetCustomAttributes(typeof(DisallowConcurrentExecutionAttribute), inherit: true));
            var lines = File.ReadLines(Path.Combine(Reform.Root, "reports", "Portal", "Scheduling", "Jobs", $"{job.Type.Name}.cs")).Count();
            Assert.True(lines <= 30, $"{job.Type.Name} has {lines} lines.");
        });
    }

    [Fact]
    public void Times_are_Vietnams()
    {
        var quarterly = Read().Single(j => j.Name == Schedule.Quarterly).Cron;

        Assert.Equal(new DateTimeOffset(2026, 1, 5, 6, 0, 0, TimeSpan.FromHours(7)), Schedule.NextAfter(quarterly, new DateTimeOffset(2026, 1, 4, 22, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_configuration_gives_a_job_another_time_another_policy_or_none()
    {
        var jobs = Read(
            ("Reform:Schedule:analytics_recompute:Cron", "0 0 23 * * ?"),
            ("Reform:Schedule:analytics.recompute:Misfire", "Skip"),
            ("Reform:Schedule:reports.final:Cron", "off"));

        Assert.Equal(("0 0 23 * * ?", Misfire.Skip), jobs.Where(j => j.Name == Schedule.Recompute).Select(j => (j.Cron, j.Misfire)).Single());
        Assert.Null(jobs.Single(j => j.Name == Schedule.Final).Cron);
        Assert.Equal(Read().Single(j => j.Name == Schedule.Quarterly), jobs.Single(j => j.Name == Schedule.Quarterly));
    }

    [Theory]
    [InlineData("Reform:Schedule:analytics.nothing:Cron", "off")]
    [InlineData("Reform:Schedule:analytics.recompute:Cron", "every night")]
    [InlineData("Reform:Schedule:analytics.recompute:Cron", "0 0 0 31 2 ?")]
    [InlineData("Reform:Schedule:analytics.recompute:Misfire", "later")]
    [InlineData("Reform:Schedule:analytics.recompute:Time", "1")]
    [InlineData("Reform:Cluster:CheckInSeconds", "0")]
    [InlineData("Reform:Cluster:Nodes", "3")]
    [InlineData("Reform:Retention:LogDays", "soon")]
    [InlineData("Reform:Url", "8080")]
    [InlineData("Reform:Url", "https://0.0.0.0:8080")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value)
    {
        var refused = Assert.Throws<UsageException>(() => Read((key, value)));

        Assert.Equal("configuration-wrong", refused.Code);
        Assert.Contains(key[..key.LastIndexOf(':')], refused.Sentence.In(Language.English), StringComparison.Ordinal);
        Assert.NotEmpty(refused.Remedy.Vi);
    }

    [Fact]
    public void A_wrong_value_stops_the_start_with_one_sentence()
    {
        using var reform = new Reform("Host=nowhere").With("Reform__Schedule__ingest_retention__Cron", "never");

        Assert.Single(reform.Run("worker", "--lang", "en").Expect(2).Error.Trim().Split('\n'));
    }

    [Fact]
    public void The_readme_names_every_key()
    {
        var readme = File.ReadAllText(Path.Combine(Reform.Root, "README.md"));
        var code = File.ReadAllText(Path.Combine(Reform.Root, "reports", "Portal", "Scheduling", "SchedulingSettings.cs"));
        var keys = Key().Matches(code).Select(m => m.Groups["key"].Value).Distinct().ToArray();

        Assert.Contains("CheckInSeconds", keys);
        Assert.All(keys, key => Assert.Contains($"__{key}`", readme, StringComparison.Ordinal));
    }

    private static IReadOnlyList<ScheduledJob> Read(params (string Key, string Value)[] entries)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(entries.Select(e => KeyValuePair.Create(e.Key, (string?)e.Value))).Build();
        return Schedule.Read(SchedulingSettings.Load(configuration.GetSection("Reform")), Clock);
    }

    [GeneratedRegex(@"""(Cluster|Retention):(?<key>\w+)""|reform\[""(?<key>\w+)""\]|job\[""(?<key>\w+)""\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero);
    }
}
