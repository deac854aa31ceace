namespace ReformAnalytics.Conventions.Tests;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Files of the project itself, without what builds and installs leave behind.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(Root, path).Split('/').Any(part => part is "bin" or "obj" or "node_modules" or ".git" or ".reform"));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("ReformAnalytics.sln was not found above the test's own folder.");
    }
}
