using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Copy;

/// <summary>A row of a campaign feed on its way into its table.</summary>
/// <param name="Key">What it speaks of.</param>
/// <param name="Sheet">Sheet name; empty for a text file.</param>
/// <param name="Row">Row from 1.</param>
/// <param name="Withdrawn">Whether it takes an earlier statement back.</param>
/// <param name="Values">Contents, one for each column that is copied.</param>
public sealed record CopiedStatement(string Key, string Sheet, int Row, bool Withdrawn, IReadOnlyList<object?> Values);

/// <summary>Stores the statements of one import, whatever their feed.</summary>
public static class StatementCopy
{
    /// <summary>Writes the rows of a batch whose row already stands.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int batchId, string table, IReadOnlyList<string> columns, IEnumerable<CopiedStatement> statements, CancellationToken cancellation = default)
    {
        var list = "office_id, batch_id, row_key, sheet, row_no, withdrawn, " + string.Join(", ", columns.Select(c => $"\"{c}\""));
        await using var copy = await StagedCopy.BeginAsync(connection, $"ingest.{table}", list, cancellation);
        var rows = copy.Rows;
        foreach (var statement in statements)
        {
            await rows.StartRowAsync(cancellation);
            await rows.WriteAsync(officeId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(batchId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(statement.Key.Replace('\0', '\uFFFD'), NpgsqlDbType.Text, cancellation);
            await rows.WriteAsync(statement.Sheet.Replace('\0', '\uFFFD'), NpgsqlDbType.Text, cancellation);
            await rows.WriteAsync(statement.Row, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(statement.Withdrawn, NpgsqlDbType.Boolean, cancellation);
            foreach (var value in statement.Values)
            {
                await WriteAsync(rows, value, cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter rows, object? value, CancellationToken cancellation) => value switch
    {
        null => rows.WriteNullAsync(cancellation),
        string text => rows.WriteAsync(text.Replace('\0', '\uFFFD'), NpgsqlDbType.Text, cancellation),
        int number => rows.WriteAsync(number, NpgsqlDbType.Integer, cancellation),
        short number => rows.WriteAsync(number, NpgsqlDbType.Smallint, cancellation),
        bool flag => rows.WriteAsync(flag, NpgsqlDbType.Boolean, cancellation),
        DateOnly day => rows.WriteAsync(day, NpgsqlDbType.Date, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A statement holds texts, numbers, flags and days."),
    };
}
