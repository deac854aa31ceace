using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What every column of every table means, every word that stands for a figure, and every class.</summary>
internal static class DictionaryTable
{
    private static readonly IReadOnlyList<Column> Own =
        [Columns.DictionarySheet, Columns.DictionaryTerm, Columns.DictionarySays, Columns.DictionaryUnit, Columns.DictionaryComputed];

    public static Table Build(RankingData data, DocumentFacts facts, IReadOnlyList<Table> tables)
    {
        IReadOnlyList<IReadOnlyList<Cell>> rows = [.. OfColumns(tables), .. Words(), .. Classes(data)];
        return new Table
        {
            Id = "dictionary",
            Name = DictionaryTexts.Tab,
            Title = DictionaryTexts.Title(rows.Count, tables.Count + 1),
            Subtitle = DictionaryTexts.Measured,
            Scope = DictionaryTexts.Scope,
            Source = facts.Source,
            Columns = Own,
            KeyColumns = 0,
            Rows = rows,
        };
    }

    // A column that stands in several sheets is explained once, with the sheets named.
    private static IEnumerable<IReadOnlyList<Cell>> OfColumns(IReadOnlyList<Table> tables) => tables
        .SelectMany(table => table.Columns.Select(column => (table.Name, Column: column)))
        .Concat(Own.Select(column => (Name: DictionaryTexts.Tab, Column: column)))
        .GroupBy(entry => (entry.Column.Heading, entry.Column.Meaning))
        .Select(entry =>
        {
            var meaning = entry.Key.Meaning ?? throw new InvalidOperationException($"Column '{entry.Key.Heading.En}' has no meaning.");
            var sheets = entry.Select(place => place.Name).Distinct().ToList();
            return (IReadOnlyList<Cell>)
            [
                new Sentence(string.Join("; ", sheets.Select(sheet => sheet.Vi)), string.Join("; ", sheets.Select(sheet => sheet.En))),
                entry.Key.Heading, meaning.Says, meaning.Unit, meaning.Computed,
            ];
        });

    private static IEnumerable<IReadOnlyList<Cell>> Words() =>
    [
        Word(DetailTexts.NotApplicable, DetailTexts.NotApplicableSays),
        Word(DetailTexts.NotMeasured, DetailTexts.NotMeasuredSays),
        Word(DetailTexts.BlankWord, DetailTexts.BlankSays),
        Word(DictionaryTexts.EmptyCell, DictionaryTexts.EmptyCellSays),
        Word(StateTexts.Name(PublicationState.Provisional), DictionaryTexts.ProvisionalSays),
        Word(StateTexts.Name(PublicationState.Final), DictionaryTexts.FinalSays),
        Word(RankingTexts.Shared, DictionaryTexts.SharedSays),
        Word(ChangeTexts.NotComparable, DictionaryTexts.NotComparableSays),
        Word(ClassTexts.NotClassed, DictionaryTexts.NotClassedSays),
    ];

    private static IReadOnlyList<Cell> Word(Sentence word, Sentence says) => [DictionaryTexts.Word, word, says, Cell.Blank, Cell.Blank];

    private static IEnumerable<IReadOnlyList<Cell>> Classes(RankingData data) => data.Groups.SelectMany(group => group.Classes.Select((name, place) =>
    {
        var ratios = data.Rows.Where(row => row.GroupCode == group.Code && row.Class == name).Select(row => row.Ratio).OfType<decimal>().ToList();
        return (IReadOnlyList<Cell>)
        [
            DictionaryTexts.ClassOf(group.Name), name, ClassTexts.Place(place + 1, group.Classes.Count), MeasureTexts.Percent,
            Names.Paragraph(
            [
                Range(group, place),
                ratios.Count == 0
                    ? ClassTexts.NotSeen
                    : ClassTexts.Seen(Names.Units(ratios.Count), Figures.Percent(ratios.Min(), Figures.IndexDecimals), Figures.Percent(ratios.Max(), Figures.IndexDecimals)),
            ]),
        ];
    }));

    // The highest class has no upper end: an index may pass 100% where points are added.
    private static Sentence? Range(RankingGroup group, int place)
    {
        if (place >= group.Starts.Count)
        {
            return null;
        }

        var above = place == 0 ? null : group.Starts[place - 1];
        return ClassTexts.Range(From(group.Starts[place]), above is null ? null : From(above), group.Starts[place].Inclusive, above is { Inclusive: false });
    }

    private static Sentence From(ClassStart start) => Figures.Percent(start.From, start.From * 100 % 1 == 0 ? 0 : Figures.IndexDecimals);
}
