using System.Buffers;
using System.Globalization;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Files;

/// <summary>What a cell in a column of figures says.</summary>
public enum FigureKind
{
    /// <summary>Nothing, or a dash.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A word for "does not apply".</summary>
    NotApplicable,

    /// <summary>A word for "was not measured".</summary>
    NotMeasured,

    /// <summary>Anything else: text, a date, TRUE, a formula's error.</summary>
    NotANumber,
}

/// <summary>Which sign separates the decimals in the figures of a file.</summary>
public enum DecimalMark
{
    /// <summary>No figure shows it.</summary>
    Unknown,

    /// <summary>9.37</summary>
    Point,

    /// <summary>9,37</summary>
    Comma,

    /// <summary>Both occur.</summary>
    Mixed,
}

/// <summary>A cell read as a figure.</summary>
/// <param name="Kind">See <see cref="FigureKind"/>.</param>
/// <param name="Value">The number; 0 unless <see cref="FigureKind.Number"/>.</param>
/// <param name="Percent">Whether a per-cent sign followed; the value is the number before it.</param>
/// <param name="Ambiguous">
/// Whether the text ("1.234") could as well be thousands and nothing in the file decides; it is then read as decimals, because
/// scores are small. Whoever uses it where thousands are possible must refuse it.
/// </param>
public readonly record struct Figure(FigureKind Kind, decimal Value = 0, bool Percent = false, bool Ambiguous = false);

/// <summary>Numbers as people write them: decimal comma or point, dots, commas or spaces for thousands, per-cent sign, "điểm".</summary>
public static class FigureText
{
    /// <summary>Words for "does not apply", folded. Only words: this shrinks a unit's maximum, and a dash or a cross may mean anything.</summary>
    public static readonly IReadOnlySet<string> NotApplicable = new HashSet<string>(StringComparer.Ordinal)
    {
        "kad", "k.a.d", "khong ap dung", "n/a", "na", "not applicable", "not_applicable",
    };

    /// <summary>A dash says that nothing stands here; it is no figure and gives no reason.</summary>
    private static readonly HashSet<string> Dashes = new(StringComparer.Ordinal) { "-", "--", "–", "—" };

    /// <summary>Words for "was not measured", folded.</summary>
    public static readonly IReadOnlySet<string> NotMeasured = new HashSet<string>(StringComparer.Ordinal)
    {
        "khong do", "chua do", "khong danh gia", "chua danh gia", "chua co so lieu", "khong co so lieu", "not measured", "not_measured", "n/m",
    };

    private static readonly string[] Suffixes = ["điểm", "đ", "points", "pts"];
    private static readonly SearchValues<char> Separators = SearchValues.Create(".,");

    /// <summary>Reads a cell, given which decimal mark the file's figures use.</summary>
    public static Figure Read(Cell cell, DecimalMark mark = DecimalMark.Unknown)
    {
        switch (cell.Kind)
        {
            case CellKind.Empty:
                return new(FigureKind.Blank);
            case CellKind.Number:
                return cell.TryNumber(out var number) ? new(FigureKind.Number, number) : new(FigureKind.NotANumber);
            case CellKind.Text:
                break;
            default:
                return new(FigureKind.NotANumber);
        }

        var figure = ReadText(cell.Text, mark, out _);
        if (figure.Kind == FigureKind.Number)
        {
            return figure;
        }

        var word = NameKey.Fold(cell.Text).Trim();
        return NotApplicable.Contains(word) ? new(FigureKind.NotApplicable)
            : NotMeasured.Contains(word) ? new(FigureKind.NotMeasured)
            : Dashes.Contains(word) ? new(FigureKind.Blank)
            : figure;
    }

    /// <summary>The decimal mark that the cells show beyond doubt: "9,37" shows a comma; "1.234" shows nothing.</summary>
    public static DecimalMark MarkOf(IEnumerable<Cell> cells)
    {
        var mark = DecimalMark.Unknown;
        foreach (var cell in cells)
        {
            if (cell.Kind != CellKind.Text || !cell.Text.AsSpan().ContainsAny(Separators))
            {
                continue;
            }

            ReadText(cell.Text, DecimalMark.Unknown, out var shown);
            if (shown != DecimalMark.Unknown && shown != mark)
            {
                if (mark != DecimalMark.Unknown)
                {
                    return DecimalMark.Mixed;
                }

                mark = shown;
            }
        }

        return mark;
    }

