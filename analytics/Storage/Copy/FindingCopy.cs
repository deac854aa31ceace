using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Storage.Copy;

/// <summary>Stores the findings of one import.</summary>
public static class FindingCopy
{
    private const string Columns =
        "office_id, batch_id, finding_no, severity, code, sheet, row_no, column_no, value, sentence_vi, sentence_en, remedy_vi, remedy_en";

    /// <summary>Writes the findings of a batch whose row already stands; numbers them from 1 in the order given.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int batchId, IEnumerable<Finding> findings, CancellationToken cancellation = default)
    {
        await using var copy = await StagedCopy.BeginAsync(connection, "ingest.finding", Columns, cancellation);
        var rows = copy.Rows;
        var number = 0;
        foreach (var finding in findings)
        {
            await rows.StartRowAsync(cancellation);
            await rows.WriteAsync(officeId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(batchId, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(++number, NpgsqlDbType.Integer, cancellation);
            await rows.WriteAsync(finding.Severity.ToString().ToLowerInvariant(), NpgsqlDbType.Text, cancellation);
            await rows.WriteAsync(finding.Code, NpgsqlDbType.Text, cancellation);
            await rows.WriteAsync(Storable(finding.Position.Sheet), NpgsqlDbType.Text, cancellation);
            await WriteAsync(rows, finding.Position.Row, cancellation);
            await WriteAsync(rows, finding.Position.Column, cancellation);
            await WriteAsync(rows, finding.Value, cancellation);
            await WriteAsync(rows, finding.Sentence.Vi, cancellation);
            await WriteAsync(rows, finding.Sentence.En, cancellation);
            await WriteAsync(rows, finding.Remedy.Vi, cancellation);
            await WriteAsync(rows, finding.Remedy.En, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter rows, int? value, CancellationToken cancellation) =>
        value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Integer, cancellation) : rows.WriteNullAsync(cancellation);

    private static Task WriteAsync(NpgsqlBinaryImporter rows, string? value, CancellationToken cancellation) =>
        value is null ? rows.WriteNullAsync(cancellation) : rows.WriteAsync(Storable(value), NpgsqlDbType.Text, cancellation);

    // PostgreSQL's text cannot hold U+0000, and a damaged file can.
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
