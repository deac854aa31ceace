using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ReformAnalytics.Tests.Viewing;

/// <summary>What another program sees in a PDF: the words of each page, the texts that stand for pictures, and where the pages lie as PNG.</summary>
internal sealed record SeenPdf(string? Title, string? Lang, bool Tagged, IReadOnlyList<string> Pages, IReadOnlyList<string> Alt);

/// <summary>Letters that a program placed together, in points from the lower left corner of their page.</summary>
internal sealed record SeenRun(int Page, string Text, double X, double Y, double Width);

/// <summary>Looks at pages and pictures through pdf.js, which shares nothing with what drew them.</summary>
internal static class Viewer
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "Viewing");

    /// <summary>Why nothing can be seen here, or null where the viewer is installed.</summary>
    public static string? Missing =>
        Directory.Exists(Path.Combine(Folder, "node_modules", "pdfjs-dist")) ? null : "The viewer is not installed: run ./reform install.";

    /// <param name="folder">Pages are written here as 1.png, 2.png ...</param>
    /// <param name="scale">Pixels a point.</param>
    public static async Task<SeenPdf> PagesAsync(string pdf, string folder, double scale = 1) =>
        JsonSerializer.Deserialize<SeenPdf>(await RunAsync("pages", pdf, folder, scale.ToString(CultureInfo.InvariantCulture)), JsonSerializerOptions.Web)!;

    /// <summary>The words of each PDF, in order.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(params IReadOnlyList<string> pdfs) =>
        JsonSerializer.Deserialize<List<string>>(await RunAsync(["words", .. pdfs]))!;

    /// <summary>Where each run of letters stands.</summary>
    public static async Task<IReadOnlyList<SeenRun>> RunsAsync(string pdf) => JsonSerializer.Deserialize<List<SeenRun>>(await RunAsync("runs", pdf), JsonSerializerOptions.Web)!;

    /// <summary>The share of pixels that differ visibly, 0..1; 1 where the sizes differ.</summary>
    public static async Task<double> DifferenceAsync(string one, string other) =>
        double.Parse(await RunAsync("difference", one, other), CultureInfo.InvariantCulture);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("view.mjs");
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? answer : throw new InvalidOperationException($"view.mjs {arguments[0]}: {await complaints}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run below the repository.");
        }

        return folder.FullName;
    }
}
