using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>
/// The arithmetic of the index as formulas of a hidden sheet, one row for each line of the form: it follows
/// <see cref="Domain.Ranking.IndexCalculator"/> step by step, so that the form shows what a ranking will compute from it.
/// </summary>
/// <remarks>
/// Each formula names its cells one by one, never by a range: rows that are inserted or moved in the form then neither fall out nor slip in.
/// Columns: A code, B size in the parent, C maximum, D figures given, E whether it does not apply, F points, G whether it is complete,
/// H to K what it brings to its parent (applicable, measured, base, earned), L to O the same of what stands below it.
/// </remarks>
internal sealed class ScoreSheetFormulas(ScoreSheet sheet, string formName, Func<int, int> rowOf, Func<ScoreSources, string> columnOf)
{
    public const string SheetName = "reform_calc";

    /// <summary>Names of the ranges that hold the words a score cell may hold.</summary>
    public const string NotApplicable = "reform_kad", NotMeasured = "reform_chua_do", Words = "reform_words";

    private const int MostArguments = 200;

    private static readonly ScoreSources[] WordOrder = [ScoreSources.Appraised, ScoreSources.Self, ScoreSources.Survey];

    private readonly string _form = $"'{formName.Replace("'", "''", StringComparison.Ordinal)}'!";
    private readonly bool _points = sheet.Edition.Aggregation == Aggregation.Points;

    /// <summary>The line of the grand total.</summary>
    public int Total => sheet.Lines.Count;

    /// <summary>The hidden sheet's row of a line.</summary>
    public static int Row(int line) => line + 2;

    /// <summary>Formulas of a line, by column letter; constants are those of the edition.</summary>
    public IReadOnlyList<(string Column, string Formula)> Of(int line) =>
        line != Total && sheet.Lines[line].Item.IsLeaf ? Leaf(line, sheet.Lines[line]) : [.. Sums(line), .. line == Total ? [] : Passed(line)];

    /// <summary>The points that a leaf's line shows.</summary>
    public static string LeafPoints(int line) => $"IF(OR({At("J", line)}=0,{At("D", line)}=0),\"\",{At("F", line)})";

    /// <summary>The points of a subtotal, or of the grand total, which has none below the coverage threshold.</summary>
    public string Points(int line) => Given(line, _points ? At("O", line) : $"{At("O", line)}/{At("N", line)}*{Plain(sheet.Edition.Scale)}");

    /// <summary>The maximum that applies.</summary>
    public string Maximum(int line) =>
        $"IF({At("L", line)}=0,\"\",{(_points ? $"IF({At("N", line)}=0,{At("L", line)},{At("N", line)})" : Plain(sheet.Edition.Scale))})";

    /// <summary>The index as a percentage.</summary>
    public string Ratio => Given(Total, $"{At("O", Total)}/{At("N", Total)}*100");

    /// <summary>The measured share as a percentage.</summary>
    public string Coverage => $"IF({At("L", Total)}=0,\"\",{Share}*100)";

    /// <summary>Why there is no result; empty where there is one, or where nothing is filled in yet.</summary>
    public string WhyNone(string belowCoverage, string leafMissing)
    {
        var missing = Withholds ? $"IF({At("M", Total)}<>{At("L", Total)},{Quoted(leafMissing)},\"\")" : "\"\"";
        return $"IF(OR({At("L", Total)}=0,{At("M", Total)}=0),\"\",IF({TooLittle},{Quoted(belowCoverage)},{missing}))";
    }

    /// <summary>The sum of one source over the lines directly below; empty until one of them is filled.</summary>
    public string? ColumnSum(int line, ScoreSources source)
    {
        var cells = sheet.Below(line == Total ? -1 : line).Where(i => sheet.Lines[i].Sources.HasFlag(source)).Select(i => $"{columnOf(source)}{rowOf(i)}").ToList();
        return cells.Count == 0 || !_points ? null : $"IF({Over("COUNT", cells, "+")}=0,\"\",{Over("SUM", cells, "+")})";
    }

    /// <summary>What a score cell accepts: figures within bounds, and the words.</summary>
    public static string Accepts(string cell, string maximum, int? decimals, string? together)
    {
        var whole = decimals is { } places ? $",ROUND(N({cell}),{places})=N({cell})" : string.Empty;
        return $"OR(AND(ISNUMBER({cell}),N({cell})>=0,N({cell})<={maximum}{whole}{(together is null ? string.Empty : $",{together}<={maximum}+1E-9")}),SUMPRODUCT(--({Words}=TRIM({cell})))>0)";
    }

