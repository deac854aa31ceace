namespace ReformAnalytics.Generate.Trials;

/// <summary>A number of awards.</summary>
internal sealed record Allotted(TrialRound Round, string Kind, string Group, int Count);

/// <summary>One campaign tried in an office of its own.</summary>
internal sealed record Trial
{
    /// <summary>Code of the campaign; the office is "thi-dua-" and this in small letters.</summary>
    public required string Campaign { get; init; }

    /// <summary>Editions by the groups that they score.</summary>
    public required IReadOnlyDictionary<string, string> Editions { get; init; }

    public required IReadOnlyList<TrialUnit> Units { get; init; }

    public required IReadOnlyList<TrialPerson> Persons { get; init; }

    public IReadOnlyList<Allotted> Allotments { get; init; } = [];

    /// <summary>Whether its files have Vietnamese headings, days as 30/09/2023, and words instead of codes.</summary>
    public bool Vietnamese { get; init; }

    /// <summary>Folder and first part of the names of its files.</summary>
    public string Short => Campaign.ToLowerInvariant();

    /// <summary>Every trial.</summary>
    public static IReadOnlyList<Trial> All { get; } = [Ct.Trial, Hn.Trial, Ag.Justice, Ag.Health, Agt.Trial];
}
