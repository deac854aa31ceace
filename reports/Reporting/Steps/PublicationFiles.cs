using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Documents;
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
    /// <summary>The report that units' pages belong to.</summary>
    public const string Scorecard = "scorecard";

    /// <summary>
    /// The program that draws, down to its texts, specifications and renderer's lock file: another one may draw the same figures in other bytes.
    /// </summary>
    public static string Program { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '|', new[] { typeof(PublicationFiles), typeof(OfficeDatabase), typeof(Sentence) }.Select(type => type.Assembly.ManifestModule.ModuleVersionId.ToString("N")).Append(Environment.Version.ToString())))))[..16];

    /// <param name="scorecards">Whether the units' pages are drawn too, in Vietnamese: a province has thousands.</param>
    /// <param name="issuer">The office's name at the time.</param>
    /// <exception cref="NotFinalException">Figures declared final rest on self-assessment.</exception>
    public async IAsyncEnumerable<PublicationFile> DrawAsync(
        string edition, Period period, ReportRuns runs, PublicationState state, bool scorecards, Sentence issuer, PublicationMark mark,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var writer = new WriteReport(database, renderer, clock);
        foreach (var language in new[] { Language.Vietnamese, Language.English })
        {
            var (data, _) = await new RankingDataLoader(database).LoadAsync(edition, period, runs, state, language, cancellation);
            data = data with { Published = mark, Office = issuer.In(language) };
            foreach (var kind in period.Quarter is null ? new[] { ReportKind.Ranking } : [ReportKind.Ranking, ReportKind.Quarterly])
            {
                var (_, files) = await writer.RenderAsync(kind, data, language, cancellation);
                var folder = language == Language.Vietnamese ? "" : "en/";
                foreach (var file in files)
                {
                    yield return new(folder + file.Name, kind.ToString().ToLowerInvariant(), language, file.Bytes);
                }
            }

            if (scorecards && language == Language.Vietnamese)
            {
                await foreach (var page in PagesAsync(data, cancellation))
                {
                    yield return page;
                }
            }
        }
    }

    // As many at once as there are renderers; whatever cannot be drawn keeps the publication from being made.
    private async IAsyncEnumerable<PublicationFile> PagesAsync(RankingData data, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var cards in ScorecardContent.Build(data, null).Chunk(Math.Max(1, renderer.Processes)))
        {
            var pages = await Task.WhenAll(cards.Select(card => ScorecardDocument.WriteAsync(renderer, card, Language.Vietnamese, cancellation)));
            for (var i = 0; i < cards.Length; i++)
            {
                yield return new($"scorecards/{WriteScorecards.FileName(data.EditionId, data.Period, cards[i].UnitCode)}", Scorecard, Language.Vietnamese, pages[i]);
            }
        }
    }
}
