using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Word;
using ReformAnalytics.Tests.Viewing;

namespace ReformAnalytics.Reporting.Tests.Awards;

/// <summary>What LibreOffice makes of the documents: all of their words, numbered as meant.</summary>
public sealed partial class LibreOfficeTests
{
    [Fact]
    public async Task LibreOffice_reads_every_word()
    {
        var office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null || Viewer.Missing is not null, "LibreOffice or the viewer is not installed; it is tried where they are.");
        var folder = Directory.CreateTempSubdirectory("reform-word-");
        var papers = PaperCases.All.Select((named, i) => (named.Key, Paper: named.Value, File: $"{i}")).ToList();
        var words = new List<List<string>>();
        foreach (var (_, paper, file) in papers)
        {
            var bytes = WordWriter.Write(paper, Language.Vietnamese);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{file}.docx"), bytes);
            using var word = new WordFile(bytes);
            words.Add(Words(word.Words()));
        }

        await ConvertAsync(office!, folder.FullName);

        var read = await Viewer.WordsAsync([.. papers.Select(paper => Path.Combine(folder.FullName, $"{paper.File}.pdf"))]);
        Assert.All(papers.Select((paper, i) => (paper.Key, paper.Paper, Expected: words[i], Read: Words(read[i]))), seen =>
        {
            // Heads of tables and feet stand on every page; all else stands as often as it is written.
            var once = seen.Expected.GroupBy(word => word).ToDictionary(word => word.Key, word => word.Count());
            var found = seen.Read.GroupBy(word => word).ToDictionary(word => word.Key, word => word.Count());
            Assert.All(once, word => Assert.True(found.GetValueOrDefault(word.Key) >= word.Value, $"{seen.Key}: '{word.Key}' is written {word.Value} times and read {found.GetValueOrDefault(word.Key)} times"));
            Assert.Contains(string.Join(' ', Words(PaperLayout.Say(seen.Paper.Subject, Language.Vietnamese))), string.Join(' ', seen.Read), StringComparison.Ordinal);
        });
        folder.Delete(recursive: true);
    }

    private static async Task ConvertAsync(string office, string folder)
    {
        // Without the fonts of an office's machine: ours stands in for the one that the documents name.
        await File.WriteAllTextAsync(Path.Combine(folder, "fonts.conf"), $"""
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig><dir>{Path.Combine(RenderingTests.Folder, "node_modules", "@expo-google-fonts", "tinos")}</dir><cachedir>{folder}/cache</cachedir>
            <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>
            """);
        var start = new ProcessStartInfo(office) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["FONTCONFIG_FILE"] = Path.Combine(folder, "fonts.conf");
        string[] arguments = ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, .. Directory.GetFiles(folder, "*.docx")];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (said, complaints) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await said} {await complaints}");
    }

    // A word broken at the end of a narrow line is put together again by neither program, nor one that its name turns around.
    private static List<string> Words(string text) =>
        [.. Word().Matches(text.Normalize(NormalizationForm.FormC).Replace("\u200b", "", StringComparison.Ordinal)).Select(word => word.Value).Where(word => word.Length < 24 && word is not ("đảo" or "ngược"))];

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
