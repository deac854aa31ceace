namespace ReformAnalytics.Portal.Tests;

/// <summary>Rulebooks from the command line: checked, told in words, listed, and brought in by any office.</summary>
public sealed class CampaignVerbTests : IDisposable
{
    private readonly Reform _reform = new();

    public void Dispose() => _reform.Dispose();

    [Fact]
    public async Task A_rulebook_is_checked_told_listed_and_brought_in()
    {
        var seed = Path.Combine(Reform.Root, "seeds", "campaigns", "ct.yaml");
        _reform.Run("campaign", "check", seed).Expect(0);
        var faulty = _reform.Write("faulty.yaml", (await File.ReadAllTextAsync(seed, TestContext.Current.CancellationToken)).Replace("rating: good", "rating: tot", StringComparison.Ordinal));
        var line = (await File.ReadAllLinesAsync(faulty, TestContext.Current.CancellationToken)).Index().Single(l => l.Item.Contains("rating: tot", StringComparison.Ordinal));
        var place = $"faulty.yaml:{line.Index + 1}:{line.Item.IndexOf("tot,", StringComparison.Ordinal) + 1}:";
        foreach (var language in new[] { "vi", "en" })
        {
            var told = _reform.Run("campaign", "check", faulty, "--lang", language).Expect(3).Output;
            Assert.Contains(place, told, StringComparison.Ordinal);
            Assert.Contains("excellent, good, completed, not_completed", told, StringComparison.Ordinal);
        }

        _reform.Run("campaign", "check", Path.Combine(_reform.Home, "none.yaml")).Expect(2);

        var vietnamese = _reform.Run("campaign", "explain", "ct").Expect(0).Output;
        var english = _reform.Run("campaign", "explain", "CT", "--lang", "en").Expect(0).Output;
        Assert.All(Enumerable.Range(1, 14), n => Assert.All(new[] { vietnamese, english }, text => Assert.Contains($"\n  CT-{n}  ", text, StringComparison.Ordinal)));
        Assert.Contains("phải hơn 90%; đúng 90% là không đạt", vietnamese.ReplaceLineEndings(" ").Replace("         ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Căn cứ", english, StringComparison.Ordinal);
        Assert.Contains("The class of the index as a whole is \"Khá\" or better", english, StringComparison.Ordinal);
        var unknown = _reform.Run("campaign", "explain", "XX", "--lang", "en").Expect(2).Error;
        Assert.All(new[] { "AGH", "AGJ", "AGT", "CT", "HN" }, code => Assert.Contains(code, unknown, StringComparison.Ordinal));

        _reform.Run("import", "campaigns", faulty).Expect(3);
        _reform.Run("import", "campaigns", seed, "--office", "nha-minh").Expect(0);
        Assert.Equal(2, _reform.Run("campaign", "list").Expect(0).Output.Split('\n').Count(row => row.StartsWith("CT ", StringComparison.Ordinal)));
        Assert.Contains("nha-minh", _reform.Run("campaign", "explain", "CT", "--office", "nha-minh").Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("thi-dua-ct", _reform.Run("campaign", "explain", "CT", "--lang", "en").Expect(2).Error, StringComparison.Ordinal);
    }
}
