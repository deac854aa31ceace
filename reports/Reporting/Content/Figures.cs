using System.Globalization;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>
/// Figures as readers see them: Vietnamese with a decimal comma and a thin space between thousands, English with a point and
/// a comma. Minus is the true minus sign, so that it is as wide as a plus.
/// </summary>
/// <remarks>Halves are rounded away from zero, as published tables are.</remarks>
public static class Figures
{
    /// <summary>Decimals of an index or a number of points.</summary>
    public const int IndexDecimals = 2;

    /// <summary>Decimals of a percentage of answers.</summary>
    public const int AnswerDecimals = 1;

    /// <summary>What stands where there is no figure.</summary>
    public const string None = "–";

    private const char Minus = '\u2212';

    private static readonly NumberFormatInfo VietnameseFormat = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u202f",
        NegativeSign = Minus.ToString(),
    };

    private static readonly NumberFormatInfo EnglishFormat = new()
    {
        NumberDecimalSeparator = ".",
        NumberGroupSeparator = ",",
        NegativeSign = Minus.ToString(),
    };

    public static string Number(decimal? value, int decimals, Language language) =>
        value is { } figure ? Rounded(figure, decimals).ToString($"N{decimals}", Format(language)) : None;

    public static string Count(int? value, Language language) => Number(value, 0, language);

    /// <summary>A fraction as a percentage: 0.8719 is 87,19%.</summary>
    public static string Percent(decimal? fraction, int decimals, Language language) =>
        fraction is null ? None : Number(fraction * 100, decimals, language) + "%";

    /// <summary>A number that always shows its sign, save zero.</summary>
    public static string Signed(decimal? value, int decimals, Language language) =>
        value is { } figure && Rounded(figure, decimals) > 0
            ? "+" + Number(figure, decimals, language)
            : Number(value, decimals, language);

    public static Sentence Number(decimal? value, int decimals) =>
        new(Number(value, decimals, Language.Vietnamese), Number(value, decimals, Language.English));

    public static Sentence Count(int? value) => Number(value, 0);

    public static Sentence Percent(decimal? fraction, int decimals) =>
        new(Percent(fraction, decimals, Language.Vietnamese), Percent(fraction, decimals, Language.English));

    public static Sentence Signed(decimal? value, int decimals) =>
        new(Signed(value, decimals, Language.Vietnamese), Signed(value, decimals, Language.English));

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    private static NumberFormatInfo Format(Language language) =>
        language == Language.Vietnamese ? VietnameseFormat : EnglishFormat;
}
