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
        // Labels that would touch form a block, which stands where its labels would stand on average.
        var blocks = new List<(double Top, double Room, int Labels)>();
        foreach (var (row, room) in labels)
        {
            var block = (Top: ((to - Number(row, field)) / (to - from) * height) - (LineHeight / 2), Room: room, Labels: 1);
            while (blocks.Count > 0 && blocks[^1].Top + blocks[^1].Room > block.Top)
            {
                var above = blocks[^1];
                blocks.RemoveAt(blocks.Count - 1);
                var mean = ((above.Top * above.Labels) + ((block.Top - above.Room) * block.Labels)) / (above.Labels + block.Labels);
                block = (mean, above.Room + block.Room, above.Labels + block.Labels);
            }

            blocks.Add(Inside(block, height));
        }

        // The lower edge pushes blocks up into each other.
        for (var i = blocks.Count - 2; i >= 0; i--)
        {
            blocks[i] = (Math.Min(blocks[i].Top, blocks[i + 1].Top - blocks[i].Room), blocks[i].Room, blocks[i].Labels);
        }

        var label = 0;
        foreach (var block in blocks)
        {
            var top = block.Top;
            for (var last = label + block.Labels; label < last; label++)
            {
                labels[label].Row[$"{text}-value"] = to - ((top + (LineHeight / 2)) / height * (to - from));
                top += labels[label].Room;
            }
        }
    }

    private static (double Top, double Room, int Labels) Inside((double Top, double Room, int Labels) block, double height) =>
        (Math.Max(-LineHeight / 2, Math.Min(block.Top, height + (LineHeight / 2) - block.Room)), block.Room, block.Labels);

    private static double Number(JsonObject row, string field) => (double)row[field]!.GetValue<decimal>();

    private static int LinesOf(JsonObject row) => row.Max(field => Lines(field.Value));

    private static int Lines(JsonNode? text) => text is JsonValue value && value.TryGetValue<string>(out var words) ? words.Count(letter => letter == '\n') + 1 : 1;
}
