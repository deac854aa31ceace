using System.Text.RegularExpressions;

namespace ReformAnalytics.Conventions.Tests;

/// <summary>The README is held to what is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void Every_folder_and_file_that_documents_name_exists()
    {
        foreach (var document in Repository.Files("*.md"))
        {
            var folder = Path.GetDirectoryName(document)!;
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                var target = Path.Combine(folder, link.Groups["target"].Value);
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{Path.GetFileName(document)} links to '{link.Groups["target"].Value}', which is not there.");
            }
        }

        Assert.All(FolderRow().Matches(Text), m => Assert.True(Directory.Exists(Path.Combine(Repository.Root, m.Groups["folder"].Value)), m.Value));
    }

    [Fact]
    public void Every_verb_named_is_a_verb_and_every_verb_is_named()
    {
        var help = Portal.Run("--help");
        var verbs = Verb().Matches(help).Select(m => m.Groups["verb"].Value).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(Text).Select(m => m.Groups["verb"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(verbs);
        Assert.Empty(named.Except(verbs).Except(["test", "install", "soak"]));
        Assert.Empty(verbs.Except(named));
    }

    [Fact]
    public void Every_configuration_key_is_in_the_table()
    {
        var code = File.ReadAllText(Path.Combine(Repository.Root, "reports/Portal/Cli/Settings.cs"));
        var keys = Key().Match(code).Groups["keys"].Captures.Select(c => c.Value).ToArray();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`Reform__{key}`", Text, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `(?<folder>[^`]+/)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex FolderRow();

    [GeneratedRegex(@"^  (?<verb>[a-z]+)\b", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\./reform (?<verb>[a-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex(@"is not \((""(?<keys>\w+)""( or )?)+\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();
}
