using ReformAnalytics.Ingest.Corrections;
using ReformAnalytics.Ingest.Feeds.Offices;
using ReformAnalytics.Ingest.Feeds.Plans;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class SeedsFilesTests
{
    [Fact]
    public void Every_layout_parses_under_its_own_name_for_an_office_that_exists()
    {
        var offices = OfficesFile.Read(SeedsFolder.Path("offices.yaml")).Select(o => o.Code).ToHashSet(StringComparer.Ordinal);
        var layouts = Directory.GetFiles(SeedsFolder.Path("layouts"), "*.yaml").ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => LayoutParser.Parse(Path.GetFileName(f), File.ReadAllText(f)), StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["tidy", "matrix", "unit-sheet", "sorted-pairs", "pci-summary", "pci-2009"], StringComparer.Ordinal), layouts.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.All(layouts, l => Assert.Equal(l.Key, l.Value.Id));
        Assert.All(layouts.Values.Where(l => l.Office is not null), l => Assert.Contains(l.Office!, offices));
    }

    [Fact]
    public void Every_office_has_its_units_and_every_edition_its_office_and_groups_of_units()
    {
        var offices = OfficesFile.Read(SeedsFolder.Path("offices.yaml"));
        Assert.Equal(["provinces", "asem", "hue", "chau-thanh", "thi-dua-ct", "thi-dua-hn", "thi-dua-agj", "thi-dua-agh", "thi-dua-agt"], offices.Select(o => o.Code));
        foreach (var office in offices)
        {
            var editions = SeedsFolder.EditionFiles.Select(f => SeedsFolder.Edition(Path.GetFileNameWithoutExtension(f))).Where(e => e.Office == office.Code).ToList();
            Assert.NotEmpty(editions);
            var groups = SeedsFolder.Units(Path.GetFileNameWithoutExtension(office.Units)).Units.Select(u => u.Group).Distinct().ToList();
            if (office.Code.StartsWith("thi-dua-", StringComparison.Ordinal))
            {
                // The groups of a trial are scored by one index or another.
                Assert.All(groups, g => Assert.Contains(g, editions.SelectMany(e => e.Groups).Select(e => e.Code)));
                continue;
            }

            Assert.All(editions, e => Assert.Subset(e.Groups.Select(g => g.Code).ToHashSet(StringComparer.Ordinal), groups.ToHashSet(StringComparer.Ordinal)));
        }

        Assert.All(SeedsFolder.EditionFiles, f => Assert.Contains(SeedsFolder.Edition(Path.GetFileNameWithoutExtension(f)).Office, offices.Select(o => o.Code)));
    }

    [Fact]
    public void Corrections_name_what_exists()
    {
        var corrections = CorrectionBook.Load(SeedsFolder.Path("corrections")).Corrections;
        Assert.NotEmpty(corrections);
        Assert.All(corrections, c =>
        {
            var edition = SeedsFolder.Edition(c.Edition);
            Assert.Equal(edition.Office, c.Office);
            Assert.True(edition.Items.WithCode(c.Item)!.IsLeaf);
            Assert.NotNull(SeedsFolder.DirectoryOf(c.Office).Match(c.Unit).Unit);
        });
    }

    [Fact]
    public void The_demonstration_imports_every_sample_file_once()
    {
        var plan = ImportPlan.Read(SeedsFolder.Path("demo.yaml"));
        var planned = plan.Imports.SelectMany(i => i.Files).Select(Path.GetFullPath).ToList();
        var present = new[] { "chau-thanh", "trials" }.SelectMany(f => Directory.EnumerateFiles(SeedsFolder.Path(f), "*", SearchOption.AllDirectories)).Append(SeedsFolder.Path("hue/hue-departments-2021.csv")).Select(Path.GetFullPath);

        Assert.Equal(present.Order(StringComparer.Ordinal), planned.Order(StringComparer.Ordinal));
        Assert.Equal(planned.Count, planned.Distinct(StringComparer.Ordinal).Count());
    }
}
