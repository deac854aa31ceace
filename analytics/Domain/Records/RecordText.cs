using System.Globalization;
using System.Text;

namespace ReformAnalytics.Domain.Records;

/// <summary>
/// The fields of a record as one text that says each of them in only one way: a line "name:length:value", where length counts the value's UTF-16 units, so that
/// no value can pass for two; an absent value is "name:-".
/// </summary>
public sealed class RecordText
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a text, or that there is none.</summary>
    public RecordText Add(string name, string? value)
    {
        _text.Append(name).Append(':');
        _ = value is null ? _text.Append('-') : _text.Append(CultureInfo.InvariantCulture, $"{value.Length}:").Append(value);
        _text.Append('\n');
        return this;
    }

    /// <summary>Adds a whole number.</summary>
    public RecordText Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds yes or no.</summary>
    public RecordText Add(string name, bool value) => Add(name, value ? "true" : "false");

    /// <summary>Adds a figure without trailing zeros, so that 1.50 and 1.5 are one figure.</summary>
    public RecordText Add(string name, decimal? value) => Add(name, value?.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>Adds a day as 2023-10-31.</summary>
    public RecordText Add(string name, DateOnly? value) => Add(name, value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds an instant in UTC to the microsecond, which is what the database keeps.</summary>
    public RecordText Add(string name, DateTimeOffset value) =>
        Add(name, value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture));

    /// <summary>The fields of such a text, in order.</summary>
    /// <exception cref="FormatException">The text is not one that was written here.</exception>
    public static IReadOnlyList<(string Name, string? Value)> Read(string text)
    {
        var fields = new List<(string, string?)>();
        for (var at = 0; at < text.Length;)
        {
            var name = Until(text, ':', ref at);
            if (at + 1 < text.Length && text[at] == '-' && text[at + 1] == '\n')
            {
                fields.Add((name, null));
                at += 2;
                continue;
            }

            if (!int.TryParse(Until(text, ':', ref at), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length >= text.Length - at || text[at + length] != '\n')
            {
                throw new FormatException($"Field '{name}' is not written as fields are.");
            }

            fields.Add((name, text.Substring(at, length)));
            at += length + 1;
        }

        return fields;
    }

    private static string Until(string text, char end, ref int at)
    {
        var (from, to) = (at, text.IndexOf(end, at));
        at = to < 0 ? throw new FormatException($"'{end}' is missing after '{text[from..]}'.") : to + 1;
        return text[from..to];
    }

    /// <summary>The text.</summary>
    public override string ToString() => _text.ToString();
}
