using System.Reflection;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Tests;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyList<Type> Areas =
    [
        .. typeof(Content.Document).Assembly.GetTypes()
            .Where(type => type.Namespace == "ReformAnalytics.Reporting.Texts" && !type.IsNested && !type.Name.StartsWith('<')).OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static TheoryData<string> Members => [.. Areas.SelectMany(Said).Select(Name).Distinct()];

    /// <summary>What a reader is told stands in both languages, and speaks of the same figures and names in both.</summary>
    [Theory]
    [MemberData(nameof(Members))]
    public void Both_languages_say_the_same(string name)
    {
        foreach (var member in Areas.SelectMany(Said).Where(member => Name(member) == name))
        {
            foreach (var arguments in Arguments(member.GetParameters()))
            {
                var returned = member.Invoke(null, [.. arguments.Select(argument => argument.Value)])!;
                var said = returned as IReadOnlyList<Sentence> ?? [(Sentence)returned];
                Assert.NotEmpty(said);
                Assert.All(said, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence.Vi), $"{name} says nothing in Vietnamese"));
                Assert.All(said, sentence => Assert.False(string.IsNullOrWhiteSpace(sentence.En), $"{name} says nothing in English"));
                Assert.All(said, sentence => Assert.All(
                    arguments.SelectMany(argument => argument.Words),
                    word => Assert.True(Says(sentence.Vi, word.Vi) == Says(sentence.En, word.En), $"{name}: one language leaves '{word}' out: {sentence.Vi} / {sentence.En}")));
            }
        }
    }

    [Fact]
    public void Texts_hold_sentences_and_nothing_else() => Assert.All(Areas, area =>
    {
        Assert.True(area is { IsAbstract: true, IsSealed: true, IsNotPublic: true }, $"{area.Name} is no internal static class");
        Assert.All(
            area.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly),
            method => Assert.True(IsSaid(method), $"{area.Name}.{method.Name} gives no sentence"));
    });

    /// <summary>Only the texts hold Vietnamese words; elsewhere a second wording of the same thing would grow.</summary>
    [Fact]
    public void No_source_outside_the_texts_holds_Vietnamese_words()
    {
        var project = Path.Combine(Root(), "reports", "Reporting");
        var sources = Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(project, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("Texts/", StringComparison.Ordinal) && !path.Contains("node_modules", StringComparison.Ordinal)
                && !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(path => Literals(File.ReadAllText(Path.Combine(project, path))).Where(literal => Vietnamese().IsMatch(literal))
            .Select(literal => $"{path}: {literal}")));
    }

    [Fact]
    public void A_comment_is_no_literal_and_a_literal_after_a_comment_is_one() =>
        Assert.Equal(["\"đơn vị\"", "\"a//b\""], Literals("// \"hạng\"\nvar x = \"đơn vị\"; /* \"khối\" */ var y = \"a//b\";"));

    private static IEnumerable<MethodInfo> Said(Type area) =>
        area.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(IsSaid);

    private static bool IsSaid(MethodInfo method) => method.ReturnType == typeof(Sentence) || method.ReturnType == typeof(IReadOnlyList<Sentence>);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name.Replace("get_", "", StringComparison.Ordinal)}";

    private static IEnumerable<IReadOnlyList<Sample>> Arguments(ParameterInfo[] parameters)
    {
        IEnumerable<IReadOnlyList<Sample>> all = [[]];
        foreach (var parameter in parameters)
        {
            all = [.. all.SelectMany(before => TextSamples.Of(parameter, 7001 + parameter.Position).Select(sample => (IReadOnlyList<Sample>)[.. before, sample]))];
        }

        return all;
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.Ordinal) || Digits(text).Contains(word, StringComparison.Ordinal);

    private static string Digits(string text) => text.Replace("\u202f", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static IEnumerable<string> Literals(string source) => Tokens().Matches(source).Where(token => token.Groups["literal"].Success).Select(token => token.Value);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ReformAnalytics.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No ReformAnalytics.sln above the tests.");
        }

        return folder;
    }

    [GeneratedRegex("""//[^\n]*|/\*[\s\S]*?\*/|'(?:\\.|[^'\\\n])'|(?<literal>\"{3,}[\s\S]*?\"{3,}|"(?:\\.|[^"\\\n])*")""", RegexOptions.CultureInvariant)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"[\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u01B0\u1EA0-\u1EF9]", RegexOptions.CultureInvariant)]
    private static partial Regex Vietnamese();
}
