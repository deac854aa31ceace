using System.Text.Json.Nodes;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Charts;

/// <summary>Gives marks the places that a scale cannot: rows as high as their names, and labels that do not lie on each other.</summary>
internal static class ChartLayout
{
    public const double LineHeight = 15, RowPadding = 7;

    /// <summary>Rows from above, each as high as its longest text: <c>at</c> is the middle of its first line, <c>bottom</c> its lower edge. Rows with one <c>line</c> share it.</summary>
    public static void Rows(JsonObject plot, JsonArray values)
    {
        var top = 0.0;
        foreach (var row in values.Select((value, index) => (Value: value!.AsObject(), Line: value["line"]?.GetValue<decimal>() ?? index))
            .GroupBy(row => row.Line, row => row.Value))
        {
            var height = Height(row.Max(LinesOf));
            foreach (var value in row)
            {
                value["at"] = top + ((RowPadding + LineHeight) / 2);
                value["bottom"] = top + height;
            }

            top += height;
        }

        plot["height"] = top;
    }

    public static double Height(int lines) => (lines * LineHeight) + RowPadding;

    /// <summary>Places each text as near to its value as the others allow; <c>text-value</c> is where it stands, in units of the value.</summary>
    /// <param name="spread">Field of the text, and field of the value that it belongs to.</param>
    public static void Spread(JsonObject plot, JsonArray values, JsonObject spread, double least)
    {
        var rows = values.Select(value => value!.AsObject()).ToList();
        var height = spread.Select(pair => rows.Where(row => row[pair.Key] is not null).Sum(row => Lines(row[pair.Key]) * LineHeight)).Append(least).Max();
        plot["height"] = height;
        foreach (var (text, by) in spread)
        {
            var field = by!.GetValue<string>();
            foreach (var row in rows)
            {
                row[$"{text}-value"] = row[field]?.DeepClone();
            }

            Place([.. rows.Where(row => row[text] is not null)], text, field, height);
        }
    }

    private static void Place(List<JsonObject> rows, string text, string field, double height)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var (from, to) = (Number(rows[0], "from"), Number(rows[0], "to"));
        var labels = rows.OrderByDescending(row => Number(row, field)).Select(row => (Row: row, Room: Lines(row[text]) * LineHeight)).ToList();
        var tops = labels.Select(label => ((to - Number(label.Row, field)) / (to - from) * height) - (LineHeight / 2)).ToArray();
        // Down from above until nothing touches, then up from below as far as the picture reaches.
        for (var i = 0; i < tops.Length; i++)
        {
            tops[i] = Math.Max(tops[i], i == 0 ? -LineHeight / 2 : tops[i - 1] + labels[i - 1].Room);
        }

        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], (i == tops.Length - 1 ? height + (LineHeight / 2) : tops[i + 1]) - labels[i].Room);
            labels[i].Row[$"{text}-value"] = to - ((tops[i] + (LineHeight / 2)) / height * (to - from));
        }
    }

    private static double Number(JsonObject row, string field) => (double)row[field]!.GetValue<decimal>();

    private static int LinesOf(JsonObject row) => row.Max(field => Lines(field.Value));

    private static int Lines(JsonNode? text) => text is JsonValue value && value.TryGetValue<string>(out var words) ? words.Count(letter => letter == '\n') + 1 : 1;
}
