using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>When the campaign runs, and the rounds in which candidates are judged.</summary>
internal static class CampaignTimes
{
    private static readonly Dictionary<string, ReviewKind> Reviews = new(StringComparer.Ordinal)
    {
        ["preliminary"] = ReviewKind.Preliminary,
        ["final"] = ReviewKind.Final,
    };

    public static (DateOnly? From, DateOnly? To, Sentence? Words) Runs(YamlBlock root)
    {
        if (root.Value("runs") is not { } node || YamlBlock.Of(node, "runs", root.Problems) is not { } block)
        {
            return (null, null, null);
        }

        var from = Once(block, "from");
        var to = Once(block, "to");
        var words = block.Title("words");
        block.Close();
        if (to < from)
        {
            Backwards(block, "to", "campaign-runs-backwards");
        }

        return (from, to, words);
    }

    public static IReadOnlyList<Round> Rounds(YamlBlock root, CampaignClauses clauses, DateOnly? from, DateOnly? to)
    {
        var rounds = new List<Round>();
        foreach (var node in root.List("rounds"))
        {
            if (YamlBlock.Of(node, "rounds", root.Problems) is { } block && Round(block, clauses, from, to) is { } round
                && block.IsNew(block.Has("code") ? "code" : "title", "campaign-round-twice", new("Đợt xét", "Round"), round.Code, rounds.Select(r => r.Code)))
            {
                rounds.Add(round);
            }
        }

        if (rounds.Count == 0 && root.Has("rounds") && !root.Problems.Any)
        {
            root.Problems.WrongType(root.Value("rounds")!, "rounds", new("danh sách có ít nhất một đợt xét", "a list of at least one round"));
        }

        return rounds;
    }

    private static Round? Round(YamlBlock block, CampaignClauses clauses, DateOnly? from, DateOnly? to)
    {
        var code = block.Code("code", required: false) ?? string.Empty;
        var title = block.Title("title");
        var clause = clauses.AnsweredBy(block);
        var years = Years(block, from, to);
        var first = block.PlanDay("first");
        var last = block.PlanDay("last");
        var quarter = block.Number("quarter", 1, 4, required: false);
        var dossiers = block.PlanDay("dossiers-before", required: false);
        var (review, on, by) = Review(block);
        block.Close();
        if (title is null || clause is null || years.Count == 0 || first is null || last is null)
        {
            return null;
        }

        if (years.Any(y => last.Value.For(y) < first.Value.For(y)))
        {
            Backwards(block, "last", "campaign-round-backwards");
        }

        if (dossiers is { } before && years.Any(y => before.For(y) <= first.Value.For(y)))
        {
            block.Problems.Add(
                block.Value("dossiers-before")!,
                "campaign-dossier-early",
                new("Hạn nhận hồ sơ không sau ngày đầu của thời gian xét.", "Dossiers would have to come before the days judged begin."),
                new("Nếu hạn thuộc năm sau, ghi ví dụ '05/01 next year'.", "If the day is in the following year, write for example '05/01 next year'."));
        }

        return new(code, title.Value, clause, years, first.Value, last.Value, quarter, review, on, by, dossiers);
    }

    private static IReadOnlyList<int> Years(YamlBlock block, DateOnly? from, DateOnly? to)
    {
        if (block.Value("years") is not { } node || YamlBlock.Of(node, "years", block.Problems) is not { } years)
        {
            return [];
        }

        var first = years.Number("from", Period.FirstYear, Period.LastYear);
        var last = years.Number("to", Period.FirstYear, Period.LastYear, required: false) ?? first;
        years.Close();
        if (first is null || last is null)
        {
            return [];
        }

        if (last < first)
        {
            Backwards(years, "to", "campaign-round-backwards");
            return [];
        }

        if (first < from?.Year || last > to?.Year)
        {
            block.Problems.Add(
                node,
                "campaign-round-outside",
                new($"Các năm {first}–{last} nằm ngoài thời gian của phong trào ({from?.Year}–{to?.Year}).", $"The years {first}–{last} lie outside the campaign ({from?.Year}–{to?.Year})."),
                new("Sửa 'years' của đợt xét hoặc 'runs' của phong trào.", "Mend the round's 'years' or the campaign's 'runs'."));
        }

        return [.. Enumerable.Range(first.Value, last.Value - first.Value + 1)];
    }

    private static (ReviewKind Kind, Sentence? On, PlanDay? By) Review(YamlBlock block)
    {
        if (block.Value("review", required: false) is not { } node || YamlBlock.Of(node, "review", block.Problems) is not { } review)
        {
            return (ReviewKind.None, null, null);
        }

        var kind = review.Choice("kind", Reviews);
        var on = review.Title("held");
        var by = review.PlanDay("by", required: false);
        review.Close();
        return (kind ?? ReviewKind.None, on, by);
    }

    private static DateOnly? Once(YamlBlock block, string key)
    {
        if (block.PlanDay(key) is not { } day)
        {
            return null;
        }

        if (day.Year is { } year)
        {
            return day.For(year);
        }

        block.Problems.WrongType(block.Value(key)!, key, new("ngày có năm, ví dụ 29/10/2029", "a day with its year, such as 29/10/2029"));
        return null;
    }

    private static void Backwards(YamlBlock block, string key, string code) => block.Problems.Add(
        block.Value(key)!,
        code,
        new("Mốc cuối đứng trước mốc đầu.", "The end comes before the beginning."),
        new("Đổi chỗ hai mốc; mốc thuộc năm sau ghi thêm 'next year'.", "Exchange the two; write 'next year' after a day of the following year."));
}
