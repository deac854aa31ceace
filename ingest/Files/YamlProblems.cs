using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Files;

/// <summary>Gathers what is wrong with a YAML file, so that its writer sees all of it at once.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="examples">Folder with sound files of its kind.</param>
internal sealed class YamlProblems(string file, string examples)
{
    private readonly List<Finding> _found = [];

    /// <summary>The remedy where all that can be said is that a line does not read.</summary>
    public Sentence Compare { get; } = new(
        $"Sửa dòng đó; so với một tệp mẫu trong {examples}.",
        $"Correct that line; compare it with a file in {examples}.");

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<Finding> Found => [.. _found.OrderBy(f => f.Position.Row).ThenBy(f => f.Position.Column)];

    public bool Any => _found.Count > 0;

    public void Add(YamlNode at, string code, Sentence sentence, Sentence remedy) =>
        Add(at.Start, code, (at as YamlScalarNode)?.Value, sentence, remedy);

    public void Add(Mark at, string code, string? value, Sentence sentence, Sentence remedy)
    {
        var finding = new Finding(Severity.Rejection, code, file, new Position(string.Empty, (int)at.Line, (int)at.Column), value, sentence, remedy);
        if (!_found.Contains(finding))
        {
            _found.Add(finding);
        }
    }

    public void WrongType(YamlNode at, string key, Sentence wanted) => Add(
        at,
        "yaml-wrong-type",
        new($"'{key}' phải là {wanted.Vi}, nhưng ở đây là {Shown(at).Vi}.", $"'{key}' must be {wanted.En}, but here stands {Shown(at).En}."),
        new($"Ghi {wanted.Vi}.", $"Write {wanted.En}."));

    private static Sentence Shown(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } text } => new($"'{text}'", $"'{text}'"),
        YamlScalarNode => new("chỗ trống", "nothing"),
        YamlSequenceNode => new("một danh sách", "a list"),
        _ => new("một khối khóa: giá trị", "a block of keys"),
    };
}
