using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>
/// Where a file has a place for each source of points. A blank cell in such a place takes an earlier figure back; where the file has no place
/// for a source (survey points come in a file of their own, say) it says nothing of it.
/// </summary>
internal sealed class FigurePlaces
{
    private readonly Dictionary<(string Sheet, string? Item, ScoreField Field), int> _columns = [];
    private readonly bool _byItem;

    public FigurePlaces(ScoreReading reading, LayoutKind kind)
    {
        // In a matrix and in pairs each item has columns of its own; elsewhere one column holds a source for all items.
        _byItem = kind is LayoutKind.Matrix or LayoutKind.SortedPairs;
        foreach (var cell in reading.Cells.Where(c => c.Field <= ScoreField.Survey && !c.Raw.IsEmpty && c.Position.Column is not null))
        {
            _columns.TryAdd((cell.Position.Sheet, _byItem ? cell.Item.Code : null, cell.Field), cell.Position.Column!.Value);
        }
    }

    /// <summary>The score with the columns of its blank places filled in.</summary>
    public ReadScore Complete(ReadScore score) => score with
    {
        SelfColumn = score.SelfColumn ?? Place(score, ScoreField.Self, ScoreSources.Self),
        AppraisedColumn = score.AppraisedColumn ?? Place(score, ScoreField.Appraised, ScoreSources.Appraised),
        SurveyColumn = score.SurveyColumn ?? Place(score, ScoreField.Survey, ScoreSources.Survey),
    };

    private int? Place(ReadScore score, ScoreField field, ScoreSources source) =>
        score.Item.Sources.HasFlag(source) && _columns.TryGetValue((score.Sheet, _byItem ? score.Item.Code : null, field), out var column) ? column : null;
}
