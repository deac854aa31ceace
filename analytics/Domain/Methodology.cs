namespace ReformAnalytics.Domain;

/// <summary>
/// The version of the rules by which figures are made. Every stored result carries it; it changes whenever the same inputs could give
/// another figure, place, class or verdict.
/// </summary>
public static class Methodology
{
    /// <summary>
    /// 1: points and weighted means over the applicable maximum, coverage threshold, 1-2-2-4 places, classes on the ranked value,
    ///    year over year on ratios within one edition.
    /// </summary>
    public const string Version = "1";
}
