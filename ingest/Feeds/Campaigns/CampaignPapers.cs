using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>What a dossier must hold, and who counts as risen from weak.</summary>
internal static class CampaignPapers
{
    private static readonly Dictionary<string, DossierPart> Parts = Enum.GetValues<DossierPart>().ToDictionary(p => p.Word(), StringComparer.Ordinal);

    public static DossierRule? Dossier(YamlBlock root, CampaignClauses clauses)
    {
        if (root.Value("dossier", required: false) is not { } node || YamlBlock.Of(node, "dossier", root.Problems) is not { } block)
        {
            return null;
        }

        var clause = clauses.AnsweredBy(block);
        var parts = new List<DossierPart>();
        foreach (var part in block.List("parts"))
        {
            if (part is YamlScalarNode { Value: { } word } && Parts.TryGetValue(word, out var known))
            {
                parts.Add(known);
            }
            else
            {
                block.Problems.WrongType(part, "parts", new($"danh sách gồm: {string.Join(", ", Parts.Keys)}", $"a list of: {string.Join(", ", Parts.Keys)}"));
            }
        }

        if (parts.Count == 0 && block.Has("parts") && !block.Problems.Any)
        {
            block.Problems.WrongType(block.Value("parts")!, "parts", new("danh sách có ít nhất một phần hồ sơ", "a list of at least one paper"));
        }

        var copies = block.Number("copies", 1, 100, required: false);
        var sentTo = block.Title("sent-to");
        var notes = block.Has("notes") ? block.Title("notes") : null;
        block.Value("notes", required: false);
        block.Close();
        return clause is null || sentTo is null ? null : new(clause, parts, copies, sentTo.Value, notes);
    }

    public static RiseRule? Rise(YamlBlock root, CampaignClauses clauses)
    {
        if (root.Value("rise", required: false) is not { } node || YamlBlock.Of(node, "rise", root.Problems) is not { } block)
        {
            return null;
        }

        var clause = clauses.AnsweredBy(block);
        var from = block.Texts("from-classes");
        if (from.Count == 0)
        {
            block.Problems.WrongType(block.Value("from-classes") ?? node, "from-classes", new("danh sách có ít nhất một mức xếp loại", "a list of at least one class"));
        }

        var to = block.Text("to-class");
        block.Close();
        return clause is null || to is null ? null : new(clause, from, to);
    }
}
