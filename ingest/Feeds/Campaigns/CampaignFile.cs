using System.Text.RegularExpressions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>Reads a campaign as an office writes it: a YAML file, described in seeds/README.md.</summary>
public static partial class CampaignFile
{
    /// <summary>Reads the text of a campaign file.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="fileName">Name for messages, without its folder.</param>
    /// <param name="office">The office that it is for; null: the one that the file names, or none yet.</param>
    /// <exception cref="YamlFileException">Everything that is wrong with it, with line and column.</exception>
    public static Campaign Parse(string text, string fileName, string? office = null)
    {
        var problems = new YamlProblems(fileName, "seeds/campaigns");
        var root = YamlText.Open(text, problems) is { } node ? YamlBlock.Of(node, fileName, problems) : null;
        var campaign = root is null ? null : Read(root, office);
        return campaign is null || problems.Any ? throw new YamlFileException(fileName, problems.Found) : campaign;
    }

    /// <summary>The office that a campaign file names, before anything else in it is read; null where it names none.</summary>
    public static string? OfficeOf(string path) =>
        File.ReadLines(path).Select(line => OfficeLine().Match(line)).FirstOrDefault(m => m.Success)?.Groups["office"].Value;

    [GeneratedRegex(@"^office:\s*[""']?(?<office>[^\s""'#]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfficeLine();

    // Each part is read with what stands before it: a quota can only name subjects that are there.
    private static Campaign? Read(YamlBlock root, string? office)
    {
        var id = root.Code("id");
        var named = root.Text("office", required: false);
        var title = root.Title("title");
        var issuer = root.Title("issuer");
        var source = root.Title("source");
        var (from, to, runs) = CampaignTimes.Runs(root);
        var clauses = CampaignClauses.Read(root);
        var subjects = CampaignPeople.Subjects(root);
        var awards = CampaignPeople.Awards(root);
        var rounds = CampaignTimes.Rounds(root, clauses, from, to);
        var dossier = CampaignPapers.Dossier(root, clauses);
        var rise = CampaignPapers.Rise(root, clauses);
        var quotas = CampaignPeople.Quotas(root, clauses, subjects, awards, rise is not null);
        var conditions = new CampaignConditions(root, clauses, subjects, rounds, dossier, rise).Read();
        root.Close();
        clauses.ReportUnanswered(root.Problems);
        return id is null || title is null || issuer is null || source is null || from is null || to is null || runs is null || root.Problems.Any ? null : new Campaign
        {
            Id = id,
            Office = office ?? named ?? string.Empty,
            Title = title.Value,
            Issuer = issuer.Value,
            Source = source.Value,
            From = from.Value,
            To = to.Value,
            Runs = runs.Value,
            Clauses = clauses.All,
            Subjects = subjects,
            Awards = awards,
            Rounds = rounds,
            Quotas = quotas,
            Conditions = conditions,
            Dossier = dossier,
            Rise = rise,
        };
    }
}
