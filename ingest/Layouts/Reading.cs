using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>What has been gathered from a file so far, and everything needed to go on.</summary>
internal sealed class Reading(SourceFile file, LayoutDefinition layout, Edition edition, UnitDirectory units, Period? given, StampedSheet? stamped = null)
{
    // With fewer figures two returns may well be alike: what else stands in them is the form's own print.
    private const int FewestFigures = 8;

    private readonly SortedDictionary<string, int> _passed = new(StringComparer.Ordinal);
    private readonly List<(PrintedFigure Figure, Cell Raw)> _printed = [];
    private readonly Dictionary<string, (Period? Period, Period? Heading)> _imported = new(StringComparer.Ordinal);

    public SourceFile File { get; } = file;

    public LayoutDefinition Layout { get; } = layout;

    public Edition Edition { get; } = edition;

    public Period? Given { get; } = given;

    /// <summary>Whose sheet it is, where it came with a stamp.</summary>
    public StampedSheet? Stamped { get; } = stamped;

    public UnitNames Units { get; } = new(units);

    public ItemHeadings Items { get; } = new(edition.Items);

    public List<ScoreCell> Cells { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Counts rows that were recognised and hold nothing to import.</summary>
    public void Pass(string kind, int rows = 1) => _passed[kind] = _passed.GetValueOrDefault(kind) + rows;

    public void Reject(string code, Position at, string? value, Sentence sentence, Sentence remedy) =>
        Findings.Add(new(Severity.Rejection, code, File.Name, at, value, sentence, remedy));

    public void Warn(string code, Position at, string? value, Sentence sentence, Sentence remedy) =>
        Findings.Add(new(Severity.Warning, code, File.Name, at, value, sentence, remedy));

    public void Note(string code, Position at, string? value, Sentence sentence, Sentence remedy) =>
        Findings.Add(new(Severity.Note, code, File.Name, at, value, sentence, remedy));

    public void Print(Unit unit, Item? item, Period period, PrintedKind kind, ScoreField? part, Cell raw, Position at)
    {
        if (!raw.IsEmpty)
        {
            _printed.Add((new(unit, item, period, kind, part, Value: null, raw.Text, at), raw));
        }
    }

    /// <summary>The source that a bare figure of a leaf is of: the layout's, unless the leaf knows only one other.</summary>
    public ScoreField BareField(Item leaf)
    {
        var part = (leaf.Sources & Layout.Part) == ScoreSources.None && leaf.Sources is ScoreSources.Self or ScoreSources.Appraised or ScoreSources.Survey
            ? leaf.Sources
            : Layout.Part;
        return part switch
        {
            ScoreSources.Self => ScoreField.Self,
            ScoreSources.Survey => ScoreField.Survey,
            _ => ScoreField.Appraised,
        };
    }

    /// <summary>
    /// Whether a sheet is a detail table beside the one that matters: more of its columns are unknown than known, the workbook has
    /// other sheets, and nobody asked for this one. Its findings since <paramref name="before"/> then give way to a note.
    /// </summary>
    public bool IsAside(Sheet sheet, int before, int known)
    {
        var unknown = Findings.Skip(before).Count(f => f.Code == "unknown-item");
        if (Layout.Sheets.Count > 0 || unknown <= known || File.Sheets.Count(s => !s.Hidden && s.RowCount > 0) < 2)
        {
            return false;
        }

        Findings.RemoveRange(before, Findings.Count - before);
        LayoutFindings.SheetAside(this, sheet, unknown);
        return true;
    }

    public void Imported(Sheet sheet, Period? period, Period? heading) => _imported[sheet.Name] = (period, heading);

    public ScoreReading Finish()
    {
        var prints = new List<SheetPrint>();
        foreach (var sheet in File.Sheets.Where(s => s.RowCount > 0))
        {
            var imported = _imported.TryGetValue(sheet.Name, out var periods);
            prints.Add(new(
                sheet.Name, sheet.Hidden, imported, periods.Period,
                imported ? periods.Heading : SheetPeriods.OfUnread(this, sheet)?.Period,
                Fingerprints.Whole(sheet), IsUnfilled(imported) ? null : Fingerprints.Body(sheet)));
        }

        var mark = FigureText.MarkOf(Cells.Where(c => c.Field is not (ScoreField.Evidence or ScoreField.Note or ScoreField.Status)).Select(c => c.Raw).Concat(_printed.Select(p => p.Raw)));
        var printed = _printed.ConvertAll(p => FigureText.Read(p.Raw, mark) is { Kind: FigureKind.Number } figure ? p.Figure with { Value = figure.Value } : p.Figure);
        return new(Layout.Id, File.Name, Cells, printed, mark, Findings, _passed, prints);
    }

    private bool IsUnfilled(bool imported) =>
        Stamped is not null && (!imported || Cells.Count(c => c.Field <= ScoreField.Survey && FigureText.Read(c.Raw).Kind == FigureKind.Number) < FewestFigures);
}
