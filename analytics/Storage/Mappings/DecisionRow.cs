namespace ReformAnalytics.Storage.Mappings;

/// <summary>A council's decision as it is stored: never changed, linked to the one before it.</summary>
public sealed record DecisionRow
{
    public required int OfficeId { get; init; }

    public required int DecisionNo { get; init; }

    public required string Campaign { get; init; }

    public required int Year { get; init; }

    public required string Wave { get; init; }

    public required string Candidate { get; init; }

    public required string CandidateName { get; init; }

    public required string Ruling { get; init; }

    public required string DocumentNo { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public string? Reason { get; init; }

    public string? StatedBy { get; init; }

    public required string Verdict { get; init; }

    public required string[] Departures { get; init; }

    public int? Supersedes { get; init; }

    public required int EvaluationId { get; init; }

    public required int Vintage { get; init; }

    public required string Methodology { get; init; }

    public required string InputsSha256 { get; init; }

    public required string Grounds { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required string PreviousSha256 { get; init; }

    public required string RecordSha256 { get; init; }
}
