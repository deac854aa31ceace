namespace ReformAnalytics.Domain.Campaigns;

/// <summary>The papers of a dossier, as the feed of dossiers names them.</summary>
public enum DossierPart
{
    /// <summary>Tờ trình, văn bản đề nghị kèm danh sách: the request with the list of those proposed.</summary>
    Request,

    /// <summary>Báo cáo thành tích: the achievement report.</summary>
    Report,

    /// <summary>Biên bản bình xét: the minutes of the meeting that chose.</summary>
    Minutes,
}

/// <summary>What a dossier must hold.</summary>
/// <param name="Clause">The clause that says so.</param>
/// <param name="Parts">Which papers, at least one.</param>
/// <param name="Copies">How many sets; null where the plan gives no number, and one is enough.</param>
/// <param name="SentTo">Where it goes.</param>
/// <param name="Notes">What else the plan says about the papers, such as how the report is to be laid out; null for nothing.</param>
public sealed record DossierRule(string Clause, IReadOnlyList<DossierPart> Parts, int? Copies, Sentence SentTo, Sentence? Notes = null);

/// <summary>Which candidates count as risen from weak (từ yếu kém phấn đấu trở thành nhân tố tiêu biểu).</summary>
/// <param name="Clause">The clause that asks for them.</param>
/// <param name="FromClasses">Names of the classes that are weak, as editions write them, case aside; at least one.</param>
/// <param name="ToClass">The class that is exemplary: this one or better.</param>
public sealed record RiseRule(string Clause, IReadOnlyList<string> FromClasses, string ToClass);
