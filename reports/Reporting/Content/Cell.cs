using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>One cell: text, a sentence in both languages, a number, or nothing.</summary>
public readonly record struct Cell
{
    private Cell(object? value) => Value = value;

    /// <summary>A <see cref="string"/>, <see cref="Sentence"/>, <see cref="decimal"/> or null.</summary>
    public object? Value { get; }

    public static Cell Blank => default;

    public static implicit operator Cell(string? text) => new(string.IsNullOrEmpty(text) ? null : text);

    public static implicit operator Cell(Sentence sentence) => new(sentence);

    public static implicit operator Cell(Sentence? sentence) => new(sentence);

    public static implicit operator Cell(decimal value) => new(value);

    public static implicit operator Cell(decimal? value) => new(value);

    public static implicit operator Cell(int value) => new((decimal)value);

    public static implicit operator Cell(int? value) => new((decimal?)value);

    /// <summary>The words of a text cell in one language; null for numbers and blanks.</summary>
    public string? Words(Language language) => Value switch
    {
        string text => text,
        Sentence sentence => sentence.In(language),
        _ => null,
    };
}
