using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Domain.Decisions;

/// <summary>A condition that comes to something else than when the council decided.</summary>
/// <param name="Id">Id of the condition.</param>
/// <param name="From">What it came to then; null where the rules did not have it.</param>
/// <param name="To">What it comes to now; null where the rules no longer have it.</param>
public sealed record ConditionChange(string Id, ConditionOutcome? From, ConditionOutcome? To)
{
    /// <summary>Places in files that it stands on now and did not stand on then.</summary>
    public IReadOnlyList<EvidencePlace> Came => [.. Places(To).Except(Places(From))];

    /// <summary>Places in files that it stood on then and does not stand on now: superseded, taken back, or no longer asked for.</summary>
    public IReadOnlyList<EvidencePlace> Went => [.. Places(From).Except(Places(To))];

    private static IEnumerable<EvidencePlace> Places(ConditionOutcome? outcome) => outcome is null ? [] : outcome.Sources.SelectMany(EvidencePlace.Of);
}

/// <summary>A place in a file that a figure stands on.</summary>
/// <param name="Feed">The feed that took it in.</param>
/// <param name="Batch">The import.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Where">Sheet and row, cells, or counts; as readers are told.</param>
public sealed record EvidencePlace(string Feed, int Batch, string File, string Where)
{
    /// <summary>The places of a source.</summary>
    public static IEnumerable<EvidencePlace> Of(Source source) => source switch
    {
        SourceRow row => [new(row.Feed, row.Batch, row.File, $"{(row.Sheet.Length == 0 ? "" : row.Sheet + "!")}{row.Row}")],
        SourceCounts counts => [new(EvidenceFeeds.Satisfaction, counts.Batch, counts.File, $"{(counts.Sheet.Length == 0 ? "" : counts.Sheet + "!")}{counts.Rows} ({counts.Satisfied}/{counts.Answered})")],
        SourceRun run => run.Cells.Select(c => new EvidencePlace(EvidenceFeeds.Scores, c.Batch, c.File, $"{(c.Sheet.Length == 0 ? "" : c.Sheet + "!")}{c.Cells}")),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "not a source that can be stored"),
    };
}

/// <summary>In what the grounds of a decision are other than on the day that it was taken.</summary>
/// <param name="From">The verdict then.</param>
/// <param name="To">The verdict now; null where there is no such candidate any more.</param>
/// <param name="Conditions">Conditions that come to something else, in the campaign's order.</param>
/// <param name="PlaceFrom">The place then.</param>
/// <param name="PlaceTo">The place now.</param>
public sealed record GroundsChange(
    VerdictKind From, VerdictKind? To, IReadOnlyList<ConditionChange> Conditions, GroundsPlace? PlaceFrom, GroundsPlace? PlaceTo)
{
    /// <summary>Whether the candidate stands otherwise to the quota, or the quota is another. To move up or down on the same side of its edge is no change.</summary>
    public bool PlaceChanged => (PlaceFrom is null) != (PlaceTo is null) || (PlaceFrom is { } then && PlaceTo is { } now && then with { Position = null } != now with { Position = null });

    /// <summary>Compares grounds; null where nothing changed.</summary>
    /// <param name="then">What the decision froze.</param>
    /// <param name="now">The same candidate today; null where it is none.</param>
    /// <remarks>
    /// Outcome, reason and figures are compared, with the bounds that they were held against. A figure that comes from another file today and is the same, or the
    /// same finding in other words, is no change.
    /// </remarks>
    public static GroundsChange? Between(Grounds then, Grounds? now)
    {
        var conditions = now is null ? [] : Changed(then.Verdict.Outcomes, now.Verdict.Outcomes);
        var change = new GroundsChange(then.Verdict.Kind, now?.Verdict.Kind, conditions, then.Place, now?.Place);
        return now is null || change.From != change.To || conditions.Count > 0 || change.PlaceChanged ? change : null;
    }

    private static IReadOnlyList<ConditionChange> Changed(IReadOnlyList<ConditionOutcome> then, IReadOnlyList<ConditionOutcome> now)
    {
        var before = then.ToDictionary(o => o.Id, StringComparer.Ordinal);
        var today = now.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Select(o => new ConditionChange(o.Id, before.GetValueOrDefault(o.Id), o)).Where(c => c.From is null || !Same(c.From, c.To!)),
            .. then.Where(o => !today.Contains(o.Id)).Select(o => new ConditionChange(o.Id, o, null)),
        ];
    }

    private static bool Same(ConditionOutcome a, ConditionOutcome b) =>
        a.Outcome == b.Outcome && a.Code == b.Code && a.Figures.Select(Compared).SequenceEqual(b.Figures.Select(Compared));

    private static (string, decimal?, string?, decimal?, string?) Compared(Figure figure) => (figure.Name, figure.Value, figure.Text, figure.Bound, figure.BoundText);
}
