namespace ReformAnalytics.Domain.Satisfaction;

/// <summary>
/// The 95% score interval of a share: the shares that the answers do not contradict.
/// </summary>
/// <remarks>
/// Formula: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical
/// Association 22 (1927) 209-212; recommended for small samples by L. D. Brown, T. T. Cai and A. DasGupta, "Interval estimation for a
/// binomial proportion", Statistical Science 16 (2001) 101-133. Unlike the textbook p ± 1.96·√(p(1-p)/n) it stays within 0 and 1 and has
/// a width where everybody is satisfied. It speaks of a random sample of citizens; it does not repair a sample that is not random.
/// </remarks>
/// <param name="Low">Lower end, 0 to the share.</param>
/// <param name="High">Upper end, the share to 1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>The 97.5th percentile of the normal distribution: two-sided 95%.</summary>
    public const double Z = 1.959963984540054;

    /// <summary>The interval of <paramref name="satisfied"/> out of <paramref name="answered"/>.</summary>
    /// <param name="satisfied">0 to <paramref name="answered"/>.</param>
    /// <param name="answered">1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">No answers, or a count out of range.</exception>
    public static WilsonInterval Of(long satisfied, long answered)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(answered, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(satisfied);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(satisfied, answered);
        double n = answered;
        var share = satisfied / n;
        var shrink = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / shrink;
        var half = Z / shrink * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));

        // At 0 and 1 the ends are exact; rounding in the square root must not carry them past the share.
        return new(
            satisfied == 0 ? 0 : Math.Min(share, centre - half),
            satisfied == answered ? 1 : Math.Max(share, centre + half));
    }
}
