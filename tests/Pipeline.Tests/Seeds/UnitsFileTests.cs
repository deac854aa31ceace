using System.Text;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Units;

namespace ReformAnalytics.Pipeline.Tests.Seeds;

public sealed class UnitsFileTests
{
    [Theory]
    [InlineData("code,name,kind,group,parent,valid_from,valid_to,aliases")]
    [InlineData("mã,tên,loại,khối,trực thuộc,hiệu lực từ,hiệu lực đến,tên khác")]
    [InlineData("MÃ ĐƠN VỊ,Ten don vi,LOẠI,Nhóm,TRỰC THUỘC,Hieu luc tu,Hiệu lực đến,Tên  khác")]
    public void Headings_are_found_in_both_languages_whatever_their_spelling(string headings)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var result = Read("Danh sách đơn vị", headings.Normalize(form), "31600,Xã An Ninh,xã,commune,,01/07/2004,2025-06-30,An Ninh|UBND xã An Ninh");

            Assert.Empty(result.Findings);
            var unit = Assert.Single(result.Units);
            Assert.Equal(("31600", "Xã An Ninh", "xã", "commune", null), (unit.Code, unit.Name, unit.Kind, unit.Group, unit.Parent));
            Assert.Equal((new DateOnly(2004, 7, 1), new DateOnly(2025, 6, 30)), (unit.ValidFrom, unit.ValidTo));
            Assert.Equal(["An Ninh", "UBND xã An Ninh"], unit.Aliases);
        }
    }

    [Theory]
    [InlineData("A,Khác,xã,commune,,,", "unit-code-twice", 3, null)]
    [InlineData("B,,xã,commune,,,", "unit-name-empty", 3, 2)]
    [InlineData(",Tên,xã,commune,,,", "unit-code-empty", 3, 1)]
    [InlineData("B,Tên,xã,,,,", "unit-group-empty", 3, 4)]
    [InlineData("B,Tên,xã,commune,Z,,", "unit-parent-unknown", 3, null)]
    [InlineData("B,Tên,xã,commune,B,,", "unit-parent-unusable", 3, null)]
    [InlineData("B,Tên,xã,commune,,31/02/2023,", "unit-date-unreadable", 3, 6)]
    [InlineData("B,Tên,xã,commune,,12/31/2023,", "unit-date-unreadable", 3, 6)]
    [InlineData("B,Tên,xã,commune,,2024-01-01,31/12/2023", "unit-dates-backwards", 3, 7)]
    public void A_bad_row_is_rejected_and_the_others_stay(string row, string code, int line, int? column)
    {
        var result = Read("code,name,kind,group,parent,valid_from,valid_to", "A,Xã An Ninh,xã,commune,,,", row, "C,Xã Phú Tâm,xã,commune,A,,");

        var finding = Assert.Single(result.Findings);
        Assert.Equal((Severity.Rejection, code, line, column), (finding.Severity, finding.Code, finding.Position.Row, finding.Position.Column));
        Assert.Equal(["A", "C"], result.Units.Select(u => u.Code));
    }

    [Fact]
    public void A_row_below_a_rejected_row_is_rejected_with_it()
    {
        var result = Read("code,name,group,parent,valid_from", "A,Một,g,,hôm qua", "B,Hai,g,A,", "C,Ba,g,B,", "D,Bốn,g,,");

        Assert.Equal(["D"], result.Units.Select(u => u.Code));
        Assert.Equal(["unit-date-unreadable", "unit-parent-unknown", "unit-parent-unusable"], result.Findings.Select(f => f.Code));
    }

    [Fact]
    public void A_parent_may_be_a_unit_that_the_office_already_has()
    {
        var rows = Rows("code,name,group,parent", "B,Hai,g,A");

        Assert.Empty(UnitsFile.Read("units.csv", string.Empty, rows).Units);
        Assert.Single(UnitsFile.Read("units.csv", string.Empty, rows, ["A"]).Units);
    }

    [Fact]
    public void Two_units_that_answer_to_one_spelling_are_a_warning()
    {
        var result = Read("code,name,group,aliases", "A,Xã Phú Tân,g,Phú Tân", "B,Xã Phú Tấn,g,Phú Tấn|P. Tấn");

        Assert.Equal(2, result.Units.Count);
        Assert.Equal([("unit-name-shared", "Xã Phú Tấn"), ("unit-name-shared", "Phú Tấn")], result.Findings.Select(f => (f.Code, f.Value!)));
        Assert.All(result.Findings, f => Assert.Equal(Severity.Warning, f.Severity));
    }

    [Fact]
    public void Repeated_headings_and_blank_rows_are_passed_over_and_unknown_columns_named()
    {
        var result = Read("STT,mã,tên,khối,dân số", "1,A,Một,g,10", ",,,,", "STT,mã,tên,khối,dân số", "2,B,Hai,g,20");

        Assert.Equal(["A", "B"], result.Units.Select(u => u.Code));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("units-heading-unknown", "E"), (finding.Code, finding.Position.ColumnLetters));
    }

    [Theory]
    [InlineData("code,name,group,tên", "units-heading-twice")]
    [InlineData("code,name,kind", "units-heading-missing")]
    [InlineData("a,b,c", "units-heading-missing")]
    public void A_table_without_usable_headings_gives_no_units(string headings, string code)
    {
        var result = Read(headings, "A,Một,g,x");

        Assert.Empty(result.Units);
        Assert.Contains(result.Findings, f => f.Code == code && f.Severity == Severity.Rejection);
    }

    private static UnitsFileResult Read(params string[] lines) => UnitsFile.Read("units.csv", string.Empty, Rows(lines));

    private static List<TableRow> Rows(params string[] lines) => [.. lines.Select((line, i) => new TableRow(i + 1, line.Split(',')))];
}
