using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>The visible form: head, table, grand total, and what each cell accepts.</summary>
internal sealed class ScoreSheetForm
{
    // How much wider than the body's letters bold ones run.
    private const double Bold = 1.08;

    private const int Number = 0, Content = 1, Maximum = 2, FirstScore = 3;

    private readonly ScoreSheet _sheet;
    private readonly Language _language;
    private readonly ScoreSheetRows _rows;
    private readonly IReadOnlyList<ScoreSources> _sources;
    private readonly DataValidations _validations = new();
    private readonly string _locale;
    private readonly ScoreSheetLook _score, _sum, _maximum, _counted;

    public ScoreSheetForm(ScoreSheet sheet, ScoreSheetStyles styles, Language language)
    {
        (_sheet, _language) = (sheet, language);
        _sources = sheet.Columns;
        _locale = language == Language.Vietnamese ? "[$-42A]" : "[$-409]";
        var longest = sheet.Lines.Max(l => l.Item.Code.Length);
        _rows = new(styles, [Math.Clamp(longest + 4, 7, 16), 50, 12, .. _sources.Select(_ => 12.0), 12, 30, 20]);
        _score = new(ScoreSheetFace.Body) { Framed = true, Open = true, Right = true, Format = _locale + (sheet.Edition.ScoreDecimals is { } n ? Fixed(n) : "General") };
        _sum = new(ScoreSheetFace.Bold, ScoreSheetGround.Section) { Framed = true, Right = true, Format = _locale + Fixed(sheet.Edition.ScoreDecimals ?? 2) };
        _maximum = new(ScoreSheetFace.Body) { Framed = true, Right = true, Format = _locale + Fixed(sheet.Lines.Max(l => Decimals(l.Maximum))) };
        _counted = new(ScoreSheetFace.Body) { Framed = true, Right = true, Format = _locale + Fixed(Figures.IndexDecimals) };
        Head();
        HeadingRow = _rows.Last;
        Formulas = new(sheet, ScoreSheetTexts.SheetName.In(language), line => HeadingRow + 1 + line, source => ScoreSheetRows.Letter(Column(source)));
        for (var line = 0; line < sheet.Lines.Count; line++)
        {
            if (sheet.Lines[line].Item.IsLeaf)
            {
                Leaf(line, sheet.Lines[line]);
            }
            else
            {
                Section(line, sheet.Lines[line]);
            }
        }

        LastLine = _rows.Last;
        Foot();
    }

    public ScoreSheetFormulas Formulas { get; }

    public int HeadingRow { get; }

    /// <summary>The last row that a filter covers.</summary>
    public int LastLine { get; }

    private int Counted => FirstScore + _sources.Count;

    private int Evidence => Counted + 1;

    private int Note => Counted + 2;

    public string LastColumn => ScoreSheetRows.Letter(Note);

