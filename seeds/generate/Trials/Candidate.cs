namespace ReformAnalytics.Generate.Trials;

/// <summary>A year and wave in which a candidate is put forward.</summary>
internal sealed record TrialRound(int Year, string Wave = "");

/// <summary>An assigned task, and what came of it; days as 2023-09-30.</summary>
internal sealed record Assigned(string Due, string? Done, string? Quality = "met");

/// <summary>A new model or initiative.</summary>
internal sealed record Idea(string? By, string? On, string? Scope = "toàn cơ quan, đơn vị khác áp dụng được");

/// <summary>An entry of the register of discipline.</summary>
internal sealed record Entry(string State, string From, string? To);

/// <summary>What a named office states of a condition.</summary>
internal sealed record Word(string Condition, string On, bool Yes = true);

/// <summary>A part of the dossier.</summary>
internal sealed record Paper(string Part, string On, int? Copies = 2);

/// <summary>Files of administrative procedures in a period.</summary>
internal sealed record Handled(string Period, int Received, int OnTime, int Overdue = 0, int Backlog = 0);

/// <summary>Answers of citizens in a year.</summary>
internal sealed record Answers(int Year, int Answered, int Satisfied);

/// <summary>Scores of a period, one for each criterion in order: a figure, "n/a" where it is not the unit's, "-" where nobody measured it.</summary>
internal sealed record Marks(string Period, string Points);

/// <summary>What is told of a unit or a person. A trial writes one that meets everything, and every other as a departure from it.</summary>
internal abstract record Candidate
{
    /// <summary>Says what it tries: "ct8-at-90".</summary>
    public required string Code { get; init; }

    public IReadOnlyList<TrialRound> Rounds { get; init; } = [];

    public IReadOnlyList<Idea> Ideas { get; init; } = [];

    public IReadOnlyList<Entry> Discipline { get; init; } = [];

    public IReadOnlyList<Word> Words { get; init; } = [];

    public IReadOnlyList<Paper> Papers { get; init; } = [];

    /// <summary>The same words, but one: another day, another outcome, or none at all.</summary>
    public IReadOnlyList<Word> WordsBut(string condition, Word? other = null) => [.. Words.Where(w => w.Condition != condition), .. other is null ? Array.Empty<Word>() : [other]];

    /// <summary>The same papers, but one.</summary>
    public IReadOnlyList<Paper> PapersBut(string part, Paper? other = null) => [.. Papers.Where(p => p.Part != part), .. other is null ? Array.Empty<Paper>() : [other]];

    /// <summary>The same papers, all of them on another day.</summary>
    public IReadOnlyList<Paper> PapersOn(string day) => [.. Papers.Select(p => p with { On = day })];
}

/// <summary>A unit.</summary>
internal sealed record TrialUnit : Candidate
{
    public string Name { get; init; } = string.Empty;

    public required string Group { get; init; }

    /// <summary>The one year in which it exists; null: always.</summary>
    public int? Only { get; init; }

    public IReadOnlyList<Marks> Scores { get; init; } = [];

    public IReadOnlyList<Answers> Satisfaction { get; init; } = [];

    public IReadOnlyList<Assigned> Tasks { get; init; } = [];

    public IReadOnlyList<Handled> Files { get; init; } = [];
}

/// <summary>A person: a code and a number, nobody's name.</summary>
internal sealed record TrialPerson : Candidate
{
    /// <summary>Empty for a resident.</summary>
    public string Unit { get; init; } = string.Empty;

    public string Kind { get; init; } = "staff";

    public string? Rating { get; init; }
}