    /// <summary>The points of a row that count, as the validation of its cells adds them up.</summary>
    public static string Together(string? self, string? appraised, string survey) =>
        (self, appraised) switch
        {
            ({ } s, { } a) => $"IF(ISNUMBER({a}),{a},N({s}))+N({survey})",
            _ => $"N({self ?? appraised})+N({survey})",
        };

    public static string Plain(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private bool Withholds => sheet.Edition.Missing == MissingPolicy.Withholds;

    private string Share => $"IF({At("M", Total)}={At("L", Total)},1,{At("M", Total)}/{At("L", Total)})";

    // Binary fractions may fall short of a threshold that the decimal ones reach.
    private string TooLittle => $"ROUND({Share},12)<{Plain(sheet.Edition.CoverageThreshold)}";

    private static string At(string column, int line) => $"{SheetName}!${column}${Row(line)}";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private string Given(int line, string figure)
    {
        var withheld = Withholds ? $",{At("M", line)}<>{At("L", line)}" : string.Empty;
        var none = $"OR({At("L", line)}=0,{At("M", line)}=0{withheld})";
        return line == Total ? $"IF({none},\"\",IF({TooLittle},\"\",{figure}))" : $"IF({none},\"\",{figure})";
    }

    private List<(string, string)> Leaf(int line, ScoreSheetLine leaf)
    {
        var r = Row(line);
        var admitted = WordOrder.Where(s => leaf.Item.Sources.HasFlag(s)).ToArray();
        var office = admitted.Where(s => s != ScoreSources.Survey).Select(Cell).ToArray();
        var survey = leaf.Item.Sources.HasFlag(ScoreSources.Survey) ? Cell(ScoreSources.Survey) : null;
        var counted = office.Length switch
        {
            0 => "0",
            1 => $"N({office[0]})",
            _ => $"IF(ISNUMBER({office[0]}),{office[0]},N({office[1]}))",
        };
        var sides = new List<string>();
        if (office.Length > 0)
        {
            sides.Add($"COUNT({string.Join(',', office)})>0");
        }

        if (survey is not null)
        {
            sides.Add($"COUNT({survey})>0");
        }

        // The first word counts, the appraising office's before the unit's; a figure anywhere counts before any word.
        var word = admitted.Reverse().Aggregate("0", (next, source) =>
            $"IF(SUMPRODUCT(--({NotApplicable}=TRIM({Cell(source)})))>0,1,IF(SUMPRODUCT(--({NotMeasured}=TRIM({Cell(source)})))>0,0,{next}))");
        return
        [
            ("B", Plain(leaf.Size)),
            ("C", Plain(leaf.Maximum)),
            ("D", $"COUNT({string.Join(',', admitted.Select(Cell))})"),
            ("E", $"IF(D{r}>0,0,{word})"),
            ("F", survey is null ? counted : $"{counted}+N({survey})"),
            ("G", $"IF(AND({string.Join(',', sides)}),1,0)"),
            ("H", $"IF(E{r}=1,0,B{r})"),
            ("I", $"IF(G{r}=1,B{r},0)"),
            ("J", sheet.Edition.Missing == MissingPolicy.LeftOut ? $"IF(G{r}=1,B{r},0)" : $"IF(E{r}=1,0,B{r})"),
            ("K", _points ? $"IF(J{r}=0,0,F{r})" : $"IF(J{r}=0,0,F{r}*B{r}/C{r})"),
        ];

        string Cell(ScoreSources source) => $"{_form}{columnOf(source)}{rowOf(line)}";
    }

    private IEnumerable<(string, string)> Sums(int line)
    {
        var below = sheet.Below(line == Total ? -1 : line);
        return new[] { ("L", "H"), ("M", "I"), ("N", "J"), ("O", "K") }
            .Select(c => (c.Item1, Over("SUM", [.. below.Select(i => $"{c.Item2}{Row(i)}")], "+")));
    }

    private List<(string, string)> Passed(int line)
    {
        var r = Row(line);
        return _points
            ? [("H", $"L{r}"), ("I", $"M{r}"), ("J", $"N{r}"), ("K", $"O{r}")]
            :
            [
                ("B", Plain(sheet.Lines[line].Size)),
                ("H", $"IF(L{r}=0,0,B{r})"),
                ("I", $"IF(L{r}=0,0,IF(M{r}=L{r},B{r},B{r}*M{r}/L{r}))"),
                ("J", $"IF(AND(L{r}>0,N{r}>0),B{r},0)"),
                ("K", $"IF(AND(L{r}>0,N{r}>0),B{r}*O{r}/N{r},0)"),
            ];
    }

    // Excel takes at most 255 arguments.
    private static string Over(string function, IReadOnlyList<string> cells, string between) =>
        string.Join(between, cells.Chunk(MostArguments).Select(some => $"{function}({string.Join(',', some)})"));
}
