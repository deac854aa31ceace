using System.Xml.Linq;

namespace ReformAnalytics.Conventions.Tests;

/// <summary>The layout that the README draws, held to the project files themselves.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["analytics/Domain/Domain.csproj"] = [],
        ["analytics/Storage/Storage.csproj"] = ["Domain"],
        ["ingest/Ingest.csproj"] = ["Domain", "Storage"],
        ["analytics/Analysis/Analysis.csproj"] = ["Domain", "Storage"],
        ["reports/Reporting/Reporting.csproj"] = ["Domain", "Storage"],
        ["reports/Portal/Portal.csproj"] = ["Ingest", "Analysis", "Reporting"],
    };

    public static TheoryData<string> Projects => [.. MayReference.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Projects_reference_what_they_may_and_no_others(string project)
    {
        var references = XDocument.Load(Path.Combine(Repository.Root, project))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal);

        Assert.Equal(MayReference[project].Order(StringComparer.Ordinal), references);
    }

    [Fact]
    public void Domain_has_no_packages_and_no_framework()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "analytics/Domain/Domain.csproj"));

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "ReformAnalytics.sln"));
        var projects = Repository.Files("*.csproj").Select(Path.GetFileNameWithoutExtension);

        Assert.All(projects, name => Assert.Contains($"\"{name}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_top_level_stays_as_agreed()
    {
        string[] expected = ["analytics", "ingest", "reports", "seeds", "tests"];

        Assert.Equal(expected, Directory.GetDirectories(Repository.Root).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.') && name is not ("out" or "TestResults")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Versions_are_exact()
    {
        var versions = XDocument.Load(Path.Combine(Repository.Root, "Directory.Packages.props")).Descendants("PackageVersion").Select(v => v.Attribute("Version")!.Value);

        Assert.All(versions, v => Assert.Matches(@"^\d+(\.\d+)+$", v));
        foreach (var file in Repository.Files("package.json"))
        {
            Assert.DoesNotMatch("\"[~^]|\"\\*\"|\"latest\"", File.ReadAllText(file));
        }
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines() =>
        Assert.Empty(Repository.Files("*.cs").Where(f => File.ReadLines(f).Count() > 400).Select(Path.GetFileName));
}
