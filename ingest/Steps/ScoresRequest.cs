using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>What the person importing scores says of the file; what is not said is recognised from the file.</summary>
/// <param name="Layout">Id of the layout, or null.</param>
/// <param name="Edition">Code of the edition, or null.</param>
/// <param name="Period">The period of a file that does not say it, or null.</param>
/// <param name="DryRun">Judge everything and store nothing.</param>
public sealed record ScoresRequest(string? Layout, string? Edition, Period? Period, bool DryRun = false);

/// <summary>By which rules scores are imported.</summary>
/// <param name="Layouts">Folder of layout files.</param>
/// <param name="Corrections">Folder of correction files.</param>
/// <param name="MaxRejectedShare">Share of rejected figures above which a file is refused as a whole, 0..1.</param>
public sealed record ScoresRules(string Layouts, string Corrections, decimal MaxRejectedShare);
