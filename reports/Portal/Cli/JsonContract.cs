using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Ranking;

namespace ReformAnalytics.Portal.Cli;

/// <summary>The stable JSON of <c>rank</c>: fields may be added, never renamed. Ratios, coverage and shares are fractions, unrounded.</summary>
internal sealed record RankJson(
    string Edition,
    string Period,
    string Methodology,
    string Office,
    int Vintage,
    string Inputs,
    IReadOnlyList<RankRowJson> Rows,
    IReadOnlyList<ClassShareJson> Classes);

internal sealed record ClassShareJson(string Group, string? Class, int Count, decimal Share);

/// <summary>One unit. Rank and figures are null where there is no value, and status says why.</summary>
internal record RankRowJson(
    string Unit,
    string Name,
    string Group,
    decimal? Points,
    decimal? Maximum,
    decimal? Ratio,
    int? Rank,
    int RankedOf,
    string? Class,
    decimal Coverage,
    string Status,
    string StatusVi,
    string StatusEn,
    int? OverallRank,
    int OverallOf,
    decimal SelfOnly)
{
    public static RankRowJson Of(RankedUnit row) => new(
        row.Unit.Code,
        row.Unit.Name,
        row.Unit.Group,
        row.Figure.Points,
        row.Figure.Maximum,
        row.Figure.Ratio,
        row.Rank,
        row.RankedOf,
        row.Class,
        row.Figure.Coverage,
        row.Figure.Status.Code(),
        row.Figure.Status.InWords().Vi,
        row.Figure.Status.InWords().En,
        row.OverallRank,
        row.OverallOf,
        row.Figure.SelfOnly);
}

/// <summary>The stable JSON of <c>compare</c>: the rows of <c>rank</c> with the period before beside them.</summary>
internal sealed record CompareJson(
    string Edition,
    string Period,
    string Methodology,
    string Office,
    string PreviousPeriod,
    string? PreviousEdition,
    IReadOnlyList<CompareRowJson> Rows);

internal sealed record CompareRowJson(
    [property: System.Text.Json.Serialization.JsonIgnore] RankRowJson Current,
    decimal? PreviousRatio,
    decimal? Change,
    int? PreviousRank,
    bool Comparable,
    IReadOnlyList<string> Reasons)
    : RankRowJson(Current)
{
    public static CompareRowJson Of(ComparedUnit row) => new(
        RankRowJson.Of(row.Current), row.PreviousRatio, row.Change, row.PreviousRank, row.Comparable, [.. row.Reasons.Select(r => r.Code())]);
}
