using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>The campaign and round that are meant, as of a vintage.</summary>
/// <param name="Stored">The campaign as it is stored.</param>
/// <param name="Held">The round, its year, and the day it is looked at.</param>
/// <param name="AsOf">The vintage asked for; null for the newest.</param>
internal sealed record RoundChoice(StoredCampaign Stored, HeldRound Held, int? AsOf)
{
    /// <summary>Finds them.</summary>
    /// <exception cref="AnalysisException">Unknown vintage, campaign, year or wave.</exception>
    public static async Task<RoundChoice> FindAsync(
        OfficeDatabase database, string campaign, int year, string? wave, int? asOf, DateOnly on, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        if (asOf is { } wanted && await BatchInputs.NewestAsync(connection, cancellation) is var newest && (wanted < 1 || wanted > newest))
        {
            throw new AnalysisException(
                "unknown-vintage",
                new($"Không có lần nhập {wanted}.", $"There is no vintage {wanted}."),
                new($"Lần nhập mới nhất là {newest} (./reform imports).", $"The newest is {newest} (./reform imports)."));
        }

        var stored = await StoredCampaigns.WithCodeAsync(connection, campaign, asOf ?? int.MaxValue, cancellation)
            ?? throw await UnknownAsync(connection, database.Office.Code, campaign, asOf, cancellation);
        var rules = CampaignJson.Read(stored.Definition);
        return new(stored, new HeldRound(rules, RoundOf(rules, year, wave), year, on), asOf);
    }

    // The yearly cycle where there is one; of several waves the last, which is the one that ends the year.
    private static Round RoundOf(Campaign campaign, int year, string? wave)
    {
        var held = campaign.Rounds.Where(r => r.IsHeldFor(year)).ToArray();
        if (held.Length == 0)
        {
            var years = string.Join(", ", campaign.Rounds.SelectMany(r => r.Years).Distinct().Order());
            throw new AnalysisException(
                "year-outside-campaign",
                new($"Phong trào {campaign.Id} không xét năm {year}.", $"Campaign {campaign.Id} judges no year {year}."),
                new($"Các năm xét: {years}.", $"It judges {years}."));
        }

        if (wave is null)
        {
            return Array.Find(held, r => r.Code.Length == 0) ?? held[^1];
        }

        string Named(Language language) => string.Join(", ", held.Where(r => r.Code.Length > 0).Select(r => $"{r.Code} ({r.Title.In(language)})"));
        return Array.Find(held, r => string.Equals(r.Code, wave, StringComparison.OrdinalIgnoreCase)) ?? throw new AnalysisException(
            "unknown-wave",
            new($"Phong trào {campaign.Id} năm {year} không có đợt '{wave}'.", $"Campaign {campaign.Id} has no wave '{wave}' in {year}."),
            Array.TrueForAll(held, r => r.Code.Length == 0)
                ? new("Phong trào xét cả năm, không chia đợt: bỏ --wave.", "It judges the year as a whole, without waves: leave out --wave.")
                : new(
                    $"Các đợt: {Named(Language.Vietnamese)}{(Array.Exists(held, r => r.Code.Length == 0) ? "; bỏ --wave để xét cả năm" : "")}.",
                    $"Its waves: {Named(Language.English)}{(Array.Exists(held, r => r.Code.Length == 0) ? "; leave out --wave for the year as a whole" : "")}."));
    }

    private static async Task<AnalysisException> UnknownAsync(NpgsqlConnection connection, string office, string code, int? asOf, CancellationToken cancellation)
    {
        var now = await StoredCampaigns.AllAsync(connection, cancellation: cancellation);
        if (asOf is not null && now.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase)) is { } later)
        {
            return new AnalysisException(
                "campaign-not-yet-known",
                new($"Đến lần nhập {asOf}, phong trào {later.Code} chưa được nhập.", $"By vintage {asOf} campaign {later.Code} had not come in."),
                new("Xem ./reform imports và chọn một lần nhập sau đó.", "See ./reform imports and name a later vintage."));
        }

        var known = now.Count == 0 ? "-" : string.Join(", ", now.Select(c => c.Code));
        return new AnalysisException(
            "unknown-campaign",
            new($"Cơ quan '{office}' không có phong trào '{code}'.", $"Office '{office}' has no campaign '{code}'."),
            new($"Các phong trào hiện có: {known}.", $"Its campaigns: {known}."));
    }
}
