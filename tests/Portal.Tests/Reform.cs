using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ReformAnalytics.Portal.Tests;

/// <summary>What a run of the program printed and how it ended.</summary>
public sealed record RunResult(int ExitCode, string Output, string Error)
{
    public JsonNode Json => JsonNode.Parse(Output) ?? throw new JsonException("null");

    public IReadOnlyList<JsonNode> Rows => [.. Json["rows"]!.AsArray().Select(r => r!)];

    /// <summary>Fails with all that was said where the exit code is another.</summary>
    public RunResult Expect(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode} instead of {exitCode}\n{Output}\n{Error}");
        return this;
    }
}

/// <summary>The program as a user runs it: a process, with a home of its own that starts empty, on the embedded server or a given database.</summary>
public sealed class Reform : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public Reform(string? connectionString = null)
    {
        Home = Directory.CreateTempSubdirectory("reform-test-").FullName;
        _environment["REFORM_HOME"] = Home;
        _environment["REFORM_ROOT"] = Root;
        _environment["ConnectionStrings__Reform"] = connectionString ?? string.Empty;
    }

    public static string Root { get; } = FindRoot();

    /// <summary>Where the published figures lie that are read but not part of the project.</summary>
    public static string SharedData { get; } = Path.Combine(Path.GetDirectoryName(Root)!, "shared", "data");

    public string Home { get; }

    /// <summary>Skips at the desk, fails in CI, where the published figures are missing.</summary>
    public static string Shared(string path)
    {
        var full = Path.Combine(SharedData, path);
        if (!File.Exists(full))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"The published figures are missing in CI: {path}");
            Assert.Skip($"The published figures are not beside the checkout: {path}");
        }

        return full;
    }

    /// <summary>A file in this home.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Home, name);
        File.WriteAllText(path, text);
        return path;
    }

    public Reform With(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>A call of the program that is not started yet.</summary>
    public ProcessStartInfo Call(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ReformAnalytics.Portal.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (variable, value) in _environment)
        {
            start.Environment[variable] = value;
        }

        return start;
    }

    public RunResult Run(params string[] arguments)
    {
        using var process = Process.Start(Call(arguments))!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        // Evidence of a failed run is worth more than a tidy folder, but the cluster is some 40 MB.
        Directory.Delete(Home, recursive: true);
    }

    private static string FindRoot()
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
