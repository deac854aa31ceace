using Npgsql;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Queries;

/// <summary>
/// Collects what imports say of leaves. Nearly every leaf has one report, so only those with more are kept in full and put together at the end.
/// </summary>
internal sealed class LeafHistory<TLeaf>
    where TLeaf : notnull
{
    /// <summary>The columns that <see cref="Read"/> takes, from its offset on.</summary>
    public const string Columns =
        "batch_id, status, self, appraised, survey, "
        + "((self_column IS NOT NULL)::int + 2 * (appraised_column IS NOT NULL)::int + 4 * (survey_column IS NOT NULL)::int)::smallint";

    /// <summary>How many they are.</summary>
    public const int ColumnCount = 6;

    private readonly Dictionary<TLeaf, List<ScoreReport>> _several = [];

    /// <summary>Reads the report of a row.</summary>
    public static ScoreReport Read(NpgsqlDataReader reader, int offset) => new(
        reader.GetInt32(offset),
        new((ScoreStatus)reader.GetInt16(offset + 1), Figure(reader, offset + 2), Figure(reader, offset + 3), Figure(reader, offset + 4)),
        (ScoreSources)reader.GetInt16(offset + 5));

    /// <summary>Notes a further report of a leaf whose first one is given too.</summary>
    public void Add(TLeaf leaf, ScoreReport first, ScoreReport further)
    {
        if (!_several.TryGetValue(leaf, out var reports))
        {
            _several[leaf] = reports = [first];
        }

        reports.Add(further);
    }

    /// <summary>The leaves with more than one report.</summary>
    public IEnumerable<(TLeaf Leaf, IReadOnlyList<ScoreReport> Reports)> Several => _several.Select(x => (x.Key, (IReadOnlyList<ScoreReport>)x.Value));

    /// <summary>The leaves with more than one report, put together.</summary>
    public IEnumerable<(TLeaf Leaf, Score Score)> Merged() => _several.Select(x => (x.Key, ScoreHistory.Current(x.Value)));

    private static decimal? Figure(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);
}
