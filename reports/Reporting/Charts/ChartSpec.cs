using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Charts;

/// <summary>Puts a chart's data and words into its Vega-Lite specification; the portal and the files draw the same one.</summary>
public static class ChartSpec
{
    // Pixels that names may take beside the plot, and that titles and the foot may take across everything.
    private const double NameWidth = 250, FullWidth = 760, PanelWidth = 390, PlotWidth = 520;
    private const double LineHeight = 15, RowPadding = 11;

    public static JsonObject Build(Chart chart, DocumentFacts facts, Language language)
    {
        var parts = new JsonArray();
        if (facts.Synthetic)
        {
            parts.Add(Note([DocumentFacts.SyntheticMark], 12, "#b45309", "bold"));
        }

        parts.Add(chart.WhyEmpty is { } why ? Note(Wrap(why.In(language), PlotWidth, 14), 14, "#595959", "normal") : Plot(chart, language));
        parts.Add(Note(Wrap(facts.Source.In(language), PlotWidth, 10.5), 10.5, "#595959", "normal"));

        var spec = new JsonObject
        {
            ["$schema"] = "https://vega.github.io/schema/vega-lite/v6.json",
            ["description"] = $"{chart.Title.In(language)}. {chart.Subtitle.In(language)}",
            ["title"] = new JsonObject
            {
                ["text"] = Array(Wrap(chart.Title.In(language), FullWidth, 17)),
                ["subtitle"] = Array(Wrap(chart.Subtitle.In(language), FullWidth, 12)),
            },
            ["vconcat"] = parts,
            ["config"] = Theme(language),
        };
        return spec;
    }

    private static JsonObject Plot(Chart chart, Language language)
    {
        var plot = Resources.Json($"Charts.{chart.Specification}.json");
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var values = new JsonArray();
        var lines = 1;
        foreach (var row in chart.Rows)
        {
            var value = new JsonObject();
            foreach (var (name, cell) in row)
            {
                value[name] = Value(name, cell, row, seen, language);
                lines = Math.Max(lines, value[name] is JsonValue text && text.TryGetValue<string>(out var words) ? words.Split('\n').Length : 1);
            }

            values.Add(value);
        }

        plot["data"] = new JsonObject { ["values"] = values };
        if (plot["height"] is JsonObject height)
        {
            height["step"] = (lines * LineHeight) + RowPadding;
        }

        if (plot["facet"] is JsonObject facet)
        {
            // Panels would otherwise stand in alphabetical order.
            facet["sort"] = new JsonArray([.. values.Select(value => (string)value![facet["field"]!.GetValue<string>()]!).Distinct().Select(text => (JsonNode)text)]);
        }

        return plot;
    }

    private static JsonNode? Value(string name, Cell cell, ChartRow row, Dictionary<string, string> seen, Language language)
    {
        if (cell.Words(language) is not { } words)
        {
            return cell.Value is decimal number ? JsonValue.Create(number) : null;
        }

        return string.Join('\n', name switch
        {
            "unit" => Wrap(Unique(words, row, seen), NameWidth, 12),
            "question" => Wrap(words, PanelWidth, 12),
            "label" => Wrap(words, NameWidth, 12),
            _ => [words],
        });
    }

    // Two units of one name would be drawn on one line.
    private static string Unique(string unit, ChartRow row, Dictionary<string, string> seen)
    {
        var code = row.TryGetValue("code", out var cell) && cell.Value is string text ? text : "";
        return seen.TryAdd(unit, code) || seen[unit] == code ? unit : $"{unit} ({code})";
    }

    private static JsonObject Note(IReadOnlyList<string> lines, double size, string colour, string weight) => new()
    {
        ["data"] = new JsonObject { ["values"] = new JsonArray(new JsonObject { ["text"] = string.Join('\n', lines) }) },
        ["width"] = PlotWidth,
        ["height"] = Math.Ceiling(lines.Count * size * 1.45),
        ["mark"] = new JsonObject
        {
            ["type"] = "text",
            ["x"] = 0,
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
                ["thousands"] = language == Language.Vietnamese ? "\u202f" : ",",
                ["grouping"] = new JsonArray(3),
                ["currency"] = new JsonArray("", ""),
            },
        };
        return theme;
    }

    private static IReadOnlyList<string> Wrap(string text, double pixels, double size) =>
        TextWidth.Lines(TextWidth.Normal(text, System.Text.NormalizationForm.FormC), pixels / size, TextWidth.BeVietnamPro);

    private static JsonArray Array(IReadOnlyList<string> lines) => [.. lines.Select(line => (JsonNode)line)];
}
