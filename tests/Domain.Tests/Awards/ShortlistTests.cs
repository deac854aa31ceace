using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Domain.Tests.Awards;

public sealed class ShortlistTests
{
    private static readonly SourceRow Row = new(EvidenceFeeds.Allotments, 1, "phan-bo.csv", "", 2);

    [Fact]
    public void A_tie_across_the_edge_is_shown_and_left_to_the_council()
    {
        var list = Assert.Single(Shortlists.Of(Of(count: 3), [Unit("A", 0.9m), Unit("B", 0.8m), Unit("C", 0.8m), Unit("D", 0.8m), Unit("E", 0.7m)], []));

        Assert.Equal(
            [("A", 1, false, ShortlistStatus.Within), ("B", 2, true, ShortlistStatus.TieAtEdge), ("C", 2, true, ShortlistStatus.TieAtEdge), ("D", 2, true, ShortlistStatus.TieAtEdge), ("E", 5, false, ShortlistStatus.Beyond)],
            list.Entries.Select(e => (e.Verdict.Candidate.Code, e.Place, e.Tied, e.Status)));
        Assert.Equal(2, list.PlacesAtEdge);
    }

    [Theory]
    [InlineData(1, ShortlistStatus.TieAtEdge, ShortlistStatus.TieAtEdge)]
    [InlineData(2, ShortlistStatus.Within, ShortlistStatus.Within)]
    [InlineData(0, ShortlistStatus.Beyond, ShortlistStatus.Beyond)]
    public void A_tie_that_the_edge_does_not_cut_is_no_choice(int count, ShortlistStatus a, ShortlistStatus b)
    {
        var list = Assert.Single(Shortlists.Of(Of(count), [Unit("A", 0.8m), Unit("B", 0.8m)], []));

        Assert.Equal([a, b], list.Entries.Select(e => e.Status));
        Assert.Equal(a == ShortlistStatus.TieAtEdge ? count : 0, list.PlacesAtEdge);
    }

    [Fact]
    public void Fewer_who_qualify_than_the_quota_stay_fewer_and_nobody_else_is_in()
    {
        var list = Assert.Single(Shortlists.Of(Of(count: 5), [Unit("A", 0.5m), Unit("OUT", 1m, VerdictKind.DoesNotQualify), Unit("OPEN", 0.9m, VerdictKind.CannotBeDecided)], []));

        Assert.Equal(["A"], list.Entries.Select(e => e.Verdict.Candidate.Code));
        Assert.Equal(["OPEN"], list.Open.Select(v => v.Candidate.Code));
    }

    [Fact]
    public void The_campaign_s_keys_decide_one_after_the_other_and_whoever_has_no_figure_stands_last()
    {
        var campaign = Of(3, OrderKey.Ratio, OrderKey.Rise, OrderKey.Preferences);
        var list = Assert.Single(Shortlists.Of(campaign, [Unit("none", null), Unit("rose", 0.8m, rise: 0.3m), Unit("rose-liked", 0.8m, rise: 0.3m, preferences: 1), Unit("flat", 0.8m), Unit("best", 0.9m)], []));

        Assert.Equal(["best", "rose-liked", "rose", "flat", "none"], list.Entries.Select(e => e.Verdict.Candidate.Code));
        Assert.All(list.Entries, e => Assert.False(e.Tied));
    }

    [Fact]
    public void A_number_that_nobody_allotted_is_unknown_and_one_allotted_to_a_group_is_that_group_s()
    {
        Verdict[] units = [Unit("A", 0.9m), Unit("B", 0.8m), Unit("X", 0.7m, group: "phuong")];
        var silent = Assert.Single(Shortlists.Of(Of(count: null), units, []));
        var split = Shortlists.Of(Of(count: null), units, [new(CandidateKind.Collective, "xa", 1, Row)]);

        Assert.Null(silent.Count);
        Assert.All(silent.Entries, e => Assert.Equal(ShortlistStatus.NoNumber, e.Status));
        Assert.Equal([("xa", 1), (null, null)], split.Select(l => (l.Group, l.Count)));
        Assert.Equal([ShortlistStatus.Within, ShortlistStatus.Beyond, ShortlistStatus.NoNumber], split.SelectMany(l => l.Entries).Select(e => e.Status));
        Assert.Equal([Row], split[0].AllottedBy);
        Assert.Equal(2, Assert.Single(Shortlists.Of(Of(count: 2), units, [new(CandidateKind.Collective, "", 9, Row)])).Count);
    }

    private static Sentence Say(string text) => new(text, text);

    private static Verdict Unit(string code, decimal? ratio, VerdictKind kind = VerdictKind.Qualifies, decimal? rise = null, int preferences = 0, string group = "xa") =>
        new(new(code, code, CandidateKind.Collective, "communes", code, group), kind, [], new(ratio, null, null, null, rise, null, preferences));

    private static Campaign Of(int? count, params OrderKey[] order) => new()
    {
        Id = "TT", Office = "thu", Title = Say("t"), Issuer = Say("i"), Source = Say("s"), From = new(2023, 1, 1), To = new(2023, 12, 31), Runs = Say("r"),
        Clauses = [new("TT-1", Say("một"))],
        Subjects = [new("communes", Say("Xã, phường"), CandidateKind.Collective, ["xa", "phuong"], Index: "cchc")],
        Awards = [new("giay-khen", Say("Giấy khen"))],
        Rounds = [new("", Say("Xét năm"), "TT-1", [2023], new(1, 1), new(12, 31))],
        Quotas = [new("xa", "TT-1", ["communes"], "giay-khen", count, order.Length == 0 ? [OrderKey.Ratio] : order)],
        Conditions = [],
    };
}
