using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting.Tests;

public sealed class LockFileTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RenderingTests.Folder, "package-lock.json"));

    [Fact]
    public void It_names_no_address_to_fetch_from()
    {
        Assert.DoesNotContain("\"resolved\"", Text, StringComparison.Ordinal);
        Assert.DoesNotContain(".tgz", Text, StringComparison.Ordinal);
    }

    /// <remarks>
    /// A platform's package that could not be had when the lock file was written is named by its parent and has no entry itself;
    /// npm ci then refuses the whole file. Take such names out of the parent's list.
    /// </remarks>
    [Fact]
    public void Every_package_it_asks_for_has_an_entry()
    {
        var packages = JsonNode.Parse(Text)!["packages"]!.AsObject();
        var asked = packages.SelectMany(package => new[] { "dependencies", "optionalDependencies" }
            .SelectMany(kind => package.Value![kind]?.AsObject().Select(dependency => dependency.Key) ?? []));
        Assert.All(asked, name => Assert.Contains(packages, package => package.Key.EndsWith("node_modules/" + name, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_asked_for_is_pinned_to_one_version()
    {
        var wanted = JsonNode.Parse(File.ReadAllText(Path.Combine(RenderingTests.Folder, "package.json")))!["dependencies"]!.AsObject();
        Assert.All(wanted, package => Assert.Matches(@"^\d+\.\d+\.\d+$", package.Value!.GetValue<string>()));
    }
}
