using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>A file of a publication.</summary>
/// <param name="Name">With its folder, as it is kept and given back: English files lie in <c>en</c>.</param>
/// <param name="Report">The report that it belongs to.</param>
internal sealed record PublicationFile(string Name, string Report, Language Language, byte[] Bytes);

/// <summary>Draws every file of a publication, in both languages; the same publication gives the same bytes.</summary>
internal sealed class PublicationFiles(OfficeDatabase database, Renderer renderer, TimeProvider clock)
{
    /// <summary>
    /// The program that draws, down to its texts, specifications and renderer's lock file: another one may draw the same figures in other bytes.
    /// </summary>
    public static string Program { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '|', new[] { typeof(PublicationFiles), typeof(OfficeDatabase), typeof(Sentence) }.Select(type => type.Assembly.ManifestModule.ModuleVersionId.ToString("N")).Append(Environment.Version.ToString())))))[..16];

    /// <param name="issuer">The office's name at the time.</param>
    /// <exception cref="NotFinalException">Figures declared final rest on self-assessment.</exception>
    public async Task<IReadOnlyList<PublicationFile>> DrawAsync(
        string edition, Period period, ReportRuns runs, PublicationState state, Sentence issuer, PublicationMark mark, CancellationToken cancellation)
    {
        var writer = new WriteReport(database, renderer, clock);
        var drawn = new List<PublicationFile>();
        foreach (var language in new[] { Language.Vietnamese, Language.English })
        {
            var (data, _) = await new RankingDataLoader(database).LoadAsync(edition, period, runs, state, language, cancellation);
            data = data with { Published = mark, Office = issuer.In(language) };
            foreach (var kind in period.Quarter is null ? new[] { ReportKind.Ranking } : [ReportKind.Ranking, ReportKind.Quarterly])
            {
                var (_, files) = await writer.RenderAsync(kind, data, language, cancellation);
                var folder = language == Language.Vietnamese ? "" : "en/";
                drawn.AddRange(files.Select(file => new PublicationFile(folder + file.Name, kind.ToString().ToLowerInvariant(), language, file.Bytes)));
            }
        }

        return drawn;
    }
}
