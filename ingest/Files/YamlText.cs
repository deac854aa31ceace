using ReformAnalytics.Domain;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Files;

/// <summary>Opens a YAML text as one plain tree: no anchors, tags or merges, which no such file needs and which can unfold without end.</summary>
internal static class YamlText
{
    // An edition has four levels of items, a campaign none; deeper nesting is a mistake, and very deep nesting would exhaust the stack.
    private const int DeepestNesting = 40;

    /// <summary>The root of the text, or null where <paramref name="problems"/> then says why there is none.</summary>
    public static YamlNode? Open(string text, YamlProblems problems)
    {
        // Editors on Windows put a mark of byte order before the text; the parser would take it for a letter.
        text = text.TrimStart('\uFEFF');
        if (text.AsSpan().IndexOfAny('\uFFFD', '\0') is >= 0 and var broken)
        {
            var line = text.AsSpan(0, broken).Count('\n') + 1;
            problems.Add(
                new Mark(broken, line, broken - text.LastIndexOf('\n', broken)),
                "yaml-not-utf8",
                value: null,
                new("Tệp không được lưu bằng UTF-8: có ký tự không đọc được.", "The file is not saved as UTF-8: it holds letters that cannot be read."),
                new("Lưu lại tệp với mã hóa UTF-8 rồi thử lại.", "Save it with encoding UTF-8 and try again."));
            return null;
        }

        try
        {
            return IsPlain(text, problems) ? Load(text, problems) : null;
        }
        catch (YamlException e)
        {
            const string Twice = "Duplicate key ";
            var named = e.Message.IndexOf(Twice, StringComparison.Ordinal);
            var key = named < 0 ? null : e.Message[(named + Twice.Length)..];
            problems.Add(
                e.Start,
                key is null ? "yaml-broken" : "yaml-key-twice",
                key,
                key is not null
                    ? new($"Khóa '{key}' xuất hiện hai lần trong cùng một khối.", $"Key '{key}' stands twice in the same block.")
                    : new("Không đọc được YAML từ dòng này: sai thụt lề, dấu ngoặc hoặc dấu hai chấm.", $"The YAML cannot be read from here on: {e.Message}"),
                key is null ? problems.Compare : new("Xóa một trong hai dòng.", "Delete one of the two lines."));
            return null;
        }
    }

    private static bool IsPlain(string text, YamlProblems problems)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (Moves(parser))
        {
            var at = parser.Current!;
            depth += at.NestingIncrease;
            var fancy = at is AnchorAlias || (at is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty));
            if (fancy || depth > DeepestNesting)
            {
                problems.Add(
                    at.Start,
                    fancy ? "yaml-not-plain" : "yaml-too-deep",
                    value: null,
                    fancy
                        ? new("Không dùng neo (&), tham chiếu (*) hay thẻ (!) trong tệp này.", "Anchors (&), references (*) and tags (!) are not used in this file.")
                        : new($"Tệp lồng sâu hơn {DeepestNesting} cấp.", $"The file nests deeper than {DeepestNesting} levels."),
                    problems.Compare);
                return false;
            }
        }

        return true;
    }

    // Of some broken texts (an open bracket) the parser complains of its own state instead of the text; the fault is after what it read last.
    private static bool Moves(Parser parser)
    {
        var read = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new YamlException(read, read, "a bracket, quotation mark or colon is missing", e);
        }
    }

    private static YamlNode? Load(string text, YamlProblems problems)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents.Count == 1)
        {
            return stream.Documents[0].RootNode;
        }

        var none = stream.Documents.Count == 0;
        problems.Add(
            none ? Mark.Empty : stream.Documents[1].RootNode.Start,
            none ? "yaml-empty" : "yaml-several-documents",
            value: null,
            none ? new("Tệp trống.", "The file is empty.") : new("Tệp có nhiều tài liệu YAML (dấu ---).", "The file holds several YAML documents (---)."),
            problems.Compare);
        return null;
    }
}
