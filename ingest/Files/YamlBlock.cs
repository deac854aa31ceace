using System.Globalization;
using System.Numerics;
using ReformAnalytics.Domain;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Files;

/// <summary>
/// One block of <c>key: value</c> lines. Every key is asked for by name; <see cref="Close"/> reports those that nobody asked for, which is
/// how a misspelt key is found.
/// </summary>
internal sealed class YamlBlock
{
    private readonly Dictionary<string, (YamlNode Key, YamlNode Value)> _entries = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];

    private YamlBlock(YamlMappingNode node, YamlProblems problems)
    {
        Node = node;
        Problems = problems;
        foreach (var (key, value) in node.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                _entries[name] = (key, value);
            }
            else
            {
                problems.WrongType(key, "?", new("một khóa bằng chữ", "a key in words"));
            }
        }
    }

    public YamlMappingNode Node { get; }

    public YamlProblems Problems { get; }

    /// <summary>The node as a block, or null with a problem.</summary>
    public static YamlBlock? Of(YamlNode node, string key, YamlProblems problems)
    {
        if (node is YamlMappingNode map)
        {
            return new(map, problems);
        }

        problems.WrongType(node, key, new("một khối khóa: giá trị", "a block of keys and values"));
        return null;
    }

    /// <summary>The value under a key; null where it is absent (or, for a required one, with a problem).</summary>
    public YamlNode? Value(string key, bool required = true)
    {
        _known.Add(key);
        if (_entries.TryGetValue(key, out var entry))
        {
            return entry.Value;
        }

        if (required)
        {
            Problems.Add(
                Node,
                "yaml-key-missing",
                new($"Thiếu khóa '{key}'.", $"The key '{key}' is missing."),
                new($"Thêm dòng '{key}: ...' vào khối này.", $"Add a line '{key}: ...' to this block."));
        }

        return null;
    }

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>A text that is not empty.</summary>
    public string? Text(string key, bool required = true)
    {
        var node = Value(key, required);
        if (node is null or YamlScalarNode { Value.Length: > 0 })
        {
            return (node as YamlScalarNode)?.Value?.Trim();
        }

        Problems.WrongType(node, key, new("một chuỗi chữ", "a text"));
        return null;
    }

    /// <summary>A number between two bounds, with a decimal point.</summary>
    public T? Number<T>(string key, T from, T to, bool required = true)
        where T : struct, INumber<T>
    {
        if (Value(key, required) is not { } node)
        {
            return null;
        }

        if (Plain(node) is { } text && T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= from && number <= to)
        {
            return number;
        }

        var span = $"{from.ToString(null, CultureInfo.InvariantCulture)} - {to.ToString(null, CultureInfo.InvariantCulture)}";
        var whole = typeof(T) == typeof(int);
        Problems.WrongType(node, key, whole
            ? new($"số nguyên trong khoảng {span}", $"a whole number in {span}")
            : new($"số trong khoảng {span}, viết dấu chấm thập phân", $"a number in {span}, with a decimal point"));
        return null;
    }

    public bool? Flag(string key, bool required = true)
    {
        if (Value(key, required) is not { } node)
        {
            return null;
        }

        switch (Plain(node))
        {
            case "true":
                return true;
            case "false":
                return false;
            default:
                Problems.WrongType(node, key, new("true hoặc false", "true or false"));
                return null;
        }
    }

    /// <summary>One of a few words.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words, bool required = true)
        where T : struct
    {
        if (Value(key, required) is not { } node)
        {
            return null;
        }

        if (Plain(node) is { } text && words.TryGetValue(text, out var choice))
        {
            return choice;
        }

        var list = string.Join(", ", words.Keys);
        Problems.WrongType(node, key, new($"một trong: {list}", $"one of: {list}"));
        return null;
    }

    /// <summary>The elements of a list; none where the key is absent.</summary>
    public IReadOnlyList<YamlNode> List(string key, bool required = true)
    {
        switch (Value(key, required))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children];
            case { } other:
                Problems.WrongType(other, key, new("một danh sách", "a list"));
                return [];
        }
    }

    /// <summary>A list of texts, none empty and none twice.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var node in List(key, required: false))
        {
            if (node is not YamlScalarNode { Value: { Length: > 0 } text })
            {
                Problems.WrongType(node, key, new("danh sách các chuỗi chữ", "a list of texts"));
            }
            else if (texts.Contains(text, StringComparer.Ordinal))
            {
                Problems.Add(node, "yaml-twice", new($"'{text}' xuất hiện hai lần trong '{key}'.", $"'{text}' stands twice in '{key}'."), new("Xóa một lần.", "Delete one of them."));
            }
            else
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>A text for both languages: one text, or <c>{ vi: ..., en: ... }</c>.</summary>
    public Sentence? Title(string key)
    {
        switch (Value(key))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return new(text, text);
            case YamlMappingNode map:
                var block = new YamlBlock(map, Problems);
                var (vi, en) = (block.Text("vi"), block.Text("en"));
                block.Close();
                return vi is null || en is null ? null : new(vi, en);
            case { } other:
                Problems.WrongType(other, key, new("một chuỗi chữ hoặc { vi: ..., en: ... }", "a text or { vi: ..., en: ... }"));
                return null;
        }
    }

    /// <summary>Reports the keys that were never asked for.</summary>
    public void Close()
    {
        foreach (var (name, (key, _)) in _entries.Where(e => !_known.Contains(e.Key, StringComparer.Ordinal)))
        {
            var list = string.Join(", ", _known.Distinct(StringComparer.Ordinal));
            Problems.Add(
                key,
                "yaml-key-unknown",
                new($"Không có khóa '{name}' ở đây.", $"There is no key '{name}' here."),
                new($"Các khóa được dùng: {list}.", $"Keys that may stand here: {list}."));
        }
    }

    // A number, flag or word is written plainly; in quotation marks it is a text, and a text is not a number.
    private static string? Plain(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } ? text : null;
}
