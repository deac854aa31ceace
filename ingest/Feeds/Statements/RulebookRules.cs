using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>
/// What a row says of a campaign that the campaign's own plan does not have: a year or wave that it does not judge, a condition that nobody attests. Such a row
/// would never count, and its sender would not learn why.
/// </summary>
internal static class RulebookRules
{
    /// <summary>The faults of a row; a row that takes another back may name anything.</summary>
    public static IEnumerable<RowFault> Of(StatementRow row, StatementOffice office)
    {
        if (row.Withdrawn || !row.Has("campaign") || row["campaign"] is not int id || office.Rules(id) is not { } campaign)
        {
            yield break;
        }

        if (row["year"] is short year && Time(row, campaign, year) is { } fault)
        {
            yield return fault;
        }

        if (row.Has("condition") && row.Text("condition") is { } condition && !IsAttested(campaign, condition))
        {
            yield return Condition(campaign, condition);
        }
    }

    private static RowFault? Time(StatementRow row, Campaign campaign, int year)
    {
        Round[] held = [.. campaign.Rounds.Where(r => r.IsHeldFor(year))];
        if (held.Length == 0)
        {
            var years = string.Join(", ", campaign.Rounds.SelectMany(r => r.Years).Distinct().Order());
            return new("year", "year-outside-campaign",
                new($"Phong trào {campaign.Id} không xét năm {year}.", $"Campaign {campaign.Id} judges no year {year}."),
                new($"Ghi một trong các năm: {years}.", $"Write one of the years {years}."));
        }

        // Without a wave a statement is about every round of its year.
        if (row.Text("wave") is not { Length: > 0 } wave || Array.Exists(held, r => string.Equals(r.Code, wave, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        string[] waves = [.. held.Select(r => r.Code).Where(code => code.Length > 0)];
        return new("wave", "unknown-wave",
            new($"Phong trào {campaign.Id} năm {year} không có đợt '{wave}'.", $"Campaign {campaign.Id} has no wave '{wave}' in {year}."),
            waves.Length == 0
                ? new("Để trống cột đợt: phong trào xét mỗi năm một lần.", "Leave the wave empty: the campaign is judged once a year.")
                : new($"Ghi một trong: {string.Join(", ", waves)}; để trống nếu nói chung cho cả năm.", $"Write one of {string.Join(", ", waves)}; leave it empty where every round is meant."));
    }

    // A clause may be named alone where one of its conditions only is attested.
    private static bool IsAttested(Campaign campaign, string condition)
    {
        Attested[] attested = [.. campaign.Conditions.OfType<Attested>()];
        return Array.Exists(attested, c => string.Equals(c.Id, condition, StringComparison.OrdinalIgnoreCase))
            || attested.Where(c => string.Equals(c.Clause, condition, StringComparison.OrdinalIgnoreCase)).Take(2).Count() == 1;
    }

    private static RowFault Condition(Campaign campaign, string condition)
    {
        var words = string.Join(", ", campaign.Conditions.OfType<Attested>().Select(c => c.Id).Distinct(StringComparer.Ordinal));
        var known = campaign.Conditions.Any(c => string.Equals(c.Id, condition, StringComparison.OrdinalIgnoreCase) || string.Equals(c.Clause, condition, StringComparison.OrdinalIgnoreCase));
        return new("condition", known ? "condition-not-attested" : "unknown-condition",
            known
                ? new($"'{condition}' của phong trào {campaign.Id} được xét bằng số liệu, hoặc có nhiều phần phải xác nhận riêng.", $"'{condition}' of campaign {campaign.Id} is judged by figures, or has parts that are attested one by one.")
                : new($"Phong trào {campaign.Id} không có điều kiện '{condition}'.", $"Campaign {campaign.Id} has no condition '{condition}'."),
            words.Length == 0
                ? new("Phong trào này không có điều kiện nào cần xác nhận.", "Nothing is attested in this campaign.")
                : new($"Các điều kiện cần xác nhận: {words}.", $"Those that are attested: {words}."));
    }
}
