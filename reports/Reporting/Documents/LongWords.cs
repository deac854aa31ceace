using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>Lets a word that is wider than a line break anywhere; a page would cut it.</summary>
internal static class LongWords
{
    // In letters; the narrowest column that holds names takes about as many of the widest.
    private const int Longest = 24;

    private const char Break = '\u200b';

    /// <summary>Every text of a page's data. Names of fields stay.</summary>
    public static JsonObject Breakable(JsonObject data)
    {
        foreach (var (name, value) in data.ToList())
        {
            if (Changed(value) is { } changed)
            {
                data[name] = changed;
            }
        }

        return data;
    }

    public static string Breakable(string text)
    {
        var said = new StringBuilder(text.Length);
        foreach (var word in Words(text))
        {
            if (word.Length <= Longest || !char.IsLetter(word[0]))
            {
                said.Append(word);
                continue;
            }

            said.AppendJoin(Break, Letters(word));
        }

        return said.Length == text.Length ? text : said.ToString();
    }

    // Null where the node stays as it is or was changed in place.
    private static JsonValue? Changed(JsonNode? node)
    {
        if (node is JsonObject inner)
        {
            Breakable(inner);
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (Changed(list[i]) is { } changed)
                {
                    list[i] = changed;
                }
            }
        }
        else if (node is JsonValue value && value.TryGetValue<string>(out var text) && Breakable(text) is var breakable && !ReferenceEquals(breakable, text))
        {
            return JsonValue.Create(breakable);
        }

        return null;
    }

    // Runs of letters, and what stands between them.
    private static IEnumerable<string> Words(string text)
    {
        var first = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || Letter(text[i]) != Letter(text[first]))
            {
                yield return text[first..i];
                first = i;
            }
        }
    }

    private static bool Letter(char sign) => char.IsLetter(sign) || char.IsSurrogate(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark;

    private static IEnumerable<string> Letters(string word)
    {
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            yield return letters.GetTextElement();
        }
    }
}
