using ReformAnalytics.Domain.Sources;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>A candidate or a subject of discipline: a unit, a person, or (neither) the office as a whole.</summary>
public readonly record struct Party(int? UnitId, string? Person);

/// <summary>A row on its way into a feed.</summary>
/// <param name="feed">The feed.</param>
/// <param name="sheet">Name of the sheet.</param>
/// <param name="row">Row from 1.</param>
/// <param name="today">The day on which it comes in, in Vietnam.</param>
public sealed class StatementRow(StatementFeed feed, string sheet, int row, DateOnly today)
{
    private readonly object?[] _values = new object?[feed.Columns.Count];

    public string Sheet { get; } = sheet;

    public int Row { get; } = row;

    public DateOnly Today { get; } = today;

    /// <summary>Texts as written, for findings.</summary>
    public string?[] Texts { get; } = new string?[feed.Columns.Count];

    /// <summary>Columns of the sheet, from 1.</summary>
    public int?[] Places { get; } = new int?[feed.Columns.Count];

    /// <summary>Whether it takes an earlier statement back instead of making one.</summary>
    public bool Withdrawn { get; set; }

    /// <summary>Whether it is not taken.</summary>
    public bool Rejected { get; set; }

    /// <summary>What it speaks of; null where a cell that says so cannot be read.</summary>
    public string? Key { get; set; }

    /// <summary>What its cells say, in the order of the feed's columns.</summary>
    public IReadOnlyList<object?> Values => _values;

    public object? this[string column] => _values[feed.Place(column)];

    /// <summary>Whether its feed has a column of this key.</summary>
    public bool Has(string column) => feed.Columns.Any(c => c.Key == column);

    public void Set(int column, object? value) => _values[column] = value;

    public DateOnly? Day(string column) => this[column] as DateOnly?;

    public string? Text(string column) => this[column] as string;

    public int? Count(string column) => this[column] as int?;

    /// <summary>What stands in the cell of a column, as written; null for nothing.</summary>
    public string? TextOf(string column) => Texts[feed.Place(column)];

    /// <summary>Where the cell of a column stands; the row where the sheet has no such column.</summary>
    public Position At(string column) => new(Sheet, Row, Places[feed.Place(column)]);

    /// <summary>Whether it says the same as another row of its key.</summary>
    public bool SaysTheSame(StatementRow other) => Withdrawn == other.Withdrawn && FirstDifference(other) is null;

    /// <summary>The first column in which it differs from another row of its key; spellings of what they speak of are no difference.</summary>
    public StatementColumn? FirstDifference(StatementRow other)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (!feed.Columns[i].Names && !Equals(_values[i], other._values[i]))
            {
                return feed.Columns[i];
            }
        }

        return null;
    }
}
