using System.Security.Cryptography;

namespace ReformAnalytics.Portal.Tests;

/// <summary>The demonstration on the embedded server, as a newcomer runs it.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly Reform _reform = new();

    [Fact]
    public void Twice_into_two_folders_gives_the_same_bytes_and_leaves_no_server_behind()
    {
        var first = Path.Combine(_reform.Home, "first");
        var second = Path.Combine(_reform.Home, "second");
        _reform.Run("demo", "--out", first).Expect(0);
        _reform.Run("demo", "--out", second).Expect(0);

        var hashes = Hashes(first);

        Assert.Contains(hashes.Keys, name => name.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.Contains(hashes.Keys, name => name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(hashes.Keys, name => name.EndsWith(".svg", StringComparison.Ordinal));
        Assert.Contains(hashes.Keys, name => name.EndsWith(".png", StringComparison.Ordinal));
        Assert.Equal(hashes, Hashes(second));
        Assert.DoesNotContain(Directory.GetDirectories("/proc"), p => CommandLine(p).Contains(_reform.Home, StringComparison.Ordinal));
    }

    public void Dispose() => _reform.Dispose();

    private static Dictionary<string, string> Hashes(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))), StringComparer.Ordinal);

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return string.Empty;
        }
        catch (UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }
}
