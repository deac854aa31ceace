using System.CommandLine;
using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary>What <c>--as-of</c> means: a vintage, or a publication, whose figures are those of its vintage.</summary>
internal static class AsOf
{
    public static Option<string?> Option() => new("--as-of") { Description = "Figures as of a vintage or a publication (12, p3) / số liệu tính đến lần nhập hoặc bản công bố" };

    /// <summary>The vintage; null where none is asked for.</summary>
    /// <exception cref="UsageException">No such publication, or one that was computed by other rules than this program's.</exception>
    public static async Task<int?> VintageAsync(OfficeDatabase office, string? named, CancellationToken cancellation)
    {
        if (named is null)
        {
            return null;
        }

        if (int.TryParse(named, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var vintage))
        {
            return vintage;
        }

        var publication = await PublishVerb.NamedAsync(office, named, cancellation);
        return publication.Methodology == Methodology.Version ? publication.Vintage : throw new UsageException(
            "other-methodology",
            new(
                $"{publication.Identifier} được tính theo phương pháp {publication.Methodology}; chương trình này tính theo {Methodology.Version} nên không cho lại đúng số liệu ngày đó.",
                $"{publication.Identifier} was computed by methodology {publication.Methodology}; this program computes by {Methodology.Version} and cannot give the figures of that day."),
            new($"Lấy các tệp đã công bố: ./reform publications show {publication.ShortName} --out THƯ-MỤC.", $"Get the published files: ./reform publications show {publication.ShortName} --out DIR."));
    }
}
