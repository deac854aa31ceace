using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace ReformAnalytics.Portal.Cli;

/// <summary>One table for a terminal, or the same rows as CSV for people (UTF-8 with BOM, semicolons, decimal comma).</summary>
internal static class Output
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        Converters = { new PlainDecimal() },
    };

    public static void WriteJson<T>(T value)
    {
        using var stdout = Console.OpenStandardOutput();
        JsonSerializer.Serialize(stdout, value, Json);
        stdout.Write("\n"u8);
    }

    /// <param name="headings">Column headings; a heading that starts with '>' sets its column to the right.</param>
    /// <param name="rows">Texts, one for each heading.</param>
    /// <param name="below">Lines that follow a row, which no column is wide enough for; null for none.</param>
    public static void WriteTable(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows, Func<int, IEnumerable<string>>? below = null)
    {
        var right = headings.Select(h => h.StartsWith('>')).ToArray();
        var all = rows.Select(row => row.Select(TerminalText.Plain).ToArray()).Prepend([.. headings.Select(h => h.TrimStart('>'))]).ToArray();
        var widths = Enumerable.Range(0, headings.Count).Select(c => all.Max(r => Width(r[c]))).ToArray();
        var text = new StringBuilder();
        for (var r = 0; r < all.Length; r++)
        {
            for (var c = 0; c < widths.Length; c++)
            {
                var padding = new string(' ', widths[c] - Width(all[r][c]));
                text.Append(right[c] ? padding + all[r][c] : all[r][c] + padding).Append(c == widths.Length - 1 ? "" : "  ");
            }

            TrimEnd(text).Append('\n');
            if (r == 0)
            {
                text.AppendJoin("  ", widths.Select(w => new string('─', w))).Append('\n');
            }
            else if (below is not null)
            {
                text.AppendJoin("", below(r - 1).Select(line => TerminalText.Plain(line) + "\n"));
            }
        }

        Console.Out.Write(text);
    }

    public static void WriteCsv(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var stdout = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        foreach (var row in rows.Prepend([.. headings.Select(h => h.TrimStart('>'))]))
        {
            stdout.WriteLine(string.Join(';', row.Select(Quoted)));
        }
    }

    /// <summary>An unrounded figure with a decimal comma, for CSV.</summary>
    public static string Plain(decimal? value) => value is { } figure
        ? Trimmed(figure).ToString(CultureInfo.InvariantCulture).Replace('.', ',')
        : string.Empty;

    public static string Plain(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    // A leading =, +, - or @ would become a formula when the file is opened in a spreadsheet; negative figures keep their sign.
    private static string Quoted(string text)
    {
        var guarded = text.Length > 0 && "=+-@\t\r".Contains(text[0]) && !(text[0] == '-' && decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            ? "'" + text
            : text;
        return guarded.AsSpan().IndexOfAny(";\"\r\n") >= 0 ? $"\"{guarded.Replace("\"", "\"\"")}\"" : guarded;
    }

    // Marks of direction take no room.
    private static int Width(string text) => new StringInfo(string.Concat(text.Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format))).LengthInTextElements;

    private static StringBuilder TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        return text;
    }

    // Division by one with all its zeros drops trailing zeros, so that 1.0000 and 1 print alike.
    private static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;

    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(Trimmed(value));
    }
}
