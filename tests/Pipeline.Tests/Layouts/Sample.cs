using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Pipeline.Tests.Layouts;

/// <summary>Small editions, unit lists and layouts, made as the tests need them.</summary>
internal static class Sample
{
    public static readonly UnitDirectory Communes = Units("xa", ("AN", "Xã An Ninh"), ("PT", "Xã Phú Tâm"), ("TH", "Xã Thuận Hòa"), ("HK", "Xã Hồ Đắc Kiện"));

    /// <summary>Two domains; 1.1 and 1.2 have points from self and appraisal, 2.1 also from a survey.</summary>
    public static readonly Edition Reform = Edition("reform", "cchc",
        Node("1", "Công tác chỉ đạo, điều hành", Leaf("1.1", "Kế hoạch cải cách hành chính", 2.5m), Leaf("1.2", "Công tác tuyên truyền", 1m)),
        Node("2", "Cải cách thể chế", Leaf("2.1", "Rà soát văn bản", 3m, ScoreSources.Self | ScoreSources.Appraised | ScoreSources.Survey), Leaf("2.2", "Theo dõi thi hành pháp luật", 10m)));

    public static UnitDirectory Units(string group, params (string Code, string Name)[] units) =>
        new(units.Select(u => new Unit(u.Code, u.Name, "commune", group, Parent: null, ValidFrom: null, ValidTo: null, Aliases: [])));

    public static UnitDirectory Named(string group, IEnumerable<(string Code, string Name, string[] Aliases)> units) =>
        new(units.Select(u => new Unit(u.Code, u.Name, "province", group, Parent: null, ValidFrom: null, ValidTo: null, u.Aliases)));

    public static Edition Edition(string id, string index, params Item[] roots) => Edition(id, index, Aggregation.Points, "xa", roots);

    public static Edition Edition(string id, string index, Aggregation aggregation, string group, params Item[] roots) => new()
    {
        Id = id,
        Office = "office",
        Index = index,
        Title = new("Bộ chỉ số", "Index"),
        Source = new("test", "test"),
        ServesFrom = 2000,
        Aggregation = aggregation,
        CoverageThreshold = 1,
        Missing = MissingPolicy.Withholds,
        Groups = [new(group, new("Nhóm", "Group"), [])],
        Items = new(roots),
    };

    public static Item Leaf(string code, string title, decimal maximum, ScoreSources sources = ScoreSources.Self | ScoreSources.Appraised, params string[] aliases) =>
        new() { Code = code, Title = new(title, title), Children = [], Maximum = maximum, Sources = sources, Aliases = aliases };

    public static Item Node(string code, string title, params Item[] children) => new() { Code = code, Title = new(title, title), Children = children };

    public static SourceFile Csv(string text, string name = "diem-2023.csv") => SourceFile.Read(name, Encoding.UTF8.GetBytes(text));

    public static LayoutDefinition Layout(string kind, string more = "") => LayoutParser.Parse("test.yaml", $"id: {kind}\nkind: {kind}\ntitle: t\n{more}");

    public static ScoreReading Read(string kind, SourceFile file, Period? given = null, string more = "") =>
        ScoreLayouts.Read(file, Layout(kind, more), Reform, Communes, given);

    /// <summary>"AN 1.1 Appraised 2023 = 2.5" for every cell that is not empty.</summary>
    public static string[] Lines(ScoreReading reading) =>
        [.. reading.Cells.Where(c => !c.Raw.IsEmpty).Select(c => $"{c.Unit.Code} {c.Item.Code} {c.Field} {c.Period} = {c.Raw.Text}")];

    public static string[] Codes(ScoreReading reading) => [.. reading.Findings.Select(f => f.Code)];
}
