using FsCheck;
using FsCheck.Fluent;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

public sealed class TextWidthTests
{
    private static readonly string[] Words = ["Phòng", "Tài", "nguyên", "và", "Môi", "trường", "–", "", "a\nb", "Nghiêng\u0300", "😀", "Tráchnhiệmgiảitrìnhcủachínhquyền", "1\u202f000", "ﷺ"];

    [Fact]
    public void Counting_lines_gives_as_many_as_breaking_them() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Elements(Words).ListOf().Select(words => string.Join(' ', words)).Zip(Gen.Choose(1, 30), (text, width) => (text, width)).ToArbitrary(),
        line => TextWidth.LineCount(line.text, line.width, TextWidth.TimesNewRoman * 1.08) == TextWidth.Lines(line.text, line.width, TextWidth.TimesNewRoman * 1.08).Count));

    [Fact]
    public void A_name_is_as_wide_whether_its_marks_stand_with_the_letter_or_after_it() =>
        Assert.Equal(TextWidth.Em("Thừa Thiên Huế", 1), TextWidth.Em("Thừa Thiên Huế".Normalize(System.Text.NormalizationForm.FormD), 1), 6);
}
