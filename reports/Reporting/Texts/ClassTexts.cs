using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>How many units each class holds.</summary>
internal static class ClassTexts
{
    public static Sentence Tab => new("Xếp loại", "Classes");

    public static Sentence Measured => new("Số đơn vị và tỷ lệ phần trăm trong khối.", "Number of units and per cent of the group.");

    public static Sentence NoClasses => new("Bộ chỉ số này không xếp loại đơn vị.", "This edition does not class its units.");

    public static Sentence NotClassed => new("Chưa xếp loại", "Not classed");

    public static Sentence NoneThisPeriod => new("Không có xếp loại trong kỳ này", "No classes in this period");

    public static Sentence TwoMost(string first, string second, int count, int total, Sentence share) => new(
        $"Loại {first} và loại {second} nhiều nhất, mỗi loại {count}/{total} đơn vị ({share.Vi})",
        $"{first} and {second} are the most frequent classes, {count} of {total} units each ({share.En})");

    public static Sentence Most(string name, int count, int total, Sentence share) => new(
        $"Nhiều nhất là loại {name}: {count}/{total} đơn vị được xếp loại ({share.Vi})",
        $"{name} is the most frequent class: {count} of {total} classed units ({share.En})");

    public static Sentence Place(int place, int of) => new($"Loại thứ {place} trong {of}, kể từ cao nhất.", $"Class {place} of {of}, from the highest.");

    /// <summary>Where a class starts and ends, as the edition sets it.</summary>
    /// <param name="reached">Whether it holds its lowest index.</param>
    /// <param name="closed">Whether it holds its highest one.</param>
    public static Sentence Range(Sentence from, Sentence? to, bool reached, bool closed) => to is not { } end
        ? new(reached ? $"Chỉ số từ {from.Vi} trở lên" : $"Chỉ số trên {from.Vi}", $"Index {(reached ? "of" : "above")} {from.En}{(reached ? " or more" : "")}")
        : new(
            $"Chỉ số {(reached ? "từ" : "trên")} {from.Vi} đến {(closed ? "" : "dưới ")}{end.Vi}",
            $"Index {(reached ? "from" : "above")} {from.En} {(closed ? "up to" : "to below")} {end.En}");

    public static Sentence Seen(Sentence units, Sentence lowest, Sentence highest) => new(
        $"Trong kỳ: {units.Vi}, chỉ số từ {lowest.Vi} đến {highest.Vi}.",
        $"In this period: {units.En}, index from {lowest.En} to {highest.En}.");

    public static Sentence NotSeen => new(
        "Trong kỳ không có đơn vị nào.", "No unit in this period.");
}
