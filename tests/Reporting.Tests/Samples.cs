using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

/// <summary>Invented figures of a district with three groups; unit names as districts have them, marked synthetic.</summary>
internal static class Samples
{
    public static readonly IReadOnlyList<string> Classes = ["Xuất sắc", "Tốt", "Khá", "Trung bình", "Yếu"];

    private static readonly IReadOnlyList<(string Code, string Name, IReadOnlyList<string> Units)> Groups =
    [
        ("agencies", "Cơ quan chuyên môn huyện",
        [
            "Văn phòng HĐND và UBND huyện", "Phòng Nội vụ", "Phòng Tư pháp", "Phòng Tài chính - Kế hoạch", "Phòng Tài nguyên và Môi trường",
            "Phòng Lao động - Thương binh và Xã hội", "Phòng Văn hóa và Thông tin", "Phòng Giáo dục và Đào tạo", "Phòng Y tế", "Thanh tra huyện",
            "Phòng Kinh tế và Hạ tầng", "Phòng Nông nghiệp và Phát triển nông thôn",
        ]),
        ("central", "Cơ quan Trung ương, tỉnh đóng trên địa bàn", ["Chi cục Thuế khu vực", "Kho bạc Nhà nước huyện", "Bảo hiểm xã hội huyện", "Công an huyện"]),
        ("communes", "Xã, thị trấn",
        ["An Ninh", "Hồ Đắc Kiện", "Phú Tâm", "Phú Tân", "Thuận Hòa", "Thiện Mỹ", "An Hiệp", "Thị trấn Châu Thành"]),
    ];

    public static RankingData District() => Data(Groups.SelectMany((group, g) => group.Units.Select((name, i) =>
    {
        var ratio = 0.92m - (0.0173m * i) - (0.011m * g) + (0.0007m * ((i * 7) % 5)) + (1m / 30_000);
        return (group.Code, group.Name, Unit: name, Ratio: (decimal?)ratio, Previous: (decimal?)(ratio - 0.031m + (0.0121m * ((i + (3 * g)) % 6))));
    })));

