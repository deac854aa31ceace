using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Queries;

/// <summary>An accepted import of a feed.</summary>
public sealed record FeedDelivery(string Feed, int Batch, string File, string Sha256, DateTimeOffset ImportedAt, long Accepted, long Rejected);

/// <summary>
/// What the feeds of campaigns say as of a vintage, each statement with the row that it stands in; in order of import, sheet and row. A campaign or
/// year that is null means all of them; a campaign that the office does not have has no rows.
/// </summary>
public static class CampaignFeeds
{
    /// <summary>The tasks of all units.</summary>
    public static Task<IReadOnlyList<StatedTask>> TasksAsync(NpgsqlDataSource source, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedTask>(
            source, "task", "unit_id, task, title, assigned_on, due_on, completed_on, quality", asOf, null, null,
            r => new(r.Source, r.Unit(0), r.Text(1), r.Text(2), r.OptionalDay(3), r.Day(4), r.OptionalDay(5), r.OptionalText(6)), cancellation);

    /// <summary>The initiatives of all units and persons.</summary>
    public static Task<IReadOnlyList<StatedInitiative>> InitiativesAsync(NpgsqlDataSource source, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedInitiative>(
            source, "initiative", "unit_id, person, title, recognised_by, recognised_on, decision_no, scope", asOf, null, null,
            r => new(r.Source, r.Unit(0), r.OptionalText(1), r.Text(2), r.OptionalText(3), r.OptionalDay(4), r.OptionalText(5), r.OptionalText(6)), cancellation);

    /// <summary>The register of discipline.</summary>
    public static Task<IReadOnlyList<StatedDiscipline>> DisciplineAsync(NpgsqlDataSource source, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedDiscipline>(
            source, "discipline", "unit_id, person, from_day, to_day, state, document", asOf, null, null,
            r => new(r.Source, r.OptionalUnit(0), r.OptionalText(1), r.Day(2), r.OptionalDay(3), r.Text(4), r.Text(5)), cancellation);

    /// <summary>What was attested in a campaign.</summary>
    public static Task<IReadOnlyList<StatedAttestation>> AttestationsAsync(
        NpgsqlDataSource source, string? campaign = null, int? year = null, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedAttestation>(
            source, "attestation", "campaign_id, year, wave, unit_id, person, condition, outcome, stated_by, stated_on, document", asOf, campaign, year,
            r => new(r.Source, r.Campaign(0), r.Year(1), r.Text(2), r.OptionalUnit(3), r.OptionalText(4), r.Text(5), r.Flag(6), r.Text(7), r.Day(8), r.Text(9)), cancellation);

    /// <summary>The persons put forward in a campaign.</summary>
    public static Task<IReadOnlyList<StatedNomination>> NominationsAsync(
        NpgsqlDataSource source, string? campaign = null, int? year = null, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedNomination>(
            source, "nomination", "campaign_id, year, wave, person, full_name, unit_id, kind, rating", asOf, campaign, year,
            r => new(r.Source, r.Campaign(0), r.Year(1), r.Text(2), r.Text(3), r.Text(4), r.OptionalUnit(5), r.Text(6), r.OptionalText(7)), cancellation);

    /// <summary>The parts of dossiers that came in for a campaign.</summary>
    public static Task<IReadOnlyList<StatedDossier>> DossiersAsync(
        NpgsqlDataSource source, string? campaign = null, int? year = null, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedDossier>(
            source, "dossier", "campaign_id, year, wave, unit_id, person, part, copies, received_on", asOf, campaign, year,
            r => new(r.Source, r.Campaign(0), r.Year(1), r.Text(2), r.OptionalUnit(3), r.OptionalText(4), r.Text(5), r.OptionalNumber(6), r.Day(7)), cancellation);

    /// <summary>The numbers of awards allotted to a campaign.</summary>
    public static Task<IReadOnlyList<StatedAllotment>> AllotmentsAsync(
        NpgsqlDataSource source, string? campaign = null, int? year = null, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedAllotment>(
            source, "allotment", "campaign_id, year, wave, kind, group_code, count", asOf, campaign, year,
            r => new(r.Source, r.Campaign(0), r.Year(1), r.Text(2), r.Text(3), r.Text(4), r.Number(5)), cancellation);

    /// <summary>The files that units handled.</summary>
    public static Task<IReadOnlyList<StatedFiles>> FilesHandledAsync(NpgsqlDataSource source, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        CurrentStatements.LoadAsync<StatedFiles>(
            source, "files_handled", "unit_id, period_key, received, on_time, overdue, backlog", asOf, null, null,
            r => new(r.Source, r.Unit(0), r.Number(1), r.Number(2), r.Number(3), r.Number(4), r.Number(5)), cancellation);

    /// <summary>The accepted imports of some feeds (null: of any) after one import and up to another, oldest first: whether anything was delivered at all, and in which files.</summary>
    public static async Task<IReadOnlyList<FeedDelivery>> DeliveriesAsync(
        NpgsqlDataSource source, IReadOnlyCollection<string>? feeds, int after = 0, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT feed, batch_id, file_name, file_sha256, imported_at, accepted, rejected FROM ingest.batch "
            + "WHERE state = 'accepted' AND ($1::text[] IS NULL OR feed = ANY ($1)) AND batch_id > $2 AND batch_id <= $3 ORDER BY batch_id");
        command.Parameters.AddWithValue(NpgsqlDbType.Array | NpgsqlDbType.Text, (object?)feeds?.ToArray() ?? DBNull.Value);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, after);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var deliveries = new List<FeedDelivery>();
        while (await reader.ReadAsync(cancellation))
        {
            deliveries.Add(new(
                reader.GetString(0), reader.GetInt32(1), reader.GetString(2), reader.GetString(3), reader.GetFieldValue<DateTimeOffset>(4), reader.GetInt64(5), reader.GetInt64(6)));
        }

        return deliveries;
    }
}
