using System.Diagnostics;
using System.Globalization;
using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Benchmarks;

/// <summary>5,000 candidates x 12 conditions: judged in memory, and from the database to the stored evaluation.</summary>
internal static class AwardsBenchmark
{
    private const int Candidates = 5_000, Repeats = 5;
    private static readonly Period Now = new(2023), Before = new(2022);

    // What a row of each feed is; {n} rows a unit where a unit has several.
    private static readonly string[] Feeds =
    [
        "INSERT INTO ingest.campaign VALUES (1, 1, 'TT')",
        $"INSERT INTO ingest.campaign_version VALUES (1, 1, 1, '{CampaignJson.Write(Rules())}')",
        "INSERT INTO ingest.question VALUES (1, 1, 'hai-long')",
        "INSERT INTO ingest.channel VALUES (1, 1, 'all')",
        Each("ingest.task", "1, 1, 't' || u || '-' || k, '', u, false, u, 'NV-' || k, 'Nhiệm vụ', NULL, '2023-06-30', '2023-06-01', 'met'", 3),
        Each("ingest.initiative", "1, 1, 'i' || u, '', u, false, u, NULL, 'Sáng kiến', 'Hội đồng', '2023-05-05', 'QĐ 1', 'toàn huyện'", 1),
        Each("ingest.attestation", "1, 1, 'a' || u || '-' || k, '', u, false, 1, 2023, '', u, NULL, 'TT-' || (9 + k), true, 'Văn phòng', '2023-10-01', 'CV 5'", 2),
        Each("ingest.dossier", "1, 1, 'd' || u || '-' || k, '', u, false, 1, 2023, '', u, NULL, (ARRAY['request', 'report', 'minutes'])[k], 2, '2023-10-01'", 3),
        Each("ingest.files_handled", "1, 1, 'f' || u, '', u, false, u, 20230, 100, 100, 0, 0", 1),
        Each("ingest.discipline", "1, 1, 'k' || u, '', u, false, u, NULL, '2023-01-01', '2023-12-31', 'none', 'BC 2'", 1),
        Each("ingest.satisfaction_count", "1, 1, u, (2021 + k) * 10, 1, 1, 1000, 900 + k * 10, NULL, NULL, NULL, NULL, NULL", 2),
    ];

    private static readonly string[] Tables = ["task", "initiative", "attestation", "dossier", "files_handled", "discipline", "satisfaction_count", "score"];

    public static async Task<int> RunAsync(TimeProvider clock)
    {
        InMemory();
        await FromDatabaseAsync(clock);
        return 0;
    }

    private static void InMemory()
    {
        var rules = Rules();
        var round = new HeldRound(rules, rules.Rounds[0], 2023, new(2024, 1, 31));
        var candidates = Enumerable.Range(1, Candidates).Select(Case).ToArray();
        var outcomes = 0;
        var judged = Median(() =>
        {
            var verdicts = Array.ConvertAll(candidates, c => Verdicts.Judge(c.Candidate, c.Evidence, round));
            outcomes = verdicts.Sum(v => v.Outcomes.Count);
            Shortlists.Of(rules, verdicts, []);
        });
        var read = Median(() => candidates.Sum(c => c.Evidence.Tasks.Count(t => t.CompletedOn <= t.DueOn) + c.Evidence.Dossier.Sum(d => d.Copies ?? 0)));
        Print($"in memory: {Candidates} candidates, {outcomes} conditions judged, shortlists", judged);
        Print("baseline: going through part of the same evidence once", read);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio to baseline: {judged / read:0.0}"));
    }

    private static async Task FromDatabaseAsync(TimeProvider clock)
    {
        await using var server = await BenchmarkDatabase.StartAsync();
        await using var database = new ReformDatabase(server.ConnectionString);
        var office = database.For(await database.AddOfficeAsync("benchmark", "Benchmark", "Benchmark"));
        await ScoresBenchmark.StoreAsync(office, Candidates, Now, Before);
        await using (var owner = await BenchmarkDatabase.OpenAsync(server.ConnectionString))
        {
            foreach (var feed in Feeds)
            {
                await BenchmarkDatabase.ExecuteAsync(owner, feed);
            }

            await BenchmarkDatabase.ExecuteAsync(owner, "ANALYZE");
        }

        var first = await OnceAsync(server, office, clock);
        var times = new List<double>();
        for (var i = 0; i < Repeats; i++)
        {
            times.Add(await OnceAsync(server, office, clock));
        }

        times.Sort();
        var bare = await ReadAllAsync(office);
        Print("from the database to the stored evaluation, the two years ranked first", first);
        Print("the same with the rankings stored", times[Repeats / 2]);
        Print("baseline: reading the same rows", bare);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio to baseline: {times[Repeats / 2] / bare:0.0}"));
    }

    // A stored evaluation is not stored twice, so each repetition starts without one.
    private static async Task<double> OnceAsync(BenchmarkDatabase server, OfficeDatabase office, TimeProvider clock)
    {
        await using (var owner = await BenchmarkDatabase.OpenAsync(server.ConnectionString))
        {
            await BenchmarkDatabase.ExecuteAsync(owner, "TRUNCATE analytics.evaluation CASCADE");
            await BenchmarkDatabase.ExecuteAsync(owner, "TRUNCATE analytics.outcome");
        }

        var watch = Stopwatch.StartNew();
        var evaluation = await new EvaluateCampaign(office, clock).RunAsync("TT", 2023, on: new(2024, 1, 31));
        return evaluation.Verdicts.Sum(v => v.Outcomes.Count) == Candidates * 12
            ? watch.Elapsed.TotalSeconds
            : throw new InvalidOperationException("Not every candidate was judged by every condition.");
    }

