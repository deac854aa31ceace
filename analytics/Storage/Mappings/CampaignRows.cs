namespace ReformAnalytics.Storage.Mappings;

/// <summary>A campaign's short key.</summary>
public sealed record CampaignKey
{
    public required int OfficeId { get; init; }

    public required int CampaignId { get; init; }

    public required string Code { get; init; }
}

/// <summary>A campaign as one import gave it; the newest version is current.</summary>
public sealed record CampaignVersion
{
    public required int OfficeId { get; init; }

    public required int CampaignId { get; init; }

    public required int BatchId { get; init; }

    public required string Definition { get; init; }
}
