using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Editions;

/// <summary>Reads an edition as an office writes it: a YAML file, described in seeds/README.md.</summary>
public static partial class EditionFile
{
    private static readonly Dictionary<string, Aggregation> Aggregations = new(StringComparer.Ordinal)
    {
        ["points"] = Aggregation.Points,
        ["weighted-mean"] = Aggregation.WeightedMean,
    };

    private static readonly Dictionary<string, MissingPolicy> Policies = new(StringComparer.Ordinal)
    {
        ["earns-nothing"] = MissingPolicy.EarnsNothing,
        ["withholds"] = MissingPolicy.Withholds,
        ["left-out"] = MissingPolicy.LeftOut,
    };

    private static readonly Dictionary<string, TieRule> TieRules = new(StringComparer.Ordinal)
    {
        ["competition"] = TieRule.Competition,
        ["dense"] = TieRule.Dense,
        ["last"] = TieRule.Last,
    };

    private static readonly Dictionary<string, RoundingMoment> Moments = new(StringComparer.Ordinal)
    {
        ["display"] = RoundingMoment.Display,
        ["before-ranking"] = RoundingMoment.BeforeRanking,
    };

    private static readonly Dictionary<string, MidpointRounding> Modes = new(StringComparer.Ordinal)
    {
        ["half-up"] = MidpointRounding.AwayFromZero,
        ["half-even"] = MidpointRounding.ToEven,
    };

    /// <summary>Reads the text of an edition file.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">Name for messages, without its folder.</param>
    /// <exception cref="YamlFileException">Anything that is wrong with it, with line and column.</exception>
    public static Edition Parse(string text, string fileName)
    {
        var problems = new YamlProblems(fileName, "seeds/editions");
        var root = YamlText.Open(text, problems) is { } node ? YamlBlock.Of(node, fileName, problems) : null;
        var edition = root is null ? null : Read(root);
        return edition is null || problems.Any ? throw new YamlFileException(fileName, problems.Found) : edition;
    }

    /// <summary>The office that a file names, read without judging the rest; null where it names none.</summary>
    public static string? OfficeOf(string path) =>
        File.ReadLines(path).Select(line => OfficeLine().Match(line)).FirstOrDefault(m => m.Success)?.Groups["office"].Value;

    [GeneratedRegex(@"^office:\s*[""']?(?<office>[^\s""'#]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfficeLine();

    private static Edition? Read(YamlBlock root)
    {
        var id = Code(root, "id");
        var office = Code(root, "office");
        var index = Code(root, "index");
        var title = root.Title("title");
        var source = root.Title("source");
        var (from, to) = Serves(root);
        var synthetic = root.Flag("synthetic", required: false) ?? false;
        var aggregation = root.Choice("aggregation", Aggregations);
        var weighted = aggregation == Aggregation.WeightedMean;
        var scale = root.Number("scale", 0.01m, 1_000_000m, required: weighted);
        var decimals = root.Number("score-decimals", 0, 10, required: false);
        var threshold = root.Number("coverage-threshold", 0m, 1m);
        var missing = root.Choice("missing", Policies);
        var ties = root.Choice("ties", TieRules, required: false) ?? TieRule.Competition;
        var rounding = Rounded(root);
        var groups = EditionGroups.Read(root);
        var reader = new EditionItems(root.Problems, groups, weighted);
        var items = reader.Read(root);
        root.Close();
        if (scale is not null && !weighted)
        {
            Useless(root, "scale");
        }

        if (id is null || office is null || index is null || title is null || source is null || from is null || aggregation is null
            || threshold is null || missing is null || root.Problems.Any)
        {
            return null;
        }

        var tree = reader.Tree(items, root);
        return tree is null ? null : new Edition
        {
            Id = id,
            Office = office,
            Index = index,
            Title = title.Value,
            Source = source.Value,
            ServesFrom = from.Value,
            ServesTo = to,
            Synthetic = synthetic,
            Aggregation = aggregation.Value,
            Scale = scale ?? 100m,
            ScoreDecimals = decimals,
            CoverageThreshold = threshold.Value,
            Missing = missing.Value,
            Ties = ties,
            Rounding = rounding,
            Groups = groups,
            Items = tree,
        };
    }

    private static string? Code(YamlBlock root, string key)
    {
        var text = root.Text(key);
        if (text is not null && !CodeForm().IsMatch(text))
        {
            root.Problems.WrongType(root.Value(key)!, key, new("mã gồm chữ thường không dấu, chữ số và gạch nối", "a code of lower-case letters, digits and hyphens"));
        }

        return text;
    }

    private static (int? From, int? To) Serves(YamlBlock root)
    {
        if (root.Value("serves") is not { } node || YamlBlock.Of(node, "serves", root.Problems) is not { } block)
        {
            return (null, null);
        }

        var from = block.Number("from", Period.FirstYear, Period.LastYear);
        var to = block.Number("to", Period.FirstYear, Period.LastYear, required: false);
        block.Close();
        if (to < from)
        {
            root.Problems.Add(
                block.Value("to")!,
                "edition-serves-backwards",
                new($"Năm cuối {to} trước năm đầu {from}.", $"The last year {to} is before the first, {from}."),
                new("Đổi chỗ hai năm, hoặc bỏ dòng 'to' nếu còn hiệu lực.", "Exchange the years, or leave 'to' out while the edition is in force."));
        }

        return (from, to);
    }

    private static Rounding Rounded(YamlBlock root)
    {
        var usual = new Rounding(RoundingMoment.Display, 2, MidpointRounding.AwayFromZero);
        if (root.Value("rounding", required: false) is not { } node || YamlBlock.Of(node, "rounding", root.Problems) is not { } block)
        {
            return usual;
        }

        var rounding = new Rounding(
            block.Choice("moment", Moments) ?? usual.Moment,
            block.Number("decimals", 0, 10) ?? usual.Decimals,
            block.Choice("mode", Modes) ?? usual.Mode);
        block.Close();
        return rounding;
    }

    internal static void Useless(YamlBlock block, string key) => block.Problems.Add(
        block.Value(key)!,
        "yaml-key-useless",
        new($"'{key}' chỉ dùng với aggregation: weighted-mean.", $"'{key}' has a meaning only with aggregation: weighted-mean."),
        new($"Bỏ dòng '{key}', hoặc đổi cách tổng hợp.", $"Leave '{key}' out, or change the aggregation."));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex CodeForm();
}
