using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Storage.Copy;

/// <summary>Stores what a run computed.</summary>
public static class ResultCopy
{
    /// <summary>Writes the rows of a ranking, and the figures of the items with children beneath them.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int runId, OfficeUnits units, StoredEdition edition, IReadOnlyList<Item> parents, IReadOnlyList<RankedUnit> rows, CancellationToken cancellation = default)
    {
        await using (var copy = await StagedCopy.BeginAsync(
            connection, "analytics.index_result", "office_id, run_id, unit_id, group_code, status, points, maximum, ratio, coverage, self_only, class, rank, ranked_of, overall_rank, overall_of", cancellation))
        {
            var writer = new RowWriter(copy.Rows);
            foreach (var row in rows)
            {
                await writer.StartAsync(officeId, runId, units.IdOf[row.Unit.Code]);
                await writer.TextAsync(row.Unit.Group);
                await writer.TextAsync(row.Figure.Status.Code());
                await writer.NumberAsync(row.Figure.Points);
                await writer.NumberAsync(row.Figure.Maximum);
                await writer.NumberAsync(row.Figure.Ratio);
                await writer.NumberAsync(row.Figure.Coverage);
                await writer.NumberAsync(row.Figure.SelfOnly);
                await writer.TextAsync(row.Class);
                await writer.IntegerAsync(row.Rank);
                await writer.IntegerAsync(row.RankedOf);
                await writer.IntegerAsync(row.OverallRank);
                await writer.IntegerAsync(row.OverallOf);
            }

            await copy.CompleteAsync(cancellation);
        }

        await using var items = await StagedCopy.BeginAsync(
            connection, "analytics.item_result", "office_id, run_id, unit_id, item_id, points, maximum, ratio, coverage", cancellation);
        var itemWriter = new RowWriter(items.Rows);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Figure.Items.Count; i++)
            {
                var figure = row.Figure.Items[i];
                await itemWriter.StartAsync(officeId, runId, units.IdOf[row.Unit.Code]);
                await itemWriter.IntegerAsync(edition.ItemIds[parents[i].Code]);
                await itemWriter.NumberAsync(figure.Points);
                await itemWriter.NumberAsync(figure.Maximum);
                await itemWriter.NumberAsync(figure.Ratio);
                await itemWriter.NumberAsync(figure.Coverage);
            }
        }

        await items.CompleteAsync(cancellation);
    }

    /// <summary>Writes the rows of a comparison.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int runId, OfficeUnits units, IReadOnlyList<ComparedUnit> rows, CancellationToken cancellation = default)
    {
        await using var copy = await StagedCopy.BeginAsync(
            connection, "analytics.comparison_result", "office_id, run_id, unit_id, previous_ratio, change, previous_rank, comparable, reasons", cancellation);
        var writer = new RowWriter(copy.Rows);
        foreach (var row in rows)
        {
            await writer.StartAsync(officeId, runId, units.IdOf[row.Current.Unit.Code]);
            await writer.NumberAsync(row.PreviousRatio);
            await writer.NumberAsync(row.Change);
            await writer.IntegerAsync(row.PreviousRank);
            await copy.Rows.WriteAsync(row.Comparable, NpgsqlDbType.Boolean, cancellation);
            await copy.Rows.WriteAsync(row.Reasons.Select(r => r.Code()).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    private readonly struct RowWriter(NpgsqlBinaryImporter rows)
    {
        public async ValueTask StartAsync(int officeId, int runId, int unitId)
        {
            await rows.StartRowAsync();
            await rows.WriteAsync(officeId, NpgsqlDbType.Integer);
            await rows.WriteAsync(runId, NpgsqlDbType.Integer);
            await rows.WriteAsync(unitId, NpgsqlDbType.Integer);
        }

        public Task TextAsync(string? value) => value is null ? rows.WriteNullAsync() : rows.WriteAsync(value, NpgsqlDbType.Text);

        public Task NumberAsync(decimal? value) => value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Numeric) : rows.WriteNullAsync();

        public Task IntegerAsync(int? value) => value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Integer) : rows.WriteNullAsync();
    }
}
