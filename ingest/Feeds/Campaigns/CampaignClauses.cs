using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>The clauses of a file, and which of them something answers.</summary>
internal sealed class CampaignClauses
{
    private static readonly Sentence What = new("điều khoản", "clause");

    private readonly List<(Clause Clause, YamlNode At)> _clauses = [];
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    private CampaignClauses()
    {
    }

    public IReadOnlyList<Clause> All => [.. _clauses.Select(c => c.Clause)];

    public static CampaignClauses Read(YamlBlock root)
    {
        var clauses = new CampaignClauses();
        foreach (var node in root.List("clauses"))
        {
            if (YamlBlock.Of(node, "clauses", root.Problems) is not { } block)
            {
                continue;
            }

            var id = block.Code("id");
            var text = block.Title("text");
            var stated = block.Has("stated") ? block.Title("stated") : null;
            block.Value("stated", required: false);
            block.Close();
            if (id is not null && text is not null && block.IsNew("id", "campaign-clause-twice", new("Điều khoản", "Clause"), id, clauses.Ids))
            {
                clauses._clauses.Add((new(id, text.Value, stated), block.Value("id")!));
            }
        }

        if (clauses._clauses.Count == 0 && root.Has("clauses") && !root.Problems.Any)
        {
            root.Problems.WrongType(root.Value("clauses")!, "clauses", new("danh sách có ít nhất một điều khoản", "a list of at least one clause"));
        }

        return clauses;
    }

    /// <summary>The clause that a part of the file answers.</summary>
    public string? AnsweredBy(YamlBlock block)
    {
        var id = block.Named("clause", "campaign-clause-unknown", What, [.. Ids]);
        if (id is not null)
        {
            _answered.Add(id);
        }

        return id;
    }

    /// <summary>A clause that nothing answers would be dropped in silence, so it is an error.</summary>
    public void ReportUnanswered(YamlProblems problems)
    {
        foreach (var (clause, at) in _clauses.Where(c => c.Clause.Statement is null && !_answered.Contains(c.Clause.Id)))
        {
            problems.Add(
                at,
                "campaign-clause-unanswered",
                new($"Không có gì trả lời cho điều khoản '{clause.Id}'.", $"Nothing answers clause '{clause.Id}'."),
                new(
                    "Thêm một điều kiện (ít nhất là kind: attested), đợt xét, chỉ tiêu hoặc hồ sơ có clause này, hoặc ghi 'stated' nếu điều khoản nói về chính phong trào.",
                    "Add a condition (at least kind: attested), round, quota or dossier with this clause, or write 'stated' where it is about the campaign itself."));
        }
    }

    private IEnumerable<string> Ids => _clauses.Select(c => c.Clause.Id);
}
