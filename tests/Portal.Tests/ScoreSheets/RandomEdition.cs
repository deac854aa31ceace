using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>Editions of every kind, drawn from a seed and written as an office would hand them in.</summary>
internal sealed class RandomEdition(int seed)
{
    private static readonly string[] Groups = ["g1", "g2", "g3"];

    // What a title may hold that a spreadsheet could take for something else.
    private static readonly string[] Odd = ["=1+1", "+5", "@x", "\"ngoặc\"", "<b>&", "hai\ndòng", "Tổng cộng", "KAĐ", "Điểm tối đa", "1.1", "Ghi chú_x0041_", "Kế hoạch", "năm 2019", "Đơn vị: Xã B"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _yaml = new();
    private int _leaves;

    public string Id { get; } = $"e{seed}";

    public string Yaml()
    {
        var weighted = Chance(0.5);
        var groups = Groups.Where((_, i) => i == 0 || Chance(0.7)).ToArray();
        _yaml.Append(CultureInfo.InvariantCulture, $"id: {Id}\noffice: phieu\nindex: i{seed}\ntitle: {Quote($"Bộ tiêu chí {2000 + seed}, {Pick(Odd)}")}\nsource: {Quote(Pick(Odd))}\nserves: {{ from: 2022 }}\n");
        _yaml.Append(CultureInfo.InvariantCulture, $"synthetic: {(Chance(0.3) ? "true" : "false")}\naggregation: {(weighted ? "weighted-mean" : "points")}\n");
        if (weighted)
        {
            _yaml.Append(CultureInfo.InvariantCulture, $"scale: {Pick("100", "100", "10", "1", "12.5")}\n");
        }

        if (Chance(0.8))
        {
            _yaml.Append(CultureInfo.InvariantCulture, $"score-decimals: {_random.Next(4)}\n");
        }

        _yaml.Append(CultureInfo.InvariantCulture, $"coverage-threshold: {Pick("0", "0.3", "0.5", "0.8", "1")}\nmissing: {Pick("earns-nothing", "withholds", "left-out")}\nties: {Pick("competition", "dense", "last")}\n");
        _yaml.Append(CultureInfo.InvariantCulture, $"rounding: {{ moment: {Pick("display", "before-ranking")}, decimals: {_random.Next(5)}, mode: {Pick("half-up", "half-even")} }}\ngroups:\n");
        foreach (var group in groups)
        {
            _yaml.Append(CultureInfo.InvariantCulture, $"  - {{ code: {group}, name: {Quote("Khối " + group)}, classes: [ {{ name: Tốt, from: 0.8 }}, {{ name: Khá, above: 0.4 }} ] }}\n");
        }

        _yaml.Append("items:\n");
        var depth = _random.Next(1, 5);
        var domains = _random.Next(1, 4);
        for (var i = 1; i <= domains; i++)
        {
            Item(i.ToString(CultureInfo.InvariantCulture), depth, 2, weighted, groups, everywhere: i == 1);
        }

        return _yaml.ToString();
    }

    // The first leaf concerns every group: an edition that asks nothing of a group is refused.
    private void Item(string code, int depth, int indent, bool weighted, string[] groups, bool everywhere)
    {
        var pad = new string(' ', indent);
        var leaf = depth <= 1 || (!everywhere && Chance(0.3));
        _yaml.Append(CultureInfo.InvariantCulture, $"{pad}- code: {Quote(code)}\n{pad}  title: {Quote(Chance(0.4) ? Pick(Odd) : $"Tiêu chí {code} {Pick(Odd)}")}\n");
        if (weighted)
        {
            _yaml.Append(CultureInfo.InvariantCulture, $"{pad}  weight: {Pick("1", "2", "0.5", "3.25", "7")}\n");
        }

        if (!everywhere && groups.Length > 1 && Chance(0.3))
        {
            _yaml.Append(CultureInfo.InvariantCulture, $"{pad}  groups: [{Pick(groups)}]\n");
        }

        if (leaf)
        {
            _leaves++;
            _yaml.Append(CultureInfo.InvariantCulture, $"{pad}  maximum: {Pick("1", "2.5", "4", "10", "0.75", "100")}\n{pad}  sources: [{Pick("self", "appraised", "survey", "self, appraised", "self, survey", "appraised, survey", "self, appraised, survey")}]\n");
            if (Chance(0.3))
            {
                _yaml.Append(CultureInfo.InvariantCulture, $"{pad}  maximum-by-group: {{ {Pick(groups)}: {Pick("3", "1.5", "20")} }}\n");
            }

            return;
        }

        _yaml.Append(CultureInfo.InvariantCulture, $"{pad}  items:\n");
        var children = _random.Next(1, 4);
        for (var i = 1; i <= children; i++)
        {
            Item($"{code}.{i}", depth - 1, indent + 4, weighted, groups, everywhere && i == 1);
        }
    }

    private bool Chance(double share) => _random.NextDouble() < share;

    private string Pick(params string[] from) => from[_random.Next(from.Length)];

    // A JSON string is a YAML string in double quotes.
    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