    /// <param name="units">Group, group's name, unit, ratio now and before; places are given within the group, equal ratios sharing one.</param>
    public static RankingData Data(IEnumerable<(string Group, string GroupName, string Unit, decimal? Ratio, decimal? Previous)> units, string? previousPeriod = "2022")
    {
        var all = units.ToList();
        var groups = all.Select(unit => (unit.Group, unit.GroupName)).Distinct().ToList();
        var rows = all.Select((unit, i) =>
        {
            var peers = all.Where(other => other.Group == unit.Group).ToList();
            return new RankingRow
            {
                UnitCode = $"U{i:000}",
                UnitName = unit.Unit,
                GroupCode = unit.Group,
                GroupName = unit.GroupName,
                Points = unit.Ratio * 96,
                Maximum = unit.Ratio is null ? null : 96,
                Ratio = unit.Ratio,
                Rank = unit.Ratio is null ? null : 1 + peers.Count(other => other.Ratio > unit.Ratio),
                RankedOf = peers.Count(other => other.Ratio is not null),
                OverallRank = unit.Ratio is null ? null : 1 + all.Count(other => other.Ratio > unit.Ratio),
                OverallOf = all.Count(other => other.Ratio is not null),
                Class = ClassOf(unit.Ratio),
                Coverage = unit.Ratio is null ? 0.41m : 1,
                ProvisionalShare = i % 7 == 3 && unit.Ratio is not null ? 0.25m : 0,
                Status = unit.Ratio is null ? "below-coverage" : "ranked",
                StatusReason = unit.Ratio is null
                    ? new Sentence("Mới có số liệu của 41% điểm tối đa, chưa đủ 80% để xếp hạng", "Only 41% of the maximum is measured; 80% is needed to rank")
                    : null,
                PreviousRatio = unit.Previous,
                Change = unit.Ratio - unit.Previous,
                PreviousRank = unit.Previous is null ? null : 1 + peers.Count(other => other.Previous > unit.Previous),
                Comparable = unit is { Ratio: not null, Previous: not null },
            };
        }).ToList();
        var named = groups.Select(group => new RankingGroup(group.Group, group.GroupName, Classes)
        {
            Starts = [new(0.9m, true), new(0.8m, true), new(0.7m, true), new(0.5m, true), new(0, true)],
        }).ToList();
        var edition = SampleLeaves.Edition(DomainTitles, named);
        return new RankingData
        {
            Office = "UBND huyện Châu Thành, tỉnh Sóc Trăng",
            EditionId = "chau-thanh-2023",
            EditionTitle = "Chỉ số cải cách hành chính huyện Châu Thành",
            EditionSource = "số liệu giả lập cho trình diễn",
            Period = "2023",
            PreviousPeriod = previousPeriod,
            Methodology = "2026.1",
            Vintage = 3,
            InputsHash = "9f2c4be1a07d33f8",
            Synthetic = true,
            Groups = named,
            Items = edition.Items.All,
            Leaves = rows.ToDictionary(row => row.UnitCode, row => SampleLeaves.Of(edition, row), StringComparer.Ordinal),
            Path = [.. rows.SelectMany(row => SampleLeaves.Path(row, "2023"))],
            Corrections = rows.Count == 0 ? [] :
            [
                new(rows[0].UnitCode, rows[0].UnitName, edition.Items.Leaves[0], Domain.Scores.ScoreSources.Appraised, "35", "3,5", "Gõ thiếu dấu thập phân.", "Phòng Nội vụ, Biên bản số 05 (giả lập)", new DateOnly(2023, 4, 20), "diem-2023.xlsx", 3),
            ],
            Inputs = [new(3, "diem-2023.xlsx", "5f1c9a0be7", "matrix", 24, 23, 1)],
            Rows = rows,
            ClassCounts =
            [
                .. groups.SelectMany(group =>
                {
                    var classed = rows.Where(row => row.GroupCode == group.Group && row.Class is not null).ToList();
                    return Classes.Select(name => (name, Count: classed.Count(row => row.Class == name)))
                        .Where(_ => classed.Count > 0)
                        .Select(named => new ClassCount(group.Group, named.name, named.Count, (decimal)named.Count / classed.Count));
                }),
            ],
            Domains = [.. rows.SelectMany(row => DomainTitles.Select((title, d) => new DomainRatio(row.UnitCode, $"{d + 1}", title, row.Ratio - (0.012m * d) + 0.03m)))],
            Satisfaction = [.. rows.Take(4).SelectMany((row, u) => Questions.SelectMany((question, q) => Quarters.Select((quarter, p) => Answers(row.UnitCode, row.UnitName, question, quarter, u, q, p))))],
            Quality =
            [
                new(
                    "score-above-maximum", "error", "diem-quy-2-2023.xlsx", "Phòng Tư pháp", 14, "E", "120",
                    new("Điểm 120 lớn hơn điểm tối đa 3,5 của tiêu chí 2.1.3.", "Score 120 exceeds the maximum 3.5 of criterion 2.1.3."),
                    new("Sửa ô E14 rồi nhập lại tệp.", "Correct cell E14 and import the file again.")),
                new(
                    "unit-missing", "warning", "diem-quy-2-2023.xlsx", null, null, null, null,
                    new("Chưa có điểm của Kho bạc Nhà nước huyện.", "No scores of Kho bạc Nhà nước huyện."),
                    new("Nhập tệp của đơn vị này.", "Import this unit's file.")),
            ],
        };
    }

    private static readonly IReadOnlyList<string> DomainTitles =
        ["Chỉ đạo, điều hành", "Xây dựng và thực hiện văn bản", "Thủ tục hành chính", "Tổ chức bộ máy", "Chế độ công vụ", "Tài chính công", "Chính quyền số", "Tác động đến người dân"];

    private static readonly IReadOnlyList<string> Questions =
    [
        "Thái độ của công chức tiếp nhận hồ sơ", "Thời gian giải quyết so với giấy hẹn", "Thành phần hồ sơ dễ hiểu, dễ chuẩn bị",
        "Việc tiếp thu, xử lý góp ý, phản ánh, kiến nghị của người dân, tổ chức",
    ];

    private static readonly IReadOnlyList<string> Quarters = ["2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4"];

    private static SatisfactionRow Answers(string code, string unit, string question, string quarter, int u, int q, int p)
    {
        var answered = 190 + (17 * u) + (11 * p);
        var satisfied = (int)(answered * (0.83 + (0.012 * p) - (0.021 * q) + (0.004 * u)));
        return new(code, unit, question, "trực tiếp", quarter, answered, satisfied, (decimal)satisfied / answered, ((decimal)satisfied / answered) - 0.05m, ((decimal)satisfied / answered) + 0.05m);
    }

    private static string? ClassOf(decimal? ratio) => ratio switch
    {
        null => null,
        >= 0.9m => Classes[0],
        >= 0.8m => Classes[1],
        >= 0.7m => Classes[2],
        >= 0.5m => Classes[3],
        _ => Classes[4],
    };
}