    private static Figure ReadText(string written, DecimalMark mark, out DecimalMark shown)
    {
        shown = DecimalMark.Unknown;
        var text = written.AsSpan().Trim();
        foreach (var suffix in Suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                text = text[..^suffix.Length].TrimEnd();
                break;
            }
        }

        var percent = text.EndsWith("%");
        text = percent ? text[..^1].TrimEnd() : text;
        var negative = text.Length > 0 && text[0] is '-' or '\u2212' && text.Length > 1;
        text = negative || (text.Length > 1 && text[0] == '+') ? text[1..].TrimStart() : text;
        if (text.Length is 0 or > 60 || !char.IsAsciiDigit(text[^1]) || !(char.IsAsciiDigit(text[0]) || text[0] is '.' or ','))
        {
            return new(FigureKind.NotANumber);
        }

        Span<char> plain = stackalloc char[text.Length];
        var ambiguous = false;
        var length = text.ContainsAny('e', 'E') ? Exponent(text, plain, out shown) : Plain(text, plain, mark, out shown, out ambiguous);
        return length > 0 && decimal.TryParse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? new(FigureKind.Number, negative ? -value : value, percent, ambiguous)
            : new(FigureKind.NotANumber);
    }

    private static int Exponent(ReadOnlySpan<char> text, Span<char> plain, out DecimalMark shown)
    {
        // Only programs write exponents, and they write points.
        shown = text.Contains('.') ? DecimalMark.Point : DecimalMark.Unknown;
        text.CopyTo(plain);
        return text.Contains(',') ? 0 : text.Length;
    }

    private static int Plain(ReadOnlySpan<char> text, Span<char> plain, DecimalMark mark, out DecimalMark shown, out bool ambiguous)
    {
        shown = DecimalMark.Unknown;
        ambiguous = false;
        int points = text.Count('.'), commas = text.Count(',');
        var lastMark = text.LastIndexOfAny('.', ',');
        var decimalAt = -1;
        if (points + commas == 1)
        {
            var own = points == 1 ? DecimalMark.Point : DecimalMark.Comma;
            var sure = text.Length - lastMark - 1 != 3 || lastMark is 0 or > 3 || text[0] == '0' || text.ContainsAny(' ', '\u00A0', '\u202F');
            shown = sure ? own : DecimalMark.Unknown;
            ambiguous = !sure && mark is DecimalMark.Unknown or DecimalMark.Mixed;
            decimalAt = sure || ambiguous || mark == own ? lastMark : -1;
        }
        else if (points > 0 && commas > 0)
        {
            var last = text[lastMark];
            if (text.Count(last) != 1)
            {
                return 0;
            }

            shown = last == '.' ? DecimalMark.Point : DecimalMark.Comma;
            decimalAt = lastMark;
        }
        else if (points > 1 || commas > 1)
        {
            shown = points > 1 ? DecimalMark.Comma : DecimalMark.Point;
        }

        ambiguous &= decimalAt >= 0;
        return Digits(text, plain, decimalAt);
    }

    /// <summary>Copies the digits, a point for the decimal mark and nothing for thousands; 0 where thousands are not in threes.</summary>
    private static int Digits(ReadOnlySpan<char> text, Span<char> plain, int decimalAt)
    {
        var whole = decimalAt < 0 ? text.Length : decimalAt;
        int length = 0, group = 0;
        var grouped = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                plain[length++] = c;
                group++;
            }
            else if (i == decimalAt)
            {
                if (grouped && group != 3)
                {
                    return 0;
                }

                plain[length++] = '.';
            }
            else if (i < whole && c is '.' or ',' or ' ' or '\u00A0' or '\u202F' or '\u2009')
            {
                if (group is 0 or > 3 || (grouped && group != 3))
                {
                    return 0;
                }

                (grouped, group) = (true, 0);
            }
            else
            {
                return 0;
            }
        }

        return decimalAt < 0 && grouped && group != 3 ? 0 : length;
    }
}
