using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Reporting.Content;
using Column = ReformAnalytics.Reporting.Content.Column;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The cell formats of one workbook, numbered as they are first asked for.</summary>
internal sealed class Styles
{
    // Offices have Times New Roman; its metrics are what column widths are computed with.
    private const string Typeface = "Times New Roman";

    private readonly List<CellFormat> _formats = [new CellFormat { FontId = 0, FillId = 0, BorderId = 0, NumberFormatId = 0 }];
    private readonly Dictionary<string, uint> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _numberFormats = new(StringComparer.Ordinal);

    private enum Face : uint
    {
        Body,
        Bold,
        Title,
        Muted,
        Warning,
        Link,
    }

    public uint Title => Format("title", Face.Title, wrap: true);

    public uint Words => Format("words", Face.Body, wrap: true);

    public uint Label => Format("label", Face.Bold, wrap: true);

    public uint Muted => Format("muted", Face.Muted, wrap: true);

    public uint Synthetic => Format("synthetic", Face.Warning, wrap: true);

    public uint Link => Format("link", Face.Link, wrap: true);

    public uint Heading(ColumnKind kind) =>
        Format(
            $"heading-{kind == ColumnKind.Text}",
            Face.Bold,
            wrap: true,
            indent: 1,
            fill: 2,
            border: 2,
            horizontal: kind == ColumnKind.Text ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right,
            vertical: VerticalAlignmentValues.Bottom);

    public uint Body(Column column, bool total, bool quoted)
    {
        var code = NumberFormat(column);
        return Format(
            $"body-{code}-{total}-{quoted}",
            total ? Face.Bold : Face.Body,
            wrap: code is null,
            indent: 1,
            border: total ? 3u : 1u,
            horizontal: code is null ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right,
            numberFormat: code,
            quoted: quoted);
    }

    public Stylesheet Build()
    {
        var sheet = new Stylesheet();
        if (_numberFormats.Count > 0)
        {
            sheet.Append(new NumberingFormats(_numberFormats.Select(format => new NumberingFormat { FormatCode = format.Key, NumberFormatId = format.Value })));
        }

        sheet.Append(
            new Fonts(
                Font(12),
                Font(12, bold: true),
                Font(15, bold: true),
                Font(11, colour: "FF595959"),
                Font(13, bold: true, colour: "FFB45309"),
                Font(12, colour: "FF1F4E8C", underline: true)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE4EAF2" }) { PatternType = PatternValues.Solid })),
            new Borders(
                Border(top: null, bottom: null),
                Border(top: null, bottom: BorderStyleValues.Hair),
                Border(top: BorderStyleValues.Thin, bottom: BorderStyleValues.Thin),
                Border(top: BorderStyleValues.Thin, bottom: BorderStyleValues.Double)),
            new CellStyleFormats(new CellFormat { FontId = 0, FillId = 0, BorderId = 0, NumberFormatId = 0 }),
            new CellFormats(_formats.Select(format => (CellFormat)format.CloneNode(deep: true))),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private static string? NumberFormat(Column column)
    {
        var decimals = column.Decimals == 0 ? "" : "." + new string('0', column.Decimals);
        return column.Kind switch
        {
            ColumnKind.Text => null,
            ColumnKind.Integer => "#,##0",
            ColumnKind.Decimal => $"#,##0{decimals}",
            ColumnKind.Percent => $"0{decimals}%",
            ColumnKind.SignedDecimal or ColumnKind.SignedInteger => $"+#,##0{decimals};\"\u2212\"#,##0{decimals};0{decimals}",
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Kind, "No number format for this kind of column."),
        };
    }

    private uint Format(
        string name,
        Face face,
        bool wrap,
        uint indent = 0,
        uint fill = 0,
        uint border = 0,
        HorizontalAlignmentValues horizontal = HorizontalAlignmentValues.Left,
        VerticalAlignmentValues vertical = VerticalAlignmentValues.Top,
        string? numberFormat = null,
        bool quoted = false)
    {
        if (_known.TryGetValue(name, out var number))
        {
            return number;
        }

        _formats.Add(new CellFormat(new Alignment { Horizontal = horizontal, Vertical = vertical, WrapText = wrap, Indent = indent > 0 ? indent : null })
        {
            NumberFormatId = numberFormat is null ? 0 : NumberFormatId(numberFormat),
            FontId = (uint)face,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            ApplyNumberFormat = numberFormat is not null,
            QuotePrefix = quoted ? true : null,
        });
        return _known[name] = (uint)(_formats.Count - 1);
    }

    // Numbers below 164 belong to Excel's built-in formats.
    private uint NumberFormatId(string code) =>
        _numberFormats.TryGetValue(code, out var id) ? id : _numberFormats[code] = (uint)(164 + _numberFormats.Count);

    private static Font Font(double size, bool bold = false, string? colour = null, bool underline = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (underline)
        {
            font.Append(new Underline());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour ?? "FF000000" }, new FontName { Val = Typeface }, new FontFamilyNumbering { Val = 1 });
        return font;
    }

    private static Border Border(BorderStyleValues? top, BorderStyleValues? bottom) => new(
        new LeftBorder(),
        new RightBorder(),
        top is null ? new TopBorder() : new TopBorder(new Color { Rgb = "FF7F7F7F" }) { Style = top },
        bottom is null ? new BottomBorder() : new BottomBorder(new Color { Rgb = "FF7F7F7F" }) { Style = bottom },
        new DiagonalBorder());
}
