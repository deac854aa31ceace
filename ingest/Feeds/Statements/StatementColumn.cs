namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>What stands in the cells of a column.</summary>
public enum ValueKind
{
    /// <summary>Code, name or alias of a unit.</summary>
    Unit,

    /// <summary>The office's own code of a person.</summary>
    Person,

    /// <summary>A unit, or a person who is nominated in the row's campaign and year.</summary>
    Candidate,

    /// <summary>A unit, any person, or the office as a whole.</summary>
    Subject,

    /// <summary>Code of a campaign of the office.</summary>
    Campaign,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>Code of a wave; empty for the yearly cycle.</summary>
    Wave,

    /// <summary>A year or a quarter.</summary>
    Period,

    /// <summary>A group of units; empty for all of them.</summary>
    Group,

    /// <summary>Text that names something: a code, a number.</summary>
    Code,

    /// <summary>Any other text.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A day that cannot be later than today.</summary>
    PastDay,

    /// <summary>A whole number from 0.</summary>
    Count,

    /// <summary>A whole number from 1.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Word,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>A column of a feed.</summary>
/// <param name="Key">Its English heading, and how it is spoken of.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Vietnamese">Its Vietnamese headings, the usual one first. Marks, case, spaces and punctuation do not matter.</param>
public sealed record StatementColumn(string Key, ValueKind Kind, params IReadOnlyList<string> Vietnamese)
{
    /// <summary>Whether a statement without it is none.</summary>
    public bool Required { get; init; }

    /// <summary>
    /// Whether a sheet may do without it: an empty cell then leaves something open and decides nothing. Where an empty cell says something (not done, not
    /// recognised, not over), a column that is not there, or whose heading is written otherwise, would say it of everybody.
    /// </summary>
    public bool MayLack { get; init; }

    /// <summary>Whether it is part of what a statement speaks of: of two statements that agree in all of these the later one is in force.</summary>
    public bool Names { get; init; }

    /// <summary>The columns of the table that hold it; two where a candidate is a unit or a person.</summary>
    public IReadOnlyList<string> Stored { get; init; } = Kind switch
    {
        ValueKind.Unit => ["unit_id"],
        ValueKind.Candidate or ValueKind.Subject => ["unit_id", "person"],
        ValueKind.Campaign => ["campaign_id"],
        ValueKind.Period => ["period_key"],
        ValueKind.Group => ["group_code"],
        _ => [Key],
    };

    /// <summary>The words that it may hold; null unless <see cref="ValueKind.Word"/>.</summary>
    public Vocabulary? Words { get; init; }

    /// <summary>How readers are told which column is meant.</summary>
    public string Shown => $"'{Vietnamese[0]}' ({Key})";
}
