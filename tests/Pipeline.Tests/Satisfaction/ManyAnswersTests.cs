using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Pipeline.Tests.Embedded;

namespace ReformAnalytics.Pipeline.Tests.Satisfaction;

/// <summary>The import against a recount that is as plain as it can be.</summary>
public sealed class ManyAnswersTests(TestDatabase server)
{
    private const string Heading = "response_id,unit,collected_on,channel,question,answer";

    private readonly record struct Row(string Id, string Unit, DateOnly Day, string Channel, string Question, int Answer)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id},{Unit},{Day:yyyy-MM-dd},{Channel},{Question},{Answer}");
    }

    [Fact]
    public async Task Fifty_thousand_rows_are_counted_as_a_plain_recount_counts_them()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var random = new Random(50_000);
        var rows = Enumerable.Range(0, 50_000).Select(_ => Any(random, ids: 12_000)).ToList();
        var report = await office.ImportAsync(File(rows));

        var first = new Dictionary<(string, string), Row>();
        var (repeats, contradictions) = (0, new List<int>());
        for (var i = 0; i < rows.Count; i++)
        {
            if (first.TryAdd((rows[i].Id, rows[i].Question), rows[i]))
            {
                continue;
            }

            if (first[(rows[i].Id, rows[i].Question)] == rows[i])
            {
                repeats++;
            }
            else
            {
                contradictions.Add(i + 2);
            }
        }

        Assert.Equal((50_000, first.Count, contradictions.Count, repeats), (report.RowsIn, report.Accepted, report.Rejected, report.Duplicates));
        Assert.Equal(contradictions, report.Findings.Select(f => f.Position.Row!.Value));
        Assert.Equal(Recount(first.Values), await office.FiguresAsync());
        Assert.Equal((long)first.Count, await office.AskAsync("SELECT count(*) FROM ingest.satisfaction_response"));
    }

    [Fact]
    public async Task Every_rejection_of_a_file_that_is_wrong_throughout_is_stored()
    {
        await using var office = await SatisfactionOffice.OpenAsync(server);
        var text = new StringBuilder(Heading).Append('\n');
        for (var i = 0; i < 30_000; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"P{i},Xã không có {i},2023-01-01,a,CH1,5\n");
        }

        var report = await office.ImportAsync(text.ToString());

        Assert.Equal((30_000, 0), (report.Rejected, report.Accepted));
        Assert.Equal(30_000L, await office.AskAsync("SELECT count(*) FROM ingest.finding WHERE value = 'Xã không có ' || (row_no - 2)"));
    }

    [Fact]
    public async Task The_order_of_rows_does_not_matter_where_none_contradict()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, 300).Select(_ => Any(random, ids: 1_000)).DistinctBy(r => (r.Id, r.Question)).ToArray();
        await using var office = await SatisfactionOffice.OpenAsync(server);
        await office.ImportAsync(File(rows));
        var counted = await office.FiguresAsync();
        Assert.Equal(Recount(rows), counted);

        foreach (var shuffled in Gen.Shuffle(rows).Sample(5, 10))
        {
            await using var other = await SatisfactionOffice.OpenAsync(server);
            await other.ImportAsync(File(shuffled));
            Assert.Equal(counted, await other.FiguresAsync());
        }
    }

    private static Row Any(Random random, int ids) => new(
        $"P{random.Next(ids)}",
        SatisfactionOffice.Units[random.Next(3)].Code,
        new DateOnly(2022, 1, 1).AddDays(random.Next(700)),
        random.Next(2) == 0 ? "Trực tiếp" : "Trực tuyến",
        $"CH{random.Next(1, 8)}",
        random.Next(1, 6));

    private static string File(IEnumerable<Row> rows) => string.Join('\n', rows.Select(r => r.ToString()).Prepend(Heading));

    private static string[] Recount(IEnumerable<Row> rows) =>
        [.. rows
            .GroupBy(r => (r.Unit, r.Question, r.Channel, Period: Period.QuarterOf(r.Day)))
            .OrderBy(g => g.Key.Unit, StringComparer.Ordinal).ThenBy(g => g.Key.Question, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Channel, StringComparer.Ordinal).ThenBy(g => g.Key.Period)
            .Select(g => SatisfactionOffice.Text(new(g.Key.Unit, g.Key.Question, g.Key.Channel, g.Key.Period, new(new AnswerCounts(
                g.LongCount(r => r.Answer == 1), g.LongCount(r => r.Answer == 2), g.LongCount(r => r.Answer == 3),
                g.LongCount(r => r.Answer == 4), g.LongCount(r => r.Answer == 5))))))];
}
