using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>Names and counts of units in running text.</summary>
internal static class NameTexts
{
    public static Sentence Two(string first, string second) => new($"{first} và {second}", $"{first} and {second}");

    public static Sentence Three(string first, string second, string third) => new($"{first}, {second} và {third}", $"{first}, {second} and {third}");

    public static Sentence Many(string first, string second, int others) => new($"{first}, {second} và {others} đơn vị khác", $"{first}, {second} and {others} others");

    public static Sentence Units(int count) => new($"{count} đơn vị", count == 1 ? "1 unit" : $"{count} units");

    public static Sentence AllUnits => new("Tất cả các đơn vị", "All units");

    public static Sentence AllGroups(Sentence period, int units) =>
        new($"Tất cả các khối, {period.Vi}, {Units(units).Vi}", $"All groups, {period.En}, {Units(units).En}");

    public static Sentence GroupIn(string group, Sentence period, int units) =>
        new($"{group}, {period.Vi}, {Units(units).Vi}", $"{group}, {period.En}, {Units(units).En}");

    public static Sentence NoUnit => new("Không có đơn vị nào trong kỳ.", "There is no unit in this period.");

    public static Sentence NoUnitInGroup => new("Khối này không có đơn vị nào trong kỳ.", "This group has no unit in this period.");

    public static Sentence Total => new("Tổng cộng", "Total");
}
