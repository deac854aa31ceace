namespace ReformAnalytics.Domain.Campaigns;

/// <summary>One provision of the plan, under the id that everything about it is told by.</summary>
/// <param name="Id">"CT-8".</param>
/// <param name="Text">The plan's own Vietnamese wording, and a rendering of it in English.</param>
/// <param name="Statement">
/// What the program does about a provision that is about the campaign itself and not about a candidate ("a quota is a ceiling"); null where a
/// condition, a subject, a round, a quota or the dossier answers the clause.
/// </param>
public sealed record Clause(string Id, Sentence Text, Sentence? Statement = null);
