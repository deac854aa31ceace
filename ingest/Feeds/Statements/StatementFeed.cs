using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>A feed whose rows are statements: what its columns hold, and what makes two of its rows speak of the same thing.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Table">The table of schema ingest that holds it.</param>
/// <param name="Subject">What its rows speak of, for readers.</param>
/// <param name="Columns">Its columns, in the order of the dictionary.</param>
public sealed record StatementFeed(string Name, string Table, Sentence Subject, IReadOnlyList<StatementColumn> Columns)
{
    /// <summary>What <see cref="Match"/> gives for the column that tells whether a row takes an earlier one back.</summary>
    public const int WithdrawnPlace = -1;

    /// <summary>What <see cref="Match"/> gives for row numbers and notes.</summary>
    public const int PassedOver = -2;

    private readonly Dictionary<string, int> _byHeading = Columns
        .SelectMany((c, i) => c.Vietnamese.Prepend(c.Key).Select(h => (Heading: h, Place: i)))
        .Concat(StatementFeeds.Withdrawn.Select(h => (Heading: h, Place: WithdrawnPlace)))
        .Concat(StatementFeeds.Ignored.Select(h => (Heading: h, Place: PassedOver)))
        .ToDictionary(x => NameKey.Of(x.Heading), x => x.Place, StringComparer.Ordinal);

    /// <summary>What is wrong with a row that none of its cells shows alone; the rules are asked in this order.</summary>
    public IReadOnlyList<RowRule> Rules { get; init; } = [];

    /// <summary>What rows that speak of different things may not say together.</summary>
    public IReadOnlyList<TogetherRule> Together { get; init; } = [];

    /// <summary>Codes of contradictions, by the column in which two rows of one key differ; <c>contradiction</c> elsewhere.</summary>
    public IReadOnlyDictionary<string, string> Contradictions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What to do where the file holds headings and nothing else.</summary>
    public Sentence WhenEmpty { get; init; } = new("Điền số liệu dưới dòng tiêu đề rồi nhập lại.", "Fill in the rows below the headings and import again.");

    /// <summary>The column that a heading names: its place, <see cref="WithdrawnPlace"/>, <see cref="PassedOver"/>, or null for any other text.</summary>
    public int? Match(string heading) => _byHeading.TryGetValue(NameKey.Of(heading), out var place) ? place : heading.Trim() == "#" ? PassedOver : null;

    /// <summary>Place of a column among <see cref="Columns"/>.</summary>
    /// <exception cref="ArgumentException">The feed has no such column: a fault of the program.</exception>
    public int Place(string key)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Key == key)
            {
                return i;
            }
        }

        throw new ArgumentException($"Feed '{Name}' has no column '{key}'.", nameof(key));
    }
}

/// <summary>A fault that a rule found in a row.</summary>
/// <param name="Column">The column to mend.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="OnlyDoubtful">Whether the row is taken, and somebody should look.</param>
public sealed record RowFault(string Column, string Code, Sentence Sentence, Sentence Remedy, bool OnlyDoubtful = false);

/// <summary>A rule over the cells of one row; null where it holds.</summary>
public delegate RowFault? RowRule(StatementRow row);

/// <summary>A rule over all rows of a file; gives each row that breaks it with its fault.</summary>
public delegate IEnumerable<(StatementRow Row, RowFault Fault)> TogetherRule(IReadOnlyList<StatementRow> rows);
