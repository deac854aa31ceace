using System.Globalization;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Storage.Publications;

/// <summary>Results as rows of a record: once from what was stored, to publish it, and once from what was computed anew, to check it.</summary>
public static class PublishedRows
{
    /// <summary>Units of a stored ranking and comparison.</summary>
    public static RecordRows Units(IEnumerable<StoredResult> results, Func<int, (string Code, string Name)> unitOf) => new(RecordTables.Units, results.Select(r =>
    {
        var (code, name) = unitOf(r.UnitId);
        return new[]
        {
            code, name, r.Group, r.Status, Text(r.Points), Text(r.Maximum), Text(r.Ratio), Text(r.Coverage), Text(r.SelfOnly), r.Class, Text(r.Rank), Text(r.RankedOf),
            Text(r.OverallRank), Text(r.OverallOf), Text(r.PreviousRatio), Text(r.Change), Text(r.PreviousRank), Text(r.Comparable), string.Join(' ', r.Reasons),
        };
    }));

    /// <summary>Units as computed.</summary>
    public static RecordRows Units(IEnumerable<ComparedUnit> units) => new(RecordTables.Units, units.Select(u =>
    {
        var (row, figure) = (u.Current, u.Current.Figure);
        return new[]
        {
            row.Unit.Code, row.Unit.Name, row.Unit.Group, figure.Status.Code(), Text(figure.Points), Text(figure.Maximum), Text(figure.Ratio), Text(figure.Coverage),
            Text(figure.SelfOnly), row.Class, Text(row.Rank), Text(row.RankedOf), Text(row.OverallRank), Text(row.OverallOf), Text(u.PreviousRatio), Text(u.Change),
            Text(u.PreviousRank), Text(u.Comparable), string.Join(' ', u.Reasons.Select(r => r.Code())),
        };
    }));

    /// <summary>Items of a stored ranking.</summary>
    public static RecordRows Items(IEnumerable<StoredItemResult> items, Func<int, (string Code, string Name)> unitOf, Func<int, string> itemOf) => new(
        RecordTables.Items,
        items.Select(i => new[] { unitOf(i.UnitId).Code, itemOf(i.ItemId), Text(i.Points), Text(i.Maximum), Text(i.Ratio), Text(i.Coverage) }));

    /// <summary>Items as computed.</summary>
    /// <param name="parents">The items whose figures each unit has, in the order of the figures.</param>
    public static RecordRows Items(IEnumerable<ComparedUnit> units, IReadOnlyList<Item> parents) => new(
        RecordTables.Items,
        units.SelectMany(u => u.Current.Figure.Items.Select((figure, i) => new[]
        {
            u.Current.Unit.Code, parents[i].Code, Text(figure.Points), Text(figure.Maximum), Text(figure.Ratio), Text(figure.Coverage),
        })));

    /// <summary>A figure with the digits that it has.</summary>
    public static string? Text(decimal? figure) => figure?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    /// <summary>A moment, to the microsecond that the database keeps.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "true" : "false";
}
