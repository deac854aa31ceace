using System.Runtime.Versioning;
using ReformAnalytics.Storage.Embedded;

[assembly: SupportedOSPlatform("linux")]

namespace ReformAnalytics.Pipeline.Tests.Embedded;

/// <summary>The tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Binaries => EmbeddedPostgres.BinariesUnder(Root);

    /// <summary>A missing prerequisite skips at the desk, with the reason, and fails where everything must be there.</summary>
    public static void Require(bool present, string reason)
    {
        if (present)
            return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(reason);
        Assert.Skip(reason);
    }

    public static void RequireBinaries() =>
        Require(File.Exists(Path.Combine(Binaries, "bin", "postgres")), "PostgreSQL binaries are not installed: run ./reform install");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
