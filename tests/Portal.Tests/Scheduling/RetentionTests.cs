using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>What is cleared away, and what never is.</summary>
public sealed class RetentionTests(PortalServer server)
{
    private static readonly string[] Kept = ["reports/thu/ranking.xlsx", "rejections/old.xlsx", "inbox/scores/waiting.csv", "published/ab/cdef", "reform.json"];

    [Fact]
    public async Task What_is_past_its_time_goes_and_reports_evidence_and_what_waits_stay()
    {
        using var office = await ScheduledOffice.EmptyAsync(server);
        string[] old = ["scratch/a.part", "scratch/deep/b.part", "logs/2020-01-01-x.jsonl", "inbox/scores/done/x.csv", "inbox/scores/rejected/y.csv"];
        string[] young = ["scratch/young.part", "inbox/scores/done/young.csv"];
        foreach (var path in old.Concat(young).Concat(Kept))
        {
            var full = Path.Combine(office.Reform.Home, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, path == "reform.json" ? "{}" : path);
            if (!young.Contains(path))
            {
                File.SetLastWriteTimeUtc(full, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            }
        }

        File.CreateSymbolicLink(Path.Combine(office.Reform.Home, "scratch", "link"), Path.Combine(office.Reform.Home, "rejections"));
        using var node = await Node.UpAsync(office.Reform, "worker");
        var run = office.Reform.Run("jobs", "run", Schedule.Retention, "--format", "json").Expect(0).Json["runs"]![0]!;

        Assert.Equal(old.Length, (long)run["rows"]!);
        Assert.All(old, path => Assert.False(File.Exists(Path.Combine(office.Reform.Home, path)), path));
        Assert.All(young.Concat(Kept), path => Assert.True(File.Exists(Path.Combine(office.Reform.Home, path)), path));
    }
}
