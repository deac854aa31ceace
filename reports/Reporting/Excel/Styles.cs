using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using Column = ReformAnalytics.Reporting.Content.Column;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The cell formats of one workbook, numbered as they are first asked for.</summary>
internal sealed class Styles(Language language)
{
    // Offices have Times New Roman; its metrics are what column widths are computed with.
    public const string Typeface = "Times New Roman";

    private readonly List<CellFormat> _formats = [new CellFormat { FontId = 0, FillId = 0, BorderId = 0, NumberFormatId = 0 }];
    private readonly Dictionary<string, uint> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, uint> _numberFormats = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Text, string? Fill, bool Bold), uint> _differences = [];

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

    /// <summary>A link that may run over the cells beside it.</summary>
    public uint LooseLink => Format("loose-link", Face.Link, wrap: false);

    public uint Band => Format("band", Face.Bold, wrap: true, indent: 1, fill: 2, border: 2, vertical: VerticalAlignmentValues.Bottom);

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

    public uint Body(Column column, bool total, bool quoted, bool linked = false)
    {
        var code = NumberFormat(column.Kind, column.Decimals, language);
        return Format(
            $"body-{code}-{total}-{quoted}-{linked}",
            linked ? Face.Link : total ? Face.Bold : Face.Body,
            wrap: code is null,
            indent: 1,
            border: total ? 3u : 1u,
            horizontal: code is null ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right,
            numberFormat: code,
            quoted: quoted);
    }

    /// <summary>What a conditional format changes.</summary>
    public uint Difference(string text, string? fill = null, bool bold = false) =>
        _differences.TryGetValue((text, fill, bold), out var id) ? id : _differences[(text, fill, bold)] = (uint)_differences.Count;

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
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            new DifferentialFormats(_differences.Keys.Select(Difference)));
        return sheet;
    }

    /// <summary>The locale stands in the format, so that a decimal comma shows whatever the reader's machine is set to.</summary>
    public static string? NumberFormat(ColumnKind kind, int decimals, Language language)
    {
        var locale = language == Language.Vietnamese ? "[$-42A]" : "[$-409]";
        var places = decimals == 0 ? "" : "." + new string('0', decimals);
        return kind switch
        {
            ColumnKind.Text => null,
            ColumnKind.Integer => $"{locale}#,##0",
            ColumnKind.Decimal => $"{locale}#,##0{places}",
            ColumnKind.Percent => $"{locale}0{places}%",
            ColumnKind.SignedDecimal or ColumnKind.SignedInteger => $"{locale}+#,##0{places};{locale}\"\u2212\"#,##0{places};{locale}0{places}",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No number format for this kind of column."),
        };
    }

    private static DifferentialFormat Difference((string Text, string? Fill, bool Bold) look)
    {
        var font = new Font();
        if (look.Bold)
        {
            font.Append(new Bold());
        }

        font.Append(new Color { Rgb = look.Text });
        var format = new DifferentialFormat(font);
        if (look.Fill is { } fill)
        {
            // In a difference Excel takes the background for a solid fill's colour.
            format.Append(new Fill(new PatternFill(new BackgroundColor { Rgb = fill })));
        }

        return format;
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
