using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Reporting.Tests.Gallery;

/// <summary>
/// Each chart and page as a picture beside the one that was looked at and approved. Where a change is meant: look at the picture that the
/// failure names, and put it in the place of the approved one.
/// </summary>
public sealed class GalleryTests : IAsyncLifetime
{
    // A moved label is some thousandths of a picture; smoothing of letters on another machine is less than this.
    private const double Tolerance = 0.0005;

    private readonly Renderer _renderer = new(RenderingTests.Folder);

    public ValueTask InitializeAsync()
    {
        var missing = Renderer.IsInstalled(RenderingTests.Folder) ? Viewer.Missing : "The renderer is not installed: run ./reform install.";
        Assert.False(missing is not null && Environment.GetEnvironmentVariable("CI") == "true", missing);
        Assert.SkipWhen(missing is not null, missing ?? "");
        return default;
    }

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();

    public static TheoryData<string> Names => [.. Exhibits.All.Select(exhibit => exhibit.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Looks_as_approved(string name)
    {
        var pictures = await Exhibits.All.Single(exhibit => exhibit.Name == name).DrawAsync(_renderer);

        Assert.NotEmpty(pictures);
        foreach (var (file, picture) in Files(name, pictures.Count).Zip(pictures))
        {
            var approved = Path.Combine(Approved, file);
            var received = Path.Combine(Received, file);
            Directory.CreateDirectory(Received);
            await File.WriteAllBytesAsync(received, picture);
            Assert.True(File.Exists(approved), $"Nobody has approved {file} yet. Look at {received}; if it is good, copy it to {approved}.");
            var difference = await Viewer.DifferenceAsync(approved, received);
            Assert.True(difference <= Tolerance, $"{difference:P2} of {file} differ from the approved picture. Look at {received}; if it is meant, copy it to {approved}.");
        }
    }

    [Fact]
    public async Task Every_approved_picture_is_still_drawn()
    {
        var drawn = new HashSet<string>(StringComparer.Ordinal);
        foreach (var exhibit in Exhibits.All)
        {
            drawn.UnionWith(Files(exhibit.Name, (await exhibit.DrawAsync(_renderer)).Count));
        }

        Assert.All(Directory.GetFiles(Approved, "*.png").Select(file => Path.GetFileName(file)), file => Assert.True(drawn.Contains(file), $"No exhibit draws {file} any more; delete it."));
    }

    private static IEnumerable<string> Files(string name, int pictures) =>
        pictures == 1 ? [$"{name}.png"] : Enumerable.Range(1, pictures).Select(page => $"{name}-{page}.png");

    private static readonly string Root = Path.GetFullPath(Path.Combine(RenderingTests.Folder, "..", "..", ".."));
    private static readonly string Approved = Path.Combine(Root, "tests", "Reporting.Tests", "Gallery");
    private static readonly string Received = Path.Combine(Root, ".reform", "gallery");
}
