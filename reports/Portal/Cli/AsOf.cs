using System.CommandLine;
using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary>What <c>--as-of</c> means: a vintage, or a publication, whose figures are those of its vintage.</summary>
/// <param name="Vintage">The vintage; null where none is asked for.</param>
/// <param name="Publication">The publication, where one was named.</param>
internal sealed record AsOf(int? Vintage, PublicationRow? Publication)
{
    public static Option<string?> Option() => new("--as-of") { Description = "Figures as of a vintage or a publication (12, p3) / số liệu tính đến lần nhập hoặc bản công bố" };

    /// <summary>Finds it.</summary>
    /// <exception cref="UsageException">No such publication.</exception>
    public static async Task<AsOf> FindAsync(OfficeDatabase office, string? named, CancellationToken cancellation)
    {
        if (named is null)
        {
            return new(null, null);
        }

        if (int.TryParse(named, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var vintage))
        {
            return new(vintage, null);
        }

        var publication = await PublishVerb.NamedAsync(office, named, cancellation);
        return new(publication.Vintage, publication);
    }

    /// <summary>The same, asked of an edition and period.</summary>
    /// <exception cref="UsageException">The publication is of another one, so it says nothing of these figures.</exception>
    public AsOf Of(string edition, Period period) => Publication is not { } publication || (IsNamed(publication.Edition, edition) && publication.Period == period)
        ? this
        : throw new UsageException(
            "other-publication",
            new(
                $"{publication.Identifier} công bố {publication.Edition} {publication.Period.InWords().Vi}, không phải {edition} {period.InWords().Vi}.",
                $"{publication.Identifier} published {publication.Edition} of {publication.Period.InWords().En}, not {edition} of {period.InWords().En}."),
            new(
                $"Xem ./reform publications; hoặc lấy số liệu tính đến cùng lần nhập: --as-of {publication.Vintage}.",
                $"See ./reform publications; or ask for the figures as of the same import: --as-of {publication.Vintage}."));

    /// <summary>The vintage to compute from.</summary>
    /// <exception cref="UsageException">The publication was computed by other rules than this program's.</exception>
    public int? ToCompute() => Publication is not { } publication || publication.Methodology == Methodology.Version ? Vintage : throw new UsageException(
        "other-methodology",
        new(
            $"{publication.Identifier} được tính theo phương pháp {publication.Methodology}; chương trình này tính theo {Methodology.Version} nên không cho lại đúng số liệu ngày đó.",
            $"{publication.Identifier} was computed by methodology {publication.Methodology}; this program computes by {Methodology.Version} and cannot give the figures of that day."),
        new(
            $"Xem bảng xếp hạng đã công bố bằng ./reform rank, hoặc lấy các tệp: ./reform publications show {publication.ShortName} --out THƯ-MỤC.",
            $"See the ranking as published with ./reform rank, or get the files: ./reform publications show {publication.ShortName} --out DIR."));

    private static bool IsNamed(string edition, string named) => string.Equals(edition, named, StringComparison.OrdinalIgnoreCase);
}
