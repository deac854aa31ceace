using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One cell: text, a sentence in both languages, a number, or nothing. Numbers are not boxed: a table has hundreds of thousands.</summary>
public readonly record struct Cell
{
    private readonly object? _words;
    private readonly decimal _number;
    private readonly bool _isNumber;

    private Cell(object? words) => _words = words;

    private Cell(decimal? number) => (_number, _isNumber) = (number ?? 0, number is not null);

    /// <summary>A <see cref="string"/>, <see cref="Sentence"/>, <see cref="decimal"/> or null.</summary>
    public object? Value => _isNumber ? _number : _words;

    public decimal? Number => _isNumber ? _number : null;

    /// <summary>Where the reader finds what is behind it.</summary>
    public Link? Link { get; private init; }

    public static Cell Blank => default;

    public static implicit operator Cell(string? text) => new(string.IsNullOrEmpty(text) ? null : text);

    public static implicit operator Cell(Sentence sentence) => new((object)sentence);

    public static implicit operator Cell(Sentence? sentence) => new((object?)sentence);

    public static implicit operator Cell(decimal value) => new((decimal?)value);

    public static implicit operator Cell(decimal? value) => new(value);

    public static implicit operator Cell(int value) => new((decimal?)value);

    public static implicit operator Cell(int? value) => new((decimal?)value);

    /// <summary>The words of a text cell in one language; null for numbers and blanks.</summary>
    public string? Words(Language language) => _words switch
    {
        string text => text,
        Sentence sentence => sentence.In(language),
        _ => null,
    };

    /// <param name="row">A row of that table, from 0; the table's title where none is given.</param>
    public Cell To(string table, int? row = null) => this with { Link = new Link(table, row) };
}

/// <summary>A place in the same document.</summary>
public sealed record Link(string Table, int? Row);
