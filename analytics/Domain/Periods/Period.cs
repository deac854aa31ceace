using System.Globalization;
using System.Text.RegularExpressions;

namespace ReformAnalytics.Domain.Periods;

/// <summary>
/// The stretch of time that figures belong to: a calendar year, or one quarter of it.
/// </summary>
/// <remarks>
/// A year is not its fourth quarter: quarterly figures are provisional steps of a year and are ranked on their own.
/// Year over year always means the same kind of period one year earlier; the quarter before is never its rival.
/// </remarks>
public readonly partial record struct Period : IComparable<Period>
{
    /// <summary>The earliest and latest years accepted; outside of them a number in a file is a mistake, not a year.</summary>
    public const int FirstYear = 1990, LastYear = 2100;

    /// <summary>Creates a period.</summary>
    /// <param name="year">Calendar year, <see cref="FirstYear"/> to <see cref="LastYear"/>.</param>
    /// <param name="quarter">1 to 4, or null for the whole year.</param>
    /// <exception cref="ArgumentOutOfRangeException">A year or quarter out of range.</exception>
    public Period(int year, int? quarter = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        if (quarter is { } q)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(q, 1, nameof(quarter));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(q, 4, nameof(quarter));
        }

        Year = year;
        Quarter = quarter;
    }

    /// <summary>Calendar year.</summary>
    public int Year { get; }

    /// <summary>1 to 4, or null for the whole year.</summary>
    public int? Quarter { get; }

    /// <summary>Its first calendar day.</summary>
    public DateOnly FirstDay => new(Year, Quarter is { } q ? (3 * q) - 2 : 1, 1);

    /// <summary>Its last calendar day.</summary>
    public DateOnly LastDay => FirstDay.AddMonths(Quarter is null ? 12 : 3).AddDays(-1);

    /// <summary>The same kind of period one year earlier, which year-over-year comparisons use.</summary>
    public Period YearBefore => new(Year - 1, Quarter);

    /// <summary>A sortable number for storage: year x 10 + quarter, 0 for the whole year.</summary>
    public int Key => (Year * 10) + (Quarter ?? 0);

    /// <summary>The period whose <see cref="Key"/> this is.</summary>
    public static Period FromKey(int key) => new(key / 10, key % 10 == 0 ? null : key % 10);

    /// <summary>The quarter that a day falls in.</summary>
    public static Period QuarterOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3) + 1);

    /// <summary>
    /// Reads a period as people and programs write it: <c>2023</c>, <c>2018.0</c>, <c>Năm 2023</c>, <c>2023-Q1</c>, <c>Q1/2023</c>,
    /// <c>Quý I/2023</c>, <c>Quý 2 năm 2023</c>.
    /// </summary>
    /// <returns>False where the text is none of these; the period is then not to be used.</returns>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var key = Units.NameKey.Fold(text);
        var match = YearAlone().Match(key);
        if (match.Success)
        {
            return TryCreate(match.Groups["y"].Value, quarter: null, out period);
        }

        match = QuarterAndYear().Match(key);
        return match.Success && TryCreate(match.Groups["y"].Value, QuarterNumber(match.Groups["q"].Value), out period);
    }

    /// <summary>Reads a period, see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is not a period.</exception>
    public static Period Parse(string text) => TryParse(text, out var period)
        ? period
        : throw new FormatException($"'{text}' is not a period; write a year (2023) or a quarter (2023-Q1).");

    /// <summary>Whole years come before their own quarters.</summary>
    public int CompareTo(Period other) => Key.CompareTo(other.Key);

    /// <summary>Earlier in <see cref="CompareTo"/>.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Later in <see cref="CompareTo"/>.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Earlier or the same.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Later or the same.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary><c>2023</c> or <c>2023-Q1</c>; what <see cref="Parse"/> reads back.</summary>
    public override string ToString() => Quarter is { } q
        ? string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{q}")
        : Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>How readers are told: "năm 2023", "quý I/2023".</summary>
    public Sentence InWords() => Quarter is { } q
        ? new($"quý {Roman[q]}/{Year}", $"Q{q} {Year}")
        : new($"năm {Year}", $"{Year}");

    private static readonly string[] Roman = ["", "I", "II", "III", "IV"];

    private static bool TryCreate(string year, int? quarter, out Period period)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var valid = y is >= FirstYear and <= LastYear;
        period = valid ? new Period(y, quarter) : default;
        return valid;
    }

    private static int QuarterNumber(string text) => text switch
    {
        "1" or "i" => 1,
        "2" or "ii" => 2,
        "3" or "iii" => 3,
        _ => 4,
    };

    [GeneratedRegex(@"^(nam |year )?(?<y>\d{4})([.,]0+)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"^((?<y>\d{4})[ \-/_.]*q(uy)?[ \-.]*(?<q>[1-4]|iv|i{1,3})|q(uy|uarter)?[ \-.]*(?<q>[1-4]|iv|i{1,3})[ \-/_.,]*(nam )?(?<y>\d{4}))$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex QuarterAndYear();
}
