using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Storage.Copy;

/// <summary>One score on its way into ingest.score, with the place that it came from.</summary>
public sealed record ScoreRow(
    int PeriodKey,
    int UnitId,
    int ItemId,
    Score Score,
    decimal? StandardError,
    string? Evidence,
    string? Note,
    string Sheet,
    int Row,
    int? SelfColumn,
    int? AppraisedColumn,
    int? SurveyColumn,
    string? Correction);

/// <summary>Stores the scores of one import.</summary>
public static class ScoreCopy
{
    private const string Columns =
        "office_id, edition_id, period_key, batch_id, unit_id, item_id, status, self, appraised, survey, standard_error, "
        + "evidence, note, sheet, row_no, self_column, appraised_column, survey_column, correction";

    /// <summary>Writes the rows of a batch whose row already stands.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int editionId, int batchId, IEnumerable<ScoreRow> scores, CancellationToken cancellation = default)
    {
        await using var copy = await StagedCopy.BeginAsync(connection, "ingest.score", Columns, cancellation);
        var rows = copy.Rows;
        foreach (var score in scores)
        {
            await rows.StartRowAsync(cancellation);
            await rows.WriteAsync(officeId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(editionId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(score.PeriodKey, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(batchId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(score.UnitId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(score.ItemId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync((short)score.Score.Status, NpgsqlDbType.Smallint, cancellation);
            await NumberAsync(score.Score.Self);
            await NumberAsync(score.Score.Appraised);
            await NumberAsync(score.Score.Survey);
            await NumberAsync(score.StandardError);
            await TextAsync(score.Evidence);
            await TextAsync(score.Note);
            await TextAsync(score.Sheet);
            await rows.WriteAsync(score.Row, NpgsqlDbType.Integer, cancellation);
            await ColumnAsync(score.SelfColumn);
            await ColumnAsync(score.AppraisedColumn);
            await ColumnAsync(score.SurveyColumn);
            await TextAsync(score.Correction);
        }

        await copy.CompleteAsync(cancellation);

        Task NumberAsync(decimal? value) => value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Numeric, cancellation) : rows.WriteNullAsync(cancellation);

        Task TextAsync(string? value) => value is null ? rows.WriteNullAsync(cancellation) : rows.WriteAsync(value.Replace('\0', '\uFFFD'), NpgsqlDbType.Text, cancellation);

        Task ColumnAsync(int? value) => value is { } column ? rows.WriteAsync((short)column, NpgsqlDbType.Smallint, cancellation) : rows.WriteNullAsync(cancellation);
    }
}
