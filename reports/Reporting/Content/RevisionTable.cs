using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What is other than in the revision before, as readers are told.</summary>
public static class RevisionTable
{
    private static readonly IReadOnlyList<Column> Told =
    [
        new(RevisionTexts.UnitHeading, MinimumWidth: 24) { Meaning = new(RevisionTexts.UnitSays) },
        new(RevisionTexts.ItemHeading, MinimumWidth: 12) { MaximumWidth = 36, Meaning = new(RevisionTexts.ItemSays) },
        new(RevisionTexts.FigureHeading, MinimumWidth: 16) { MaximumWidth = 30, Meaning = new(RevisionTexts.FigureSays) },
        new(RevisionTexts.FromHeading, MinimumWidth: 11) { MaximumWidth = 24, Meaning = new(RevisionTexts.FromSays) },
        new(RevisionTexts.ToHeading, MinimumWidth: 11) { MaximumWidth = 24, Meaning = new(RevisionTexts.ToSays) },
        new(RevisionTexts.WhyHeading, MinimumWidth: 40) { MaximumWidth = 60, Meaning = new(RevisionTexts.WhySays) },
    ];

    internal static Table Build(RankingData data, DocumentFacts facts, PublicationMark mark) => new()
    {
        Id = "revisions",
        Name = RevisionTexts.Tab,
        Title = RevisionTexts.Title(mark.Changes.Count, mark.Identifier, mark.Previous),
        Subtitle = RevisionTexts.Measured,
        Scope = NameTexts.AllGroups(facts.PeriodName, data.Rows.Count),
        Source = facts.Source,
        Columns = Told,
        Rows = [.. mark.Changes.Select(change => (IReadOnlyList<Cell>)
        [
            Subject(change, data), Item(change, data), Figure(change.Figure), Value(change.Figure, change.From), Value(change.Figure, change.To), change.Why,
        ])],
        WhyEmpty = mark.Previous is null ? RevisionTexts.First : RevisionTexts.NoChange,
    };

    /// <summary>Whom a change concerns, where the names of groups are not at hand.</summary>
    public static Sentence Subject(RevisionChange change) =>
        change.UnitCode.Length > 0 ? new(change.UnitName, change.UnitName)
        : change.GroupCode.Length > 0 ? new(change.GroupCode, change.GroupCode)
        : RevisionTexts.Whole;

    /// <summary>The name of a figure.</summary>
    public static Sentence Figure(string figure) => RevisionTexts.Figure(figure);

    /// <summary>A stored value as readers see that figure elsewhere.</summary>
    public static Sentence Value(string figure, string? stored)
    {
        var number = decimal.TryParse(stored, NumberStyles.Number, CultureInfo.InvariantCulture, out var parsed) ? (decimal?)parsed : null;
        return (figure, stored) switch
        {
            (_, null) => new(Figures.None, Figures.None),
            ("ratio" or "previous_ratio" or "coverage" or "self_only", _) => Figures.Percent(number, Figures.IndexDecimals),
            ("change", _) => Figures.Signed(number * 100, Figures.IndexDecimals),
            ("points" or "maximum" or "leaf_self" or "leaf_appraised" or "leaf_survey", _) => Figures.Number(number, Figures.IndexDecimals),
            ("rank" or "ranked_of" or "overall_rank" or "overall_of" or "previous_rank" or "answered" or "satisfied", _) => Figures.Number(number, 0),
            ("comparable", _) => stored == "true" ? RevisionTexts.Yes : RevisionTexts.No,
            ("status", _) => ValueStatuses.FromCode(stored).InWords(),
            ("leaf_status", _) => RevisionTexts.Leaf(stored),
            ("state", _) => StateTexts.Name(stored == "final" ? PublicationState.Final : PublicationState.Provisional),
            ("edition_sha256", _) => new(stored[..12], stored[..12]),
            ("reasons", _) => Names.Paragraph(stored.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (Sentence?)ComparisonReasons.FromCode(code).InWords())) ?? new(Figures.None, Figures.None),
            _ => new(stored, stored),
        };
    }

    private static Cell Subject(RevisionChange change, RankingData data) =>
        change is { UnitCode: "", GroupCode.Length: > 0 } && data.Groups.FirstOrDefault(g => g.Code == change.GroupCode) is { } group ? group.Name
        : change.UnitCode.Length > 0 ? Names.Closed(change.UnitName)
        : Subject(change);

    private static Cell Item(RevisionChange change, RankingData data) =>
        data.Items.FirstOrDefault(item => item.Code == change.Item) is { } item ? ItemNames.Full(item) : change.Item;
}
