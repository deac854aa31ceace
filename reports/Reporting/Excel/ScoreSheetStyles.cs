using DocumentFormat.OpenXml.Spreadsheet;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The typefaces of a score sheet.</summary>
internal enum ScoreSheetFace : uint
{
    Body,
    Bold,
    Title,
    Muted,
    Warning,
}

/// <summary>The grounds of a score sheet's cells: white is what may be filled.</summary>
internal enum ScoreSheetGround : uint
{
    White,

    /// <summary>Headings and the grand total.</summary>
    Heading = 2,

    /// <summary>Subtotals.</summary>
    Section = 3,

    /// <summary>A source that the item does not have.</summary>
    Closed = 4,
}

/// <summary>How one cell of a score sheet looks.</summary>
internal sealed record ScoreSheetLook(ScoreSheetFace Face = ScoreSheetFace.Body, ScoreSheetGround Ground = ScoreSheetGround.White)
{
    public bool Framed { get; init; }

    /// <summary>Whether the filler may write here.</summary>
    public bool Open { get; init; }

    public bool Right { get; init; }

    public uint Indent { get; init; }

    /// <summary>Number format, or null for text.</summary>
    public string? Format { get; init; }
}

/// <summary>The cell formats of one score sheet, numbered as they are first asked for.</summary>
internal sealed class ScoreSheetStyles
{
    private readonly Dictionary<ScoreSheetLook, uint> _known = [];
    private readonly List<ScoreSheetLook> _looks = [];
    private readonly List<string> _formats = [];

    public uint Of(ScoreSheetLook look)
    {
        if (!_known.TryGetValue(look, out var number))
        {
            _looks.Add(look);
            _known[look] = number = (uint)_looks.Count;
        }

        return number;
    }

    public Stylesheet Build()
    {
        var cells = new CellFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 });
        cells.Append(_looks.Select(Format));
        var sheet = new Stylesheet();
        if (_formats.Count > 0)
        {
            sheet.Append(new NumberingFormats(_formats.Select((code, i) => new NumberingFormat { NumberFormatId = (uint)(164 + i), FormatCode = code })));
        }

        sheet.Append(
            new Fonts(Font(12), Font(12, bold: true), Font(15, bold: true), Font(11, colour: "FF595959"), Font(13, bold: true, colour: "FFB45309")),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Ground("FFE4EAF2"),
                Ground("FFF4F6FA"),
                Ground("FFD9D9D9")),
            new Borders(
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
                new Border(
                    new LeftBorder(Line()) { Style = BorderStyleValues.Thin },
                    new RightBorder(Line()) { Style = BorderStyleValues.Thin },
                    new TopBorder(Line()) { Style = BorderStyleValues.Thin },
                    new BottomBorder(Line()) { Style = BorderStyleValues.Thin },
                    new DiagonalBorder())),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }),
            cells,
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
        return sheet;
    }

    private CellFormat Format(ScoreSheetLook look) => new(
        new Alignment
        {
            Horizontal = look.Right ? HorizontalAlignmentValues.Right : HorizontalAlignmentValues.Left,
            Vertical = look.Ground == ScoreSheetGround.Heading && look.Format is null ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top,
            WrapText = look.Format is null,
            Indent = look.Framed ? look.Indent + 1 : null,
        },
        new Protection { Locked = !look.Open })
    {
        NumberFormatId = look.Format is null ? 0 : Number(look.Format),
        FontId = (uint)look.Face,
        FillId = (uint)look.Ground,
        BorderId = look.Framed ? 1u : 0u,
        FormatId = 0,
        ApplyNumberFormat = look.Format is not null,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };

    // Numbers below 164 belong to Excel's built-in formats.
    private uint Number(string code)
    {
        var known = _formats.IndexOf(code);
        if (known < 0)
        {
            _formats.Add(code);
            known = _formats.Count - 1;
        }

        return (uint)(164 + known);
    }

    private static Color Line() => new() { Rgb = "FFA6A6A6" };

    private static Fill Ground(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Font Font(double size, bool bold = false, string colour = "FF000000")
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = "Times New Roman" }, new FontFamilyNumbering { Val = 1 });
        return font;
    }
}
