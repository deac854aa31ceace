using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Corrections;

namespace ReformAnalytics.Ingest.Feeds.Scores;

/// <summary>One leaf of one unit in one period, judged and ready to be stored, with the cells it came from.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Item">The leaf.</param>
/// <param name="Period">The period.</param>
/// <param name="Score">Status and points.</param>
/// <param name="StandardError">Standard error, or null.</param>
/// <param name="Evidence">Documents that prove it, or null.</param>
/// <param name="Note">Remark, or null.</param>
/// <param name="Sheet">Sheet it stands in.</param>
/// <param name="Row">Row it stands in.</param>
/// <param name="SelfColumn">Column of the self score, or null.</param>
/// <param name="AppraisedColumn">Column of the appraised score, or null.</param>
/// <param name="SurveyColumn">Column of the survey points, or null.</param>
/// <param name="Correction">The correction that changed one of its cells, or null.</param>
public sealed record ReadScore(
    Unit Unit,
    Item Item,
    Period Period,
    Score Score,
    decimal? StandardError,
    string? Evidence,
    string? Note,
    string Sheet,
    int Row,
    int? SelfColumn,
    int? AppraisedColumn,
    int? SurveyColumn,
    Correction? Correction);

/// <summary>The scores of a file, and what had to be rejected or noted.</summary>
public sealed record AssembledScores(IReadOnlyList<ReadScore> Scores, IReadOnlyList<Finding> Findings);
