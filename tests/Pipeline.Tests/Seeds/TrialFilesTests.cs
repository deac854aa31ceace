using ReformAnalytics.Generate.Trials;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class TrialFilesTests
{
    [Fact]
    public void The_committed_files_are_what_the_program_writes_byte_for_byte()
    {
        var made = TrialFiles.All().ToDictionary(f => f.Name, f => f.Content, StringComparer.Ordinal);
        var committed = Directory.EnumerateFiles(SeedsFolder.Path("trials"), "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(SeedsFolder.Path("units"), "thi-dua-*.csv"))
            .Select(f => Path.GetRelativePath(SeedsFolder.Path("."), f).Replace('\\', '/'));

        Assert.Equal(made.Keys.Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        Assert.All(made, f => Assert.True(f.Value.AsSpan().SequenceEqual(File.ReadAllBytes(SeedsFolder.Path(f.Key))), $"{f.Key} differs: run dotnet run --project seeds/generate -- seeds"));
    }

    [Fact]
    public void Every_row_says_that_it_is_made_up_and_people_are_numbers()
    {
        foreach (var path in Directory.EnumerateFiles(SeedsFolder.Path("trials"), "*.csv", SearchOption.AllDirectories))
        {
            var rows = SeedsFolder.Table(path);
            Assert.All(rows, row => Assert.Equal("SYNTHETIC", row.GetValueOrDefault("note") ?? row["Ghi chú"]));
            Assert.All(rows.Select(r => r.GetValueOrDefault("full_name") ?? r.GetValueOrDefault("Họ và tên")).OfType<string>(), name => Assert.Matches(@"^Người số \d\d$", name));
        }
    }
}
