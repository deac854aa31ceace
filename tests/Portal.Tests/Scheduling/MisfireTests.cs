using System.Globalization;
using Quartz;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>Three fire times of every job pass while no node is up: what the schedule file says becomes of them, becomes of them.</summary>
public sealed class MisfireTests(PortalServer server)
{
    private const int Missed = 3;

    [Fact]
    public async Task What_passed_while_down_is_let_go_run_once_or_made_up_for_as_the_schedule_says()
    {
        using var office = await ScheduledOffice.EmptyAsync(server);
        using (var before = await Node.UpAsync(office.Reform, "worker"))
        {
            Assert.Equal(0, await before.TerminateAsync());
        }

        var jobs = office.Reform.Run("jobs", "list", "--format", "json").Expect(0).Json["jobs"]!.AsArray()
            .Select(j => (Name: (string)j!["name"]!, Cron: (string)j["cron"]!, Misfire: (string)j["misfire"]!)).ToArray();
        Assert.Equal(["each", "once", "skip"], jobs.Select(j => j.Misfire).Distinct().Order(StringComparer.Ordinal));
        var planned = jobs.ToDictionary(j => j.Name, j => Past(j.Cron), StringComparer.Ordinal);
        foreach (var (name, times) in planned)
        {
            // As if the schedule had been stored long ago: no trigger fires for a time before it was made.
            var first = times[0].UtcTicks.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(1, await office.AskAsync<int>(
                $"WITH t AS (UPDATE scheduling.qrtz_triggers SET start_time = {first}, next_fire_time = {first} WHERE trigger_name = '{name}' RETURNING 1) SELECT count(*)::int FROM t"));
        }

        using var node = await Node.UpAsync(office.Reform, "worker");
        foreach (var job in jobs.Where(j => j.Misfire != "skip"))
        {
            await node.EndsAsync(job.Name, job.Misfire == "each" ? Missed : 1);
        }

        // Long enough for what should not come to come: nodes look every second.
        await Task.Delay(TimeSpan.FromSeconds(3));
        var up = DateTimeOffset.Parse((string)node.Log[0]["time"]!, CultureInfo.InvariantCulture);
        foreach (var job in jobs)
        {
            var ran = node.Log.Where(l => (string?)l["Job"] == job.Name && l["Planned"] is not null).Select(l => DateTimeOffset.Parse((string)l["Planned"]!, CultureInfo.InvariantCulture)).ToArray();
            var late = ran.Where(t => t < up || job.Misfire == "once").ToArray();
            Assert.Equal((job.Name, job.Misfire switch { "each" => Missed, "once" => 1, _ => 0 }), (job.Name, late.Length));
            if (job.Misfire == "each")
            {
                Assert.Equal(planned[job.Name], ran);
            }
        }

        foreach (var job in office.Reform.Run("jobs", "list", "--format", "json").Json["jobs"]!.AsArray())
        {
            Assert.True((DateTimeOffset)job!["next"]! > up, (string)job["name"]!);
        }
    }

    // The last three times before now, oldest first.
    private static DateTimeOffset[] Past(string cron)
    {
#pragma warning disable RS0030 // The nodes run by the real clock, so what is past for them is.
        var now = TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030
        var expression = new CronExpression(cron, Schedule.Vietnam);
        for (var days = 1; ; days *= 3)
        {
            var times = new List<DateTimeOffset>();
            for (var time = expression.GetNextValidTimeAfter(now.AddDays(-days)); time < now; time = expression.GetNextValidTimeAfter(time.Value))
            {
                times.Add(time.Value);
            }

            if (times.Count >= Missed)
            {
                return [.. times.TakeLast(Missed)];
            }
        }
    }
}
