using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Feeds.Scores;

/// <summary>The cells of one leaf of one unit in one row of a sheet.</summary>
internal sealed class ScoreRow
{
    private const int Fields = 7;

    private readonly IReadOnlyList<ScoreCell> _all;

    // Places in the list of all cells, plus one: hundreds of thousands of rows would not want copies of their cells.
    private readonly int[] _places = new int[Fields];
    private readonly int _first;

    public ScoreRow(IReadOnlyList<ScoreCell> all, int place)
    {
        (_all, _first) = (all, place);
        Add(place);
    }

    /// <summary>The cell that came first; it names unit, leaf, period and row.</summary>
    public ScoreCell First => _all[_first];

    /// <summary>Set once the row, or another one for the same leaf, was found unusable.</summary>
    public bool Rejected { get; set; }

    /// <summary>Whether nothing stands in any of its cells.</summary>
    public bool IsBlank => Array.TrueForAll(_places, p => p == 0 || _all[p - 1].Raw.IsEmpty);

    public ScoreCell? this[ScoreField field] => _places[(int)field] is > 0 and var place ? _all[place - 1] : null;

    /// <summary>Whether the cell stands in this row and says something that the row does not say yet.</summary>
    public bool Takes(ScoreCell cell)
    {
        var at = First.Position;
        return cell.Position.Row == at.Row && _places[(int)cell.Field] == 0 && cell.Position.Sheet == at.Sheet;
    }

    public void Add(int place) => _places[(int)_all[place].Field] = place + 1;

    /// <summary>The first cell that holds points or a word instead of them, for messages about the row.</summary>
    public ScoreCell Telling => this[ScoreField.Appraised] ?? this[ScoreField.Self] ?? this[ScoreField.Survey] ?? First;

    public Position At => Telling.Position;

    /// <summary>Whether both rows say the same about the leaf's points and status.</summary>
    public bool SaysTheSameAs(ScoreRow other, DecimalMark mark)
    {
        for (var field = ScoreField.Self; field <= ScoreField.StandardError; field++)
        {
            var (a, b) = (this[field]?.Raw ?? Cell.Empty, other[field]?.Raw ?? Cell.Empty);
            var (x, y) = (FigureText.Read(a, mark), FigureText.Read(b, mark));
            if (x.Kind != y.Kind || x.Value != y.Value || (x.Kind == FigureKind.NotANumber && a.Text != b.Text))
            {
                return false;
            }
        }

        return true;
    }

    public static ScoreSources Source(ScoreField field) => field switch
    {
        ScoreField.Self => ScoreSources.Self,
        ScoreField.Appraised => ScoreSources.Appraised,
        ScoreField.Survey => ScoreSources.Survey,
        _ => ScoreSources.None,
    };
}
