using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>What <c>common.typ</c> draws around every printed page: issuer, title, state, source, identifier, page and mark.</summary>
internal static class PageFrame
{
    /// <summary>The template's import: pass it to the renderer's <c>files</c>.</summary>
    public static IReadOnlyDictionary<string, string> Files { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["common.typ"] = Resources.Text("Documents.common.typ") };

    /// <param name="trail">Where the figures stand and how one is followed back.</param>
    public static JsonObject Data(DocumentFacts facts, Sentence trail, Language language) => new()
    {
        ["lang"] = language == Language.Vietnamese ? "vi" : "en",
        ["title"] = facts.Title.In(language),
        ["issuer"] = facts.Issuer,
        ["period"] = Names.Capital(facts.PeriodName).In(language),
        ["state"] = facts.StateName.In(language),
        ["final"] = facts.State == PublicationState.Final,
        ["reason"] = facts.StateReason.In(language),
        ["synthetic"] = facts.Synthetic ? DocumentFacts.SyntheticMark : null,
        ["source"] = facts.Source.In(language),
        ["page"] = QuarterlyTexts.Page.In(language),
        ["trail"] = trail.In(language),
    };
}
