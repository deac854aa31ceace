using Npgsql;
using NpgsqlTypes;

namespace ReformAnalytics.Storage.Queries;

/// <summary>A campaign of the office in its newest version up to a vintage.</summary>
/// <param name="CampaignId">Its short key.</param>
/// <param name="Code">Its code, as its file writes it.</param>
/// <param name="Batch">The import that the version came with.</param>
/// <param name="File">The file of that import.</param>
/// <param name="Definition">Its canonical text.</param>
public sealed record StoredCampaign(int CampaignId, string Code, int Batch, string File, string Definition);

/// <summary>The campaigns of an office.</summary>
public static class StoredCampaigns
{
    /// <summary>All of them, by code.</summary>
    public static async Task<IReadOnlyList<StoredCampaign>> AllAsync(NpgsqlConnection connection, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        await using var command = new NpgsqlCommand(
            "SELECT DISTINCT ON (k.code COLLATE \"C\") k.campaign_id, k.code, v.batch_id, b.file_name, v.definition "
            + "FROM ingest.campaign k JOIN ingest.campaign_version v USING (office_id, campaign_id) JOIN ingest.batch b USING (office_id, batch_id) "
            + "WHERE v.batch_id <= $1 ORDER BY k.code COLLATE \"C\", v.batch_id DESC",
            connection);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, asOf);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var campaigns = new List<StoredCampaign>();
        while (await reader.ReadAsync(cancellation))
        {
            campaigns.Add(new(reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3), reader.GetString(4)));
        }

        return campaigns;
    }

    /// <summary>The campaign with this code, case aside, or null where the office has none.</summary>
    public static async Task<StoredCampaign?> WithCodeAsync(NpgsqlConnection connection, string code, int asOf = int.MaxValue, CancellationToken cancellation = default) =>
        (await AllAsync(connection, asOf, cancellation)).FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase));
}
