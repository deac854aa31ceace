using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Content;

/// <summary>Finds for each change what came in between the two revisions and caused it.</summary>
internal sealed class RevisionReasons
{
    private const int MostFiles = 5, MostItems = 8, MostCorrections = 3;

    private readonly IReadOnlyList<RevisionCause> _edition;
    private readonly ILookup<string, RevisionCause> _units;
    private readonly ILookup<(string Unit, Period Period), RevisionCause> _scores;
    private readonly ILookup<(string Unit, string Item), RevisionCause> _answers;
    private readonly Dictionary<string, HashSet<string>> _leaves;
    private readonly Period _period;
    private readonly Period _previous;
    private readonly Sentence? _rules;
    private readonly Dictionary<Period, Sentence?> _others = [];

    /// <param name="causes">All imports that changed anything that the publication tells.</param>
    /// <param name="items">The edition's items.</param>
    /// <param name="methodologies">The versions of the rules, where they differ.</param>
    public RevisionReasons(IReadOnlyList<RevisionCause> causes, IReadOnlyList<Item> items, Period period, Period previous, (string Was, string Now)? methodologies)
    {
        (_period, _previous) = (period, previous);
        _leaves = items.ToDictionary(item => item.Code, item => LeavesOf(item).Select(leaf => leaf.Code).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        _edition = [.. causes.Where(c => c.Feed == "editions")];
        _units = causes.Where(c => c.Feed == "units").ToLookup(c => c.Unit, StringComparer.Ordinal);
        _scores = causes.Where(c => c is { Feed: "scores", Period: not null }).ToLookup(c => (c.Unit, c.Period!.Value));
        _answers = causes.Where(c => c.Feed == "satisfaction").ToLookup(c => (c.Unit, c.Item));
        _rules = methodologies is { } rules ? RevisionTexts.Methodology(rules.Was, rules.Now) : null;
    }

    /// <summary>The reason of one change.</summary>
    public Sentence Of(RevisionChange change)
    {
        switch (change.Figure)
        {
            case "state":
                return change.To == "final" ? RevisionTexts.DeclaredFinal : RevisionTexts.DeclaredProvisional;
            case "answered" or "satisfied":
                return Said([Files(_answers[(change.UnitCode, change.Item)]), .. _answers[(change.UnitCode, change.Item)].Any() ? Array.Empty<Sentence?>() : [Edition()]]);
            case "name" or "group_code" or RevisionChange.Listed:
                return Said([Files(_units[change.UnitCode]), Own(change.UnitCode, [_period]), Edition()]);
        }

        Period[] periods = change.Figure switch
        {
            "previous_ratio" or "previous_rank" => [_previous],
            "change" or "comparable" or "reasons" => [_period, _previous],
            _ => [_period],
        };
        var own = change.UnitCode.Length == 0 ? null : Own(change.UnitCode, periods, change.Item);
        var place = change.Figure is "rank" or "overall_rank" or "previous_rank" or "ranked_of" or "overall_of";
        return Said([own, own is null || place ? Others(change.UnitCode, periods) : null, Files(_units[change.UnitCode]), Edition(), _rules]);
    }

    private Sentence? Edition() => Files(_edition);

    // Of an item, what lies below it; of a leaf, itself.
    private Sentence? Own(string unit, Period[] periods, string item = "") => Files(periods.SelectMany(period => _scores[(unit, period)])
        .Where(cause => item.Length == 0 || cause.Item == item || _leaves.GetValueOrDefault(item)?.Contains(cause.Item) == true));

    private static IEnumerable<Item> LeavesOf(Item item) => item.IsLeaf ? [item] : item.Children.SelectMany(LeavesOf);

    // A place also moves because others do.
    private Sentence? Others(string unit, Period[] periods)
    {
        var moved = periods.SelectMany(period => _scores.Where(s => s.Key.Period == period && s.Key.Unit != unit)).ToList();
        if (moved.Count == 0)
        {
            return null;
        }

        // The unit itself seldom is among them: what is told of all is told once.
        if (periods is [var only] && !_scores[(unit, only)].Any() && _others.TryGetValue(only, out var known))
        {
            return known;
        }

        var files = moved.SelectMany(m => m).Select(c => (c.Batch, c.File)).Distinct().OrderBy(f => f.Batch).Select(f => RevisionTexts.Import(f.Batch, f.File)).ToList();
        var said = RevisionTexts.OtherUnits(moved.Select(m => m.Key.Unit).Distinct(StringComparer.Ordinal).Count(), List(files, MostFiles));
        if (periods is [var one] && !_scores[(unit, one)].Any())
        {
            _others[one] = said;
        }

        return said;
    }

    private static Sentence? Files(IEnumerable<RevisionCause> causes)
    {
        var files = causes.GroupBy(c => (c.Feed, c.Batch, c.File)).OrderBy(f => f.Key.Batch).Select(file =>
        {
            var import = RevisionTexts.Import(file.Key.Batch, file.Key.File);
            var items = file.Where(c => c.Feed == "scores").Select(c => c.Item).Distinct(StringComparer.Ordinal).Select(item => new Sentence(item, item)).ToList();
            var corrected = file.Where(c => c.Correction is not null).DistinctBy(c => (c.Item, c.Correction))
                .Select(c => RevisionTexts.Corrected(c.Item, c.Correction!.Expect, c.Correction.Value, c.Correction.Why, c.Correction.Who)).ToList();
            var said = file.Key.Feed switch
            {
                "editions" => RevisionTexts.EditionImport(import),
                "units" => RevisionTexts.UnitsImport(import),
                _ => items.Count == 0 ? import : RevisionTexts.Items(import, List(items, MostItems)),
            };
            return corrected.Count == 0 ? said : RevisionTexts.And(said, List(corrected, MostCorrections));
        }).ToList();
        return files.Count == 0 ? null : List(files, MostFiles);
    }

    private static Sentence List(IReadOnlyList<Sentence> parts, int most)
    {
        var told = parts.Take(most).ToList();
        var list = new Sentence(string.Join("; ", told.Select(t => t.Vi)), string.Join("; ", told.Select(t => t.En)));
        return parts.Count <= most ? list : RevisionTexts.More(list, parts.Count - most);
    }

    private static Sentence Said(IEnumerable<Sentence?> reasons) => Names.Paragraph(reasons) ?? RevisionTexts.Unknown;
}
