using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What a reader needs to cite a publication and to compute it again.</summary>
public sealed record DocumentFacts
{
    /// <summary>Said on every sheet and page of figures that no office published.</summary>
    public static string SyntheticMark => FactsTexts.SyntheticMark.Vi;

    public required Sentence Title { get; init; }

    public required string Issuer { get; init; }

    /// <summary>A year or a quarter as stored: "2023", "2023-Q2".</summary>
    public required string Period { get; init; }

    public required string Edition { get; init; }

    public required string EditionTitle { get; init; }

    public required string EditionSource { get; init; }

    public required string Methodology { get; init; }

    public required int Vintage { get; init; }

    public required string InputsHash { get; init; }

    public required bool Synthetic { get; init; }

    public required PublicationState State { get; init; }

    /// <summary>Why the figures may still move, or why they no longer do.</summary>
    public required Sentence StateReason { get; init; }

    /// <summary>"TẠM TÍNH" or "CHÍNH THỨC", as every page says it.</summary>
    public Sentence StateName => StateTexts.Name(State);

    /// <summary>The permanent identifier of a publication; null where these figures are none.</summary>
    public string? Published { get; init; }

    /// <summary>
    /// Of a publication, what it is called for ever; else edition, period, vintage and inputs in one word: two reports with the same one hold the same figures.
    /// </summary>
    public string Identifier => Published ??
        $"{Edition}/{Period}/v{Vintage.ToString(CultureInfo.InvariantCulture)}/{InputsHash[..Math.Min(8, InputsHash.Length)]}";

    public Sentence PeriodName => Domain.Periods.Period.Parse(Period).InWords();

    public Sentence Source => FactsTexts.Source(EditionSource, Edition, Vintage, Methodology, Identifier);

    /// <summary>The last instant of the period: files carry it as their date, because the day of printing is no property of the figures.</summary>
    public DateTimeOffset Dated
    {
        get
        {
            var period = Domain.Periods.Period.Parse(Period);
            return new DateTimeOffset(period.Year, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(3 * (period.Quarter ?? 4)).AddSeconds(-1);
        }
    }
}
