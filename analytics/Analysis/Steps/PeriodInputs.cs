using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Steps;

/// <summary>All that a figure of one edition and period rests on.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Units">The units.</param>
/// <param name="Period">The period.</param>
/// <param name="Scores">The scores as of the vintage asked for.</param>
/// <param name="Sha256">Hash of the edition's text, the units' import and the files that the scores come from: same hash, same figures.</param>
public sealed record PeriodInputs(StoredEdition Edition, OfficeUnits Units, Period Period, PeriodScores Scores, string Sha256)
{
    /// <summary>Loads them, with the cells that the scores stand on or without.</summary>
    /// <exception cref="AnalysisException">The office has no such edition, or the edition does not serve the period.</exception>
    public static async Task<PeriodInputs> LoadAsync(OfficeDatabase database, string editionCode, Period period, int? asOf, bool withCells, CancellationToken cancellation = default)
    {
        var vintage = asOf ?? int.MaxValue;
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);

        // Reference data is read as it is now, not as of the vintage: a later alias or a mended edition text is what the office means.
        // Only an explicit as-of asks for the figures of that day, with the rules of that day.
        if (asOf is { } wanted && await BatchInputs.NewestAsync(connection, cancellation) is var newest && (wanted < 1 || wanted > newest))
        {
            throw new AnalysisException(
                "unknown-vintage",
                new($"Không có lần nhập {wanted}.", $"There is no vintage {wanted}."),
                new($"Lần nhập mới nhất là {newest} (./reform imports).", $"The newest is {newest} (./reform imports)."));
        }

        var edition = await ReferenceData.EditionAsync(connection, editionCode, vintage, cancellation)
            ?? throw await UnknownEditionAsync(connection, database.Office.Code, editionCode, cancellation);
        if (!edition.Edition.Serves(period))
        {
            var span = edition.Edition.ServesTo is { } to ? $"{edition.Edition.ServesFrom}-{to}" : $"{edition.Edition.ServesFrom}-";
            throw new AnalysisException(
                "edition-does-not-serve",
                new($"Bộ chỉ số '{edition.Edition.Id}' áp dụng cho {span}, không áp dụng cho {period.InWords().Vi}.", $"Edition '{edition.Edition.Id}' serves {span}, not {period.InWords().En}."),
                new("Chọn bộ chỉ số của năm đó (xem ./reform editions).", "Name the edition of that year (see ./reform editions)."));
        }

        var units = await ReferenceData.UnitsAsync(connection, vintage, cancellation);
        var scores = withCells
            ? await CurrentScores.LoadWithCellsAsync(database.DataSource, edition, units, period, vintage, cancellation)
            : await CurrentScores.LoadAsync(database.DataSource, edition, units, period, vintage, cancellation);
        var files = await BatchInputs.HashesAsync(connection, scores.Batches, cancellation);
        var unitText = string.Join('\n', units.Directory.Units.Select(u => $"{u.Code}|{u.Name}|{u.Group}|{u.ValidFrom}|{u.ValidTo}"));
        var text = string.Join('\n', [Methodology.Version, edition.Definition, period.ToString(), unitText, .. files]);
        return new(edition, units, period, scores, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    private static async Task<AnalysisException> UnknownEditionAsync(NpgsqlConnection connection, string office, string code, CancellationToken cancellation)
    {
        var known = string.Join(", ", (await ReferenceData.EditionSpansAsync(connection, cancellation: cancellation)).Select(s => s.Code));
        known = known.Length == 0 ? "-" : known;
        return new AnalysisException(
            "unknown-edition",
            new($"Cơ quan '{office}' không có bộ chỉ số '{code}'.", $"Office '{office}' has no edition '{code}'."),
            new($"Các bộ chỉ số hiện có: {known}.", $"Its editions: {known}."));
    }
}