    private static async Task<double> ReadAllAsync(OfficeDatabase office)
    {
        var watch = Stopwatch.StartNew();
        foreach (var table in Tables)
        {
            await using var command = office.DataSource.CreateCommand($"SELECT * FROM ingest.{table}");
            await using var reader = await command.ExecuteReaderAsync();
            var cells = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(cells);
            }
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static string Each(string table, string values, int rows) =>
        string.Create(CultureInfo.InvariantCulture, $"INSERT INTO {table} SELECT {values.Replace("'2023-", "date '2023-", StringComparison.Ordinal)} FROM generate_series(1, {Candidates}) u, generate_series(1, {rows}) k");

    private static (Candidate Candidate, Evidence Evidence) Case(int number)
    {
        var code = number.ToString("00000", CultureInfo.InvariantCulture);
        var row = new SourceRow("benchmark", 1, "benchmark", "", number);
        IndexPeriod Index(Period period, decimal ratio) =>
            new("benchmark", period, ValueStatus.Valued, ratio, ratio, "Tốt", [new("Tốt", "Good"), new("Khá", "Fair")], number, Candidates, [], new SourceRun("benchmark", period, 1, 1, ["benchmark"]));
        return (new(code, $"Đơn vị {number}", CandidateKind.Collective, "commune", code, "commune"), new()
        {
            Spoken = new HashSet<string>(["tasks", "initiatives", "dossiers", "discipline"]),
            Indices = [new("benchmark", code, null, Index(Now, 0.8m + (number * 0.00001m)), Index(Before, 0.7m), true, Array.Empty<ComparisonReason>())],
            Satisfaction = [new("hai-long", new SatisfactionCounts(1000, 920), [new SourceCounts(1, "benchmark", 1000, 920)])],
            SatisfactionBefore = [new("hai-long", new SatisfactionCounts(1000, 910), [new SourceCounts(1, "benchmark", 1000, 910)])],
            Tasks = [.. Enumerable.Range(1, 3).Select(k => new TaskEvidence($"NV-{k}", "Nhiệm vụ", new(2023, 6, 30), new(2023, 6, 1), true, row))],
            Initiatives = [new("Sáng kiến", "Hội đồng", new(2023, 5, 5), "QĐ 1", "toàn huyện", row)],
            Discipline = [new(DisciplineState.None, new(2023, 1, 1), new(2023, 12, 31), "BC 2", row)],
            Attestations = [new("TT-10", true, "Văn phòng", new(2023, 10, 1), "CV 5", row), new("TT-11", true, "Văn phòng", new(2023, 10, 1), "CV 5", row)],
            Dossier = [.. Enum.GetValues<DossierPart>().Select(part => new DossierEvidence(part, 2, new(2023, 10, 1), row))],
            Files = [new(Now, 100, 100, 0, 0, row)],
        });
    }

    private static Campaign Rules()
    {
        static Sentence Say(string text) => new(text, text);
        string[] all = ["commune"];
        var asks = Say("-");
        return new()
        {
            Id = "TT", Office = "benchmark", Title = Say("TT"), Issuer = Say("-"), Source = Say("-"), From = new(2023, 1, 1), To = new(2023, 12, 31), Runs = Say("2023"),
            Clauses = [.. Enumerable.Range(1, 12).Select(n => new Clause($"TT-{n}", Say("-")))],
            Subjects = [new("commune", Say("Các xã"), CandidateKind.Collective, all, Index: "benchmark")],
            Awards = [new("giay-khen", Say("Giấy khen"))],
            Rounds = [new("", Say("Năm"), "TT-1", [2023], new(1, 1), new(12, 31), DossierBefore: new(10, 15))],
            Quotas = [new("xa", "TT-1", all, "giay-khen", 50, [OrderKey.Ratio])],
            Dossier = new("TT-2", [DossierPart.Request, DossierPart.Report, DossierPart.Minutes], 2, Say("-")),
            Conditions =
            [
                new DossierOnTime { Clause = "TT-1", Subjects = all, Asks = asks },
                new DossierComplete { Clause = "TT-2", Subjects = all, Asks = asks },
                new AllTasksDone { Clause = "TT-3", Subjects = all, Asks = asks, Quality = true, OnTime = true },
                new ClassAtLeast { Clause = "TT-4", Subjects = all, Asks = asks, Class = "Khá" },
                new RatioHigherThanYearBefore { Clause = "TT-5", Subjects = all, Asks = asks },
                new SatisfactionAbove { Clause = "TT-6", Subjects = all, Asks = asks, Share = 0.9m },
                new SatisfactionHigherThanYearBefore { Clause = "TT-7", Subjects = all, Asks = asks },
                new HasInitiative { Clause = "TT-8", Subjects = all, Asks = asks, Recognised = true, Scope = true },
                new NoOverdueFiles { Clause = "TT-9", Subjects = all, Asks = asks },
                new Attested { Clause = "TT-10", Subjects = all, Asks = asks },
                new Attested { Clause = "TT-11", Subjects = all, Asks = asks },
                new NoDiscipline { Clause = "TT-12", Subjects = all, Asks = asks },
            ],
        };
    }

    private static double Median(Action work)
    {
        var times = new double[Repeats];
        for (var i = 0; i < Repeats; i++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times[i] = watch.Elapsed.TotalSeconds;
        }

        Array.Sort(times);
        return times[Repeats / 2];
    }

    private static double Median(Func<int> work) => Median(() => { _ = work(); });

    private static void Print(string what, double seconds) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {seconds:0.0000} s"));
}
