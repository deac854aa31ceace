using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Units;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Files;

/// <summary>
/// A mapping of a YAML data file that is read key by key and then closed: a key nobody asked for is a mistake, not a remark.
/// </summary>
internal sealed class YamlMap
{
    private readonly string _file;
    private readonly YamlMappingNode _node;
    private readonly List<string> _known = [];

    private YamlMap(string file, YamlMappingNode node) => (_file, _node) = (file, node);

    /// <summary>The one mapping of a document.</summary>
    public static YamlMap Document(string file, string yaml) => Of(file, Root(file, yaml));

    /// <summary>The mappings of a document that is a list; an empty document is an empty list.</summary>
    public static IReadOnlyList<YamlMap> List(string file, string yaml) => Root(file, yaml) switch
    {
        null => [],
        YamlScalarNode { Value: null or "" } => [],
        YamlSequenceNode sequence => [.. sequence.Select(n => Of(file, n))],
        var other => throw Wrong(file, other, "một danh sách", "a list"),
    };

    /// <summary>Line at which the mapping begins.</summary>
    public long Line => _node.Start.Line;

    public string Text(string key) => OptionalText(key) ?? throw Fail(
        _node, "yaml-key-missing", new($"Thiếu mục '{key}'.", $"'{key}' is missing."), new($"Thêm dòng '{key}: …'.", $"Add a line '{key}: …'."));

    public string? OptionalText(string key) => Node(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } value } scalar when value.Trim().Length > 0 || scalar.Style != ScalarStyle.Plain => value,
        YamlScalarNode => null,
        var other => throw Wrong(_file, other, "một dòng chữ", "a text"),
    };

    public IReadOnlyList<string> Texts(string key) => Node(key) switch
    {
        null => [],
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        YamlScalarNode => [],
        YamlSequenceNode sequence => [.. sequence.Select(n => (n as YamlScalarNode)?.Value ?? throw Wrong(_file, n, "một dòng chữ", "a text"))],
        var other => throw Wrong(_file, other, "một danh sách chữ", "a list of texts"),
    };

    public YamlMap? Map(string key) => Node(key) is { } node ? Of(_file, node) : null;

    public Sentence Sentence(string key)
    {
        if (Node(key) is YamlMappingNode node)
        {
            var map = Of(_file, node);
            var sentence = new Sentence(map.Text("vi"), map.Text("en"));
            map.Close();
            return sentence;
        }

        var text = Text(key);
        return new(text, text);
    }

    /// <summary>One of some words.</summary>
    public T? Word<T>(string key, params ReadOnlySpan<(string Word, T Meaning)> words)
        where T : struct
    {
        if (OptionalText(key) is not { } text)
        {
            return null;
        }

        var allowed = new List<string>();
        foreach (var (word, meaning) in words)
        {
            if (word == text)
            {
                return meaning;
            }

            allowed.Add(word);
        }

        throw Fail(
            Node(key)!, "yaml-word",
            new($"'{text}' không phải giá trị của '{key}'.", $"'{text}' is no value of '{key}'."),
            new($"Chọn một trong: {string.Join(", ", allowed)}.", $"Choose one of: {string.Join(", ", allowed)}."));
    }

    /// <summary>Patterns over folded text. The letters of a pattern are folded too; what follows a backslash is not.</summary>
    public IReadOnlyList<Regex> FoldedPatterns(string key) => [.. Texts(key).Select(p => Pattern(key, FoldPattern(p)))];

    public Regex? OptionalPattern(string key) => OptionalText(key) is { } text ? Pattern(key, text) : null;

    /// <summary>Refuses keys that nobody read.</summary>
    public void Close()
    {
        foreach (var key in _node.Children.Keys.Cast<YamlNode>())
        {
            var name = (key as YamlScalarNode)?.Value ?? key.ToString();
            if (!_known.Contains(name, StringComparer.Ordinal))
            {
                throw Fail(
                    key, "yaml-unknown-key",
                    new($"Không có mục nào tên '{name}'.", $"There is no key '{name}'."),
                    new($"Các mục được dùng: {string.Join(", ", _known)}.", $"Keys in use: {string.Join(", ", _known)}."));
            }
        }
    }

    /// <summary>An error at a key of this mapping, or at the mapping itself.</summary>
    public DataFileException Fail(string? key, string code, Sentence sentence, Sentence remedy) =>
        Fail(key is null ? _node : Node(key) ?? _node, code, sentence, remedy);

    private static string FoldPattern(string pattern) =>
        Regex.Replace(pattern, @"\\.|[^\\]+", m => m.Value[0] == '\\' ? m.Value : NameKey.Fold("x" + m.Value + "x")[1..^1], RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    private static YamlNode? Root(string file, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
        }
        catch (YamlException e)
        {
            throw new DataFileException(
                "yaml-broken", file, e.Start.Line, e.Start.Column,
                new("Tệp YAML sai cú pháp.", "The YAML cannot be parsed."),
                new($"Sửa tại dòng {e.Start.Line}, cột {e.Start.Column}: {e.Message}", $"Mend line {e.Start.Line}, column {e.Start.Column}: {e.Message}"), e);
        }
    }

    private static YamlMap Of(string file, YamlNode? node) => node switch
    {
        YamlMappingNode mapping => new(file, mapping),
        null => throw new DataFileException("yaml-shape", file, 1, 1, new("Tệp trống.", "The file is empty."), new("Bổ sung nội dung.", "Fill it.")),
        _ => throw Wrong(file, node, "các cặp 'mục: giá trị'", "pairs 'key: value'"),
    };

    private static DataFileException Wrong(string file, YamlNode node, string wanted, string wantedEn) => new(
        "yaml-shape", file, node.Start.Line, node.Start.Column,
        new($"Ở đây phải là {wanted}.", $"This must be {wantedEn}."),
        new("Xem mô tả định dạng tệp.", "See the description of the file's format."));

    private Regex Pattern(string key, string pattern)
    {
        try
        {
            return new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException e)
        {
            throw Fail(Node(key)!, "yaml-pattern", new($"Mẫu '{pattern}' sai cú pháp.", $"Pattern '{pattern}' cannot be parsed."), new(e.Message, e.Message));
        }
    }

    private YamlNode? Node(string key)
    {
        if (!_known.Contains(key, StringComparer.Ordinal))
        {
            _known.Add(key);
        }

        return _node.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    private DataFileException Fail(YamlNode node, string code, Sentence sentence, Sentence remedy) =>
        new(code, _file, node.Start.Line, node.Start.Column, sentence, remedy);
}
