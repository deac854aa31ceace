using System.Text;
using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Charts;

/// <summary>Puts a chart's data and words into its Vega-Lite specification; the portal, the files and the documents draw the same one.</summary>
/// <remarks>
/// What a specification asks of this class stands in its <c>usermeta</c>: <c>left</c>, how far it reaches to the left of its plot;
/// <c>widths</c>, after how many pixels a field wraps; <c>rows</c> or <c>spread</c>, see <see cref="ChartLayout"/>.
/// </remarks>
public static class ChartSpec
{
    // Every picture is as wide as the text of a page at 9 points a letter.
    internal const double FullWidth = 660, LetterSize = 12;

    /// <summary>A picture that stands alone: with title, subtitle, source and mark.</summary>
    public static JsonObject Build(Chart chart, DocumentFacts facts, Language language)
    {
        var plot = chart.WhyEmpty is null ? Plot(chart, language) : null;
        var left = Take(plot)?["left"]?.GetValue<double>() ?? 0;
        var parts = new JsonArray();
        if (facts.Synthetic)
        {
            parts.Add(Note([DocumentFacts.SyntheticMark], left, 12, "#b45309", "bold"));
        }

        parts.Add(plot ?? Note(Wrap(chart.WhyEmpty!.Value.In(language), FullWidth, 14), left, 14, "#595959", "normal"));
        parts.Add(Note(Wrap(facts.Source.In(language), FullWidth, 10.5), left, 10.5, "#595959", "normal"));
        return Whole(new JsonObject
        {
            ["title"] = new JsonObject
            {
                ["text"] = Array(Wrap(chart.Title.In(language), FullWidth, 17)),
                ["subtitle"] = Array(Wrap($"{chart.Subtitle.In(language)} {facts.StateName.In(language)}.", FullWidth, 12)),
            },
            ["vconcat"] = parts,
        }, chart, language);
    }

    /// <summary>The same picture for a page that says title, source and mark itself.</summary>
    public static JsonObject Bare(Chart chart, Language language)
    {
        var plot = Plot(chart, language);
        Take(plot);
        plot["padding"] = 0;
        return Whole(plot, chart, language);
    }

    private static JsonObject Whole(JsonObject spec, Chart chart, Language language)
    {
        spec["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json";
        spec["description"] = AltText(chart, language);
        spec["config"] = Theme(language);
        return spec;
    }

    /// <summary>The chart in words, for those who cannot see it.</summary>
    public static string AltText(Chart chart, Language language) => Clean($"{chart.Title.In(language).TrimEnd('.')}. {chart.Subtitle.In(language)}").ReplaceLineEndings(" ");

    // An SVG file may hold no control character, and Be Vietnam Pro has no narrow space.
    internal static string Clean(string text) =>
        string.Concat(TextWidth.Normal(text, NormalizationForm.FormC).Where(letter => letter == '\n' || !char.IsControl(letter))).Replace('\u202f', '\u00a0');

    private static JsonObject Plot(Chart chart, Language language)
    {
        var plot = Resources.Json($"Charts.{chart.Specification}.json");
        var asked = plot["usermeta"]!.AsObject();
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new JsonArray();
        foreach (var row in chart.Rows)
        {
            var value = new JsonObject();
            foreach (var (name, cell) in row)
            {
                value[name] = Value(name, cell, row, seen, asked["widths"]?[name]?.GetValue<double>(), language);
            }

            values.Add(value);
        }

        if (asked["rows"] is not null)
        {
            ChartLayout.Rows(plot, values);
        }

        if (asked["spread"] is JsonObject spread)
        {
            ChartLayout.Spread(plot, values, spread, Math.Min(asked["height"]!.GetValue<double>(), 90 + (25 * values.Count)));
        }

        plot["data"] = new JsonObject { ["values"] = values };
        if (plot["facet"] is JsonObject facet)
        {
            // Panels would otherwise stand in alphabetical order.
            facet["sort"] = new JsonArray([.. values.Select(value => (string)value![facet["field"]!.GetValue<string>()]!).Distinct().Select(text => (JsonNode)text)]);
        }

        return plot;
    }

    // Vega-Lite knows nothing of it below the top.
    private static JsonObject? Take(JsonObject? plot)
    {
        var asked = plot?["usermeta"]?.AsObject();
        plot?.Remove("usermeta");
        return asked;
    }

    private static JsonNode? Value(string name, Cell cell, ChartRow row, Dictionary<string, string> seen, double? width, Language language)
    {
        if (cell.Words(language) is not { } words)
        {
            return cell.Value is decimal number ? JsonValue.Create(number) : null;
        }

        words = Clean(name == "unit" ? Unique(words, row, seen) : words);
        return width is { } pixels ? string.Join('\n', Wrap(words, pixels, LetterSize)) : words;
    }

    // Two units of one name could not be told apart.
    private static string Unique(string unit, ChartRow row, Dictionary<string, string> seen)
    {
        var code = row.TryGetValue("code", out var cell) && cell.Value is string text ? text : "";
        return seen.TryAdd(unit, code) || seen[unit] == code ? unit : $"{unit} ({code})";
    }

    private static JsonObject Note(IReadOnlyList<string> lines, double left, double size, string colour, string weight) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["text"] = string.Join('\n', lines) }) },
        ["width"] = FullWidth - left,
        ["height"] = Math.Ceiling(lines.Count * size * 1.45),
        ["mark"] = new JsonObject
        {
            ["type"] = "text",
            ["x"] = -left,
            ["y"] = 0,
            ["align"] = "left",
            ["baseline"] = "top",
            ["fontSize"] = size,
            ["fontWeight"] = weight,
            ["lineHeight"] = size * 1.45,
            ["color"] = colour,
        },
        ["encoding"] = new JsonObject { ["text"] = new JsonObject { ["field"] = "text" } },
    };

    private static JsonObject Theme(Language language)
    {
        var theme = Resources.Json("Charts.theme.json");
        theme["locale"] = new JsonObject
        {
            ["number"] = new JsonObject
            {
                ["decimal"] = language == Language.Vietnamese ? "," : ".",
                ["thousands"] = language == Language.Vietnamese ? "\u00a0" : ",",
                ["grouping"] = new JsonArray(3),
                ["currency"] = new JsonArray("", ""),
            },
        };
        return theme;
    }

    private static IReadOnlyList<string> Wrap(string text, double pixels, double size) =>
        TextWidth.Lines(Clean(text), pixels / size, TextWidth.BeVietnamPro);

    private static JsonArray Array(IReadOnlyList<string> lines) => [.. lines.Select(line => (JsonNode)line)];
}
