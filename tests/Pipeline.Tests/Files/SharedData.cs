using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Files;

/// <summary>The published files beside the repository. They are not part of it: without them a test skips at the desk and fails in CI.</summary>
internal static class SharedData
{
    public static SourceFile Read(string path)
    {
        var full = Find(path);
        if (full is null)
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") != "true", $"shared/data/{path} is not here");
            Assert.Fail($"shared/data/{path} is missing, and CI must have it");
        }

        return SourceFile.Read(full!);
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
            {
                var full = Path.Combine(folder.FullName, "..", "shared", "data", path);
                return File.Exists(full) ? full : null;
            }
        }

        return null;
    }
}