    public Worksheet Build(OpenXmlElement print)
    {
        var below = $"A{HeadingRow + 1}";
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = HeadingRow, TopLeftCell = below, ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = below, SequenceOfReferences = new ListValue<StringValue>([below]) })
            {
                WorkbookViewId = 0,
                ShowGridLines = false,
                TabSelected = true,
            }),
            new SheetFormatProperties { DefaultRowHeight = 15.75 },
            _rows.Columns(),
            _rows.Data,
            ScoreSheetWorkbook.Protected(),
            new AutoFilter { Reference = $"A{HeadingRow}:{LastColumn}{LastLine}" },
            new MergeCells(_rows.Merged.Select(range => new MergeCell { Reference = range })));
        if (_validations.HasChildren)
        {
            _validations.Count = (uint)_validations.ChildElements.Count;
            worksheet.Append(_validations);
        }

        worksheet.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            print);
        return worksheet;
    }

    private void Head()
    {
        ScoreSheetLook words = new(), muted = new(ScoreSheetFace.Muted), bold = new(ScoreSheetFace.Bold);
        _rows.Across(Names.Closed(Line(_sheet.Office.In(_language))), muted);
        _rows.Across(ScoreSheetTexts.Title.In(_language), new(ScoreSheetFace.Title), 1.32);
        _rows.Across(ScoreSheetTexts.UnitLine(Names.Closed(Line(_sheet.Unit.Name))).In(_language), bold, 1.08);
        _rows.Across(ScoreSheetTexts.PeriodLine(_sheet.Period).In(_language), words);
        var title = _sheet.Edition.Title;
        _rows.Across(ScoreSheetTexts.EditionLine(new(Line(title.Vi), Line(title.En)), _sheet.Edition.Id).In(_language), muted);
        if (_sheet.Edition.Synthetic)
        {
            _rows.Across(DocumentFacts.SyntheticMark, new(ScoreSheetFace.Warning), 1.15);
        }

        _rows.Gap();
        List<(int Column, Sentence Text)> headings =
        [
            (Number, ScoreSheetTexts.Number), (Content, ScoreSheetTexts.Content), (Maximum, ScoreSheetTexts.Maximum),
            .. _sources.Select(s => (Column(s), ScoreSheetTexts.Score(s))),
            (Counted, ScoreSheetTexts.Counted), (Evidence, ScoreSheetTexts.Evidence), (Note, ScoreSheetTexts.Note),
        ];
        _rows.Next(headings.Select(h => (h.Column, h.Text.In(_language))), Bold);
        headings.ForEach(h => _rows.Text(h.Column, h.Text.In(_language), new(ScoreSheetFace.Bold, ScoreSheetGround.Heading) { Framed = true, Right = h.Column >= Maximum && h.Column <= Counted }));
    }

    private void Leaf(int place, ScoreSheetLine line)
    {
        var title = line.Item.Title.In(_language);
        var words = new ScoreSheetLook { Framed = true };
        _rows.Next([(Content, title), (Number, line.Item.Code)]);
        _rows.Text(Number, line.Item.Code, words);
        _rows.Text(Content, title, words with { Indent = (uint)Math.Min(line.Item.Depth - 1, 4) });
        _rows.Number(Maximum, line.Maximum, _maximum);
        foreach (var source in _sources)
        {
            _rows.Blank(Column(source), line.Sources.HasFlag(source) ? _score : Closed);
        }

        _rows.Formula(Counted, ScoreSheetFormulas.LeafPoints(place), _counted);
        _rows.Blank(Evidence, words with { Open = true });
        _rows.Blank(Note, words with { Open = true });
        Validate(line);
    }

    private void Section(int place, ScoreSheetLine line)
    {
        var title = line.Item.Title.In(_language);
        var words = new ScoreSheetLook(ScoreSheetFace.Bold, ScoreSheetGround.Section) { Framed = true };
        _rows.Next([(Content, title), (Number, line.Item.Code)], Bold);
        _rows.Text(Number, line.Item.Code, words);
        _rows.Text(Content, title, words with { Indent = (uint)Math.Min(line.Item.Depth - 1, 4) });
        Sums(place, _sum);
        _rows.Blank(Evidence, words);
        _rows.Blank(Note, words);
    }

    private void Foot()
    {
        var bold = new ScoreSheetLook(ScoreSheetFace.Bold, ScoreSheetGround.Heading) { Framed = true };
        _rows.Next([]);
        _rows.Blank(Number, bold);
        _rows.Text(Content, ScoreSheetTexts.Total.In(_language), bold);
        Sums(Formulas.Total, _sum with { Ground = ScoreSheetGround.Heading });
        _rows.Formula(Evidence, Formulas.WhyNone(ScoreSheetTexts.BelowCoverage(_sheet.Edition.CoverageThreshold).In(_language), ScoreSheetTexts.LeafMissing.In(_language)), bold with { Face = ScoreSheetFace.Warning });
        _rows.Blank(Note, bold);
        _rows.Merged.Add($"{ScoreSheetRows.Letter(Evidence)}{_rows.Last}:{LastColumn}{_rows.Last}");
        foreach (var (label, formula) in new[] { (ScoreSheetTexts.Ratio, Formulas.Ratio), (ScoreSheetTexts.Coverage, Formulas.Coverage) })
        {
            _rows.Next([]);
            _rows.Text(Content, label.In(_language), new());
            _rows.Formula(Counted, formula, _counted with { Framed = false, Face = ScoreSheetFace.Bold });
        }
    }

    private void Sums(int line, ScoreSheetLook look)
    {
        _rows.Formula(Maximum, Formulas.Maximum(line), look with { Format = _maximum.Format });
        foreach (var source in _sources)
        {
            if (Formulas.ColumnSum(line, source) is { } sum)
            {
                _rows.Formula(Column(source), sum, look);
            }
            else
            {
                _rows.Blank(Column(source), Closed);
            }
        }

        _rows.Formula(Counted, Formulas.Points(line), look with { Format = _counted.Format });
    }

    // One rule for each run of open cells in a row: the formula speaks of the first, and Excel moves it along with rows.
    private void Validate(ScoreSheetLine line)
    {
        var open = _sources.Where(s => line.Sources.HasFlag(s)).ToArray();
        string? Cell(ScoreSources source) => open.Contains(source) ? $"${ScoreSheetRows.Letter(Column(source))}{_rows.Last}" : null;
        var together = Cell(ScoreSources.Survey) is { } survey && open.Length > 1
            ? ScoreSheetFormulas.Together(Cell(ScoreSources.Self), Cell(ScoreSources.Appraised), survey)
            : null;
        foreach (var source in open)
        {
            var cell = $"{ScoreSheetRows.Letter(Column(source))}{_rows.Last}";
            _validations.Append(new DataValidation(new Formula1(ScoreSheetFormulas.Accepts(cell, ScoreSheetFormulas.Plain(line.Maximum), _sheet.Edition.ScoreDecimals, together)))
            {
                Type = DataValidationValues.Custom,
                ErrorStyle = DataValidationErrorStyleValues.Stop,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorTitle = ScoreSheetTexts.WrongScore.In(_language),
                Error = ScoreSheetTexts.Bounds(Figures.Number(line.Maximum, Decimals(line.Maximum)), _sheet.Edition.ScoreDecimals, together is not null).In(_language),
                SequenceOfReferences = new ListValue<StringValue>([cell]),
            });
        }
    }

    private static ScoreSheetLook Closed => new(ScoreSheetFace.Body, ScoreSheetGround.Closed) { Framed = true };

    private int Column(ScoreSources source) => FirstScore + _sources.TakeWhile(s => s != source).Count();

    /// <summary>A name on one line: a break would end it for whoever reads it back.</summary>
    private static string Line(string name) => NameKey.Canonical(TextWidth.Normal(name, System.Text.NormalizationForm.FormC));

    private static string Fixed(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);

    private static int Decimals(decimal value) => (value / 1.0000000000000000000000000000m).Scale;
}
