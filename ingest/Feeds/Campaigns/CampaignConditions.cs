using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Files;
using YamlDotNet.RepresentationModel;

namespace ReformAnalytics.Ingest.Feeds.Campaigns;

/// <summary>Reads the conditions: each kind asks for its own parameters, so that one of another kind is an unknown key.</summary>
internal sealed class CampaignConditions(
    YamlBlock root, CampaignClauses clauses, IReadOnlyList<Subject> subjects, IReadOnlyList<Round> rounds, DossierRule? dossier, RiseRule? rise)
{
    private static readonly Dictionary<string, Rating> Ratings = new(StringComparer.Ordinal)
    {
        ["excellent"] = Rating.Excellent,
        ["good"] = Rating.Good,
        ["completed"] = Rating.Completed,
        ["not_completed"] = Rating.NotCompleted,
    };

    private static readonly Dictionary<string, Func<YamlBlock, Common, Condition>> Kinds = new(StringComparer.Ordinal)
    {
        [AllTasksDone.Word] = (b, c) => new AllTasksDone { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks, Quality = b.Flag("quality") ?? false, OnTime = b.Flag("on-time") ?? false },
        [Attested.Word] = (_, c) => new Attested { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [ClassAtLeast.Word] = (b, c) => new ClassAtLeast { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks, Class = b.Text("class") ?? string.Empty },
        [Covered.Word] = (_, c) => new Covered { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [CriteriaClassAtLeast.Word] = (b, c) => new CriteriaClassAtLeast
        {
            Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks, Class = b.Text("class") ?? string.Empty, Depth = b.Number("depth", 1, 10, required: false) ?? 2,
        },
        [DossierComplete.Word] = (_, c) => new DossierComplete { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [DossierOnTime.Word] = (_, c) => new DossierOnTime { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [HasInitiative.Word] = (b, c) => new HasInitiative
        {
            Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks, Recognised = b.Flag("recognised") ?? false, RecognisedBy = b.Texts("recognised-by"), Scope = b.Flag("scope") ?? false,
        },
        [IndexKnown.Word] = (_, c) => new IndexKnown { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [NoDiscipline.Word] = (_, c) => new NoDiscipline { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [NoOverdueFiles.Word] = (_, c) => new NoOverdueFiles { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [RatedAtLeast.Word] = (b, c) => new RatedAtLeast { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks, Rating = b.Choice("rating", Ratings) ?? Rating.Excellent },
        [RatioHigherThanYearBefore.Word] = (_, c) => new RatioHigherThanYearBefore { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [RoseFromWeak.Word] = (_, c) => new RoseFromWeak { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
        [SatisfactionAbove.Word] = (b, c) => Satisfied(b, c),
        [SatisfactionHigherThanYearBefore.Word] = (b, c) => new SatisfactionHigherThanYearBefore { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks, Questions = b.Texts("questions") },
        [UnitQualifies.Word] = (_, c) => new UnitQualifies { Clause = c.Clause, Subjects = c.Subjects, Asks = c.Asks },
    };

    /// <summary>Words of every kind, for the dictionary of formats.</summary>
    public static IReadOnlyCollection<string> Words => Kinds.Keys;

    public IReadOnlyList<Condition> Read()
    {
        var conditions = new List<Condition>();
        foreach (var node in root.List("conditions"))
        {
            if (YamlBlock.Of(node, "conditions", root.Problems) is not { } block || ReadOne(block) is not { } condition)
            {
                continue;
            }

            // Results and attestations name a condition by its id; with "CT-8" and "CT-8.1" side by side nobody would know which part is meant.
            var rival = conditions.Find(c => c.Clause == condition.Clause && (c.Part is null || condition.Part is null || c.Part == condition.Part));
            if (rival is not null)
            {
                root.Problems.Add(
                    block.Value("clause")!,
                    "campaign-condition-twice",
                    new($"Điều khoản '{condition.Clause}' có nhiều điều kiện mà không phân biệt được: '{rival.Id}', '{condition.Id}'.", $"Clause '{condition.Clause}' has conditions that cannot be told apart: '{rival.Id}', '{condition.Id}'."),
                    new("Ghi 'part: 1', 'part: 2' ... cho từng điều kiện của điều khoản.", "Write 'part: 1', 'part: 2' ... for each condition of the clause."));
            }

            conditions.Add(condition);
        }

        return conditions;
    }

    private Condition? ReadOne(YamlBlock block)
    {
        var clause = clauses.AnsweredBy(block);
        var part = block.Number("part", 1, 99, required: false);
        var of = block.AllNamed("subjects", "campaign-subject-unknown", new("đối tượng", "subject"), [.. subjects.Select(s => s.Code)]);
        var preference = block.Flag("preference", required: false) ?? false;
        var asks = block.Title("asks");
        var make = block.Choice("kind", Kinds.ToDictionary(k => k.Key, k => new KeyValuePair<string, Func<YamlBlock, Common, Condition>>(k.Key, k.Value), StringComparer.Ordinal))?.Value;
        if (make is null)
        {
            return null;
        }

        var condition = make(block, new(clause ?? string.Empty, of, asks ?? default)) with { Part = part, Preference = preference };
        if (condition is IndexCondition figures)
        {
            condition = figures with { Index = block.Text("index", required: false), Unit = block.Text("unit", required: false) };
        }

        block.Close();
        ReportUnfounded(block, condition);
        return clause is null || asks is null ? null : condition;
    }

    /// <summary>A condition that has nothing to be judged by would be open for ever.</summary>
    private void ReportUnfounded(YamlBlock block, Condition condition)
    {
        var of = subjects.Where(s => condition.Concerns(s.Code)).ToArray();
        Sentence? lacks = condition switch
        {
            IndexCondition figures when Array.Exists(of, s => figures.IndexFor(s) is null) => new("chỉ số ('index') của đối tượng hoặc của điều kiện", "an 'index', the subject's or the condition's"),
            DossierComplete when dossier is null => new("mục 'dossier'", "a part 'dossier'"),
            DossierOnTime when rounds.All(r => r.DossierBefore is null) => new("'dossiers-before' của một đợt xét", "a round's 'dossiers-before'"),
            RoseFromWeak when rise is null => new("mục 'rise'", "a part 'rise'"),
            RatedAtLeast or UnitQualifies when Array.Exists(of, s => s.Kind == CandidateKind.Collective) => new("đối tượng là cá nhân", "subjects that are individuals"),
            UnitQualifies when Array.Exists(of, s => s.Person == PersonKind.Resident) => new("đối tượng là cán bộ, công chức", "subjects that are staff"),
            HasInitiative { Recognised: false, RecognisedBy.Count: > 0 } => new("'recognised: true', vì đã ghi 'recognised-by'", "'recognised: true', since 'recognised-by' is given"),
            _ => null,
        };
        if (lacks is { } needed)
        {
            root.Problems.Add(
                block.Value("kind")!,
                "campaign-condition-unfounded",
                new($"Điều kiện '{condition.Kind}' cần {needed.Vi}.", $"Condition '{condition.Kind}' needs {needed.En}."),
                new("Bổ sung, hoặc chọn loại điều kiện khác.", "Add it, or choose another kind of condition."));
        }
    }

    private static SatisfactionAbove Satisfied(YamlBlock block, Common common)
    {
        var above = block.Number("above", 0m, 1m, required: false);
        var from = block.Number("from", 0m, 1m, required: false);
        if (block.Has("above") == block.Has("from"))
        {
            block.Problems.Add(
                block.Node,
                "campaign-share-bound",
                new("Cần đúng một ngưỡng: 'above' (trên) hoặc 'from' (từ).", "Exactly one bound is needed: 'above' (exclusive) or 'from' (inclusive)."),
                new("Ghi 'above: 0.9' cho \"trên 90%\", 'from: 0.9' cho \"từ 90%\".", "Write 'above: 0.9' for \"above 90%\", 'from: 0.9' for \"from 90%\"."));
        }

        return new()
        {
            Clause = common.Clause, Subjects = common.Subjects, Asks = common.Asks, Share = above ?? from ?? 0, Inclusive = from is not null, Questions = block.Texts("questions"),
        };
    }

    /// <summary>What every condition has.</summary>
    private sealed record Common(string Clause, IReadOnlyList<string> Subjects, Sentence Asks);
}
