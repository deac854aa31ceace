using ReformAnalytics.Domain.Records;

namespace ReformAnalytics.Domain.Tests.Records;

public sealed class HashChainTests
{
    private static readonly ChainLink[] Chain = Of("một", "hai", "ba");

    [Fact]
    public void A_chain_as_it_was_written_holds_and_so_does_an_empty_one()
    {
        Assert.Null(HashChain.FirstBreak(Chain));
        Assert.Null(HashChain.FirstBreak([]));
    }

    [Fact]
    public void Changed_content_is_named() =>
        Assert.Equal(new(2, ChainFault.Content), HashChain.FirstBreak([Chain[0], Chain[1] with { Content = "Hai" }, Chain[2]]));

    [Fact]
    public void Content_hashed_anew_breaks_the_link_after_it() =>
        Assert.Equal(new(3, ChainFault.Previous), HashChain.FirstBreak([Chain[0], Chain[1] with { Content = "Hai", Hash = HashChain.Hash(Chain[1].Previous, "Hai") }, Chain[2]]));

    [Fact]
    public void A_removed_record_leaves_a_gap()
    {
        Assert.Equal(new(2, ChainFault.Number), HashChain.FirstBreak([Chain[0], Chain[2]]));
        Assert.Equal(new(1, ChainFault.Number), HashChain.FirstBreak([Chain[1], Chain[2]]));
    }

    [Fact]
    public void A_removed_record_whose_successors_are_numbered_anew_breaks_the_link() =>
        Assert.Equal(new(2, ChainFault.Previous), HashChain.FirstBreak([Chain[0], Chain[2] with { Number = 2 }]));

    [Fact]
    public void No_two_records_have_one_text()
    {
        string[] texts =
        [
            new RecordText().Add("a", "x").Add("b", "y").ToString(),
            new RecordText().Add("a", "x\nb:1:y").ToString(),
            new RecordText().Add("a", "x").Add("b", (string?)null).ToString(),
            new RecordText().Add("a", "x").Add("b", "").ToString(),
            new RecordText().Add("a", "x").Add("b", "-").ToString(),
        ];

        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_figure_and_an_instant_are_said_in_one_way()
    {
        Assert.Equal(new RecordText().Add("a", 1.50m).ToString(), new RecordText().Add("a", 1.5m).ToString());
        Assert.Equal(
            new RecordText().Add("a", new DateTimeOffset(2023, 10, 14, 23, 59, 59, TimeSpan.FromHours(7))).ToString(),
            new RecordText().Add("a", new DateTimeOffset(2023, 10, 14, 16, 59, 59, TimeSpan.Zero)).ToString());
    }

    private static ChainLink[] Of(params string[] contents)
    {
        var links = new List<ChainLink>();
        foreach (var content in contents)
        {
            var previous = links.Count == 0 ? HashChain.Start : links[^1].Hash;
            links.Add(new(links.Count + 1, previous, content, HashChain.Hash(previous, content)));
        }

        return [.. links];
    }
}
