using System.Globalization;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>Out and back: whatever the edition, what is filled into the forms is what is ranked.</summary>
public sealed class RoundTripTests(PortalServer server)
{
    // Names that a file, a sheet or a formula could choke on.
    private const string Units =
        "code,name,kind,group\nA/1,\"=HYPERLINK(\"\"x\"\")\",x,g1\nb_x0041_,\"+1 Xã <script> Đ & \"\"hai\"\"\",x,g1\nC,@Phòng Tổ chức,x,g2\nCON,Xã Năm 2019,x,g3\n";

    [Fact]
    public async Task What_is_filled_is_what_is_ranked()
    {
        await using var desk = await Desk.OpenAsync(server, "phieu", Units);
        for (var seed = 1; seed <= 100; seed++)
        {
            var expected = await RoundTripAsync(desk, seed, anew: seed % 3 == 0);
            var ranked = (await desk.RankAsync($"e{seed}", "2023")).Rows;
            Assert.Equal(
                expected.Select(Say),
                ranked.Where(r => expected.Any(e => e.Unit.Code == r.Unit.Code)).Select(Say));
        }
    }

    /// <summary>Writes, fills and returns the forms of one random edition.</summary>
    /// <returns>The ranking of what was filled in.</returns>
    /// <remarks>Two units an edition: each return costs a transaction.</remarks>
    private static async Task<IReadOnlyList<RankedUnit>> RoundTripAsync(Desk desk, int seed, bool anew)
    {
        var random = new RandomEdition(seed);
        await desk.AddEditionAsync(random.Yaml());
        await using var connection = await desk.Office.DataSource.OpenConnectionAsync();
        var edition = (await ReferenceData.EditionAsync(connection, random.Id))!.Edition;
        var units = (await ReferenceData.UnitsAsync(connection)).Directory.Units.Where(u => edition.Group(u.Group) is not null).Skip(seed % 2).Take(2).ToArray();
        var scores = new List<UnitScores>();
        foreach (var unit in units)
        {
            var form = await desk.FormAsync(random.Id, "2023", unit.Code);
            scores.Add(new RandomFilling((seed * 10) + scores.Count).Fill(form, edition, unit));
            var outcome = await desk.ReturnAsync(anew ? form.SavedAnew() : form);
            var telling = outcome.Findings.Where(f => f.Severity != Severity.Note).Select(f => $"{f.Code} {f.Position} {f.Value} {f.Sentence.En}").ToArray();
            Assert.True(outcome.State == ImportState.Accepted && telling.Length == 0, $"seed {seed}, unit {unit.Code}: {outcome.State}\n{string.Join('\n', telling)}");
        }

        return UnitRanking.Rank(edition, scores);
    }

    private static string Say(RankedUnit row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Unit.Code} {row.Figure.Status} {row.Figure.Points:G29} / {row.Figure.Maximum:G29} = {row.Figure.Ratio:G29}, {row.Figure.Coverage:G29}, {row.Class}, {string.Join(' ', row.Figure.Items.Select(i => $"{i.Points:G29}/{i.Maximum:G29}"))}");
}
