using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>The columns of the evidence workbook.</summary>
internal static class EvidenceColumns
{
    // From the answer that speaks for a candidate to the one that speaks against: dark to light, each in Vietnamese and then in English.
    private static readonly IReadOnlyList<string> Answers = Both([.. new[] { Domain.Awards.Outcome.Met, Domain.Awards.Outcome.InsufficientEvidence, Domain.Awards.Outcome.NotMet }.Select(EvidenceTexts.Outcome)]);

    private static readonly IReadOnlyList<string> Verdicts =
        Both([.. new[] { VerdictKind.Qualifies, VerdictKind.CannotBeDecided, VerdictKind.DoesNotQualify }.Select(EvidenceTexts.Verdict)]);

    public static Column Candidate { get; } = new(EvidenceTexts.Candidate, MinimumWidth: 40) { MaximumWidth = 48 };

    public static Column Unit { get; } = new(ColumnTexts.Unit, MinimumWidth: 18) { MaximumWidth = 32 };

    public static Column Subject { get; } = new(DossierTexts.Subject, MinimumWidth: 16) { MaximumWidth = 28 };

    public static Column Verdict { get; } = new(EvidenceTexts.VerdictColumn, MinimumWidth: 18) { Shades = Verdicts };

    public static Column Index { get; } = new(DossierTexts.IndexColumn, ColumnKind.Percent, Figures.IndexDecimals, 10);

    public static Column IndexBefore { get; } = new(EvidenceTexts.IndexBefore, ColumnKind.Percent, Figures.IndexDecimals, 10);

    public static Column Class { get; } = new(DossierTexts.ClassColumn, MinimumWidth: 11);

    public static Column ClassBefore { get; } = new(EvidenceTexts.ClassBefore, MinimumWidth: 11);

    public static Column Movement { get; } = new(EvidenceTexts.Movement, ColumnKind.SignedDecimal, Figures.IndexDecimals, 10);

    public static Column ShareOfPossible { get; } = new(EvidenceTexts.ShareOfPossible, ColumnKind.Percent, Figures.AnswerDecimals, 12);

    public static Column Exemplary { get; } = new(EvidenceTexts.Exemplary, MinimumWidth: 10);

    public static Column Place { get; } = new(DossierTexts.Place, ColumnKind.Integer, MinimumWidth: 7);

    public static Column Standing { get; } = new(EvidenceTexts.StandingColumn, MinimumWidth: 28) { MaximumWidth = 40 };

    public static Column Condition { get; } = new(EvidenceTexts.ConditionColumn, MinimumWidth: 10);

    public static Column Asks { get; } = new(EvidenceTexts.Asks, MinimumWidth: 28) { MaximumWidth = 40 };

    public static Column Outcome { get; } = new(EvidenceTexts.OutcomeColumn, MinimumWidth: 15) { Shades = Answers };

    public static Column Compared { get; } = new(EvidenceTexts.Compared, MinimumWidth: 26) { MaximumWidth = 40 };

    public static Column Gap { get; } = new(EvidenceTexts.Gap, MinimumWidth: 14) { MaximumWidth = 24 };

    public static Column Because { get; } = new(EvidenceTexts.Because, MinimumWidth: 30) { MaximumWidth = 44 };

    public static Column Feed { get; } = new(EvidenceTexts.Feed, MinimumWidth: 13) { MaximumWidth = 22 };

    public static Column File { get; } = new(ColumnTexts.File, MinimumWidth: 20) { MaximumWidth = 34 };

    public static Column Sheet { get; } = new(ColumnTexts.FileSheet, MinimumWidth: 10) { MaximumWidth = 18 };

    public static Column Row { get; } = new(ColumnTexts.FileRow, ColumnKind.Integer, MinimumWidth: 7);

    public static Column Cells { get; } = new(EvidenceTexts.Cells, MinimumWidth: 10) { MaximumWidth = 26 };

    public static Column Import { get; } = new(ColumnTexts.Batch, ColumnKind.Integer, MinimumWidth: 8);

    public static Column About { get; } = new(EvidenceTexts.About, MinimumWidth: 26) { MaximumWidth = 40 };

    public static Column What { get; } = new(EvidenceTexts.What, MinimumWidth: 30) { MaximumWidth = 50 };

    public static Column Word { get; } = new(EvidenceTexts.DecisionWord, MinimumWidth: 12);

    /// <summary>The council's word on a candidate, with the mark where it goes against the evaluation.</summary>
    public static Column Decided { get; } = new(EvidenceTexts.DecisionWord, MinimumWidth: 22) { MaximumWidth = 40 };

    public static Column OpenToo { get; } = new(AwardTexts.OpenToo, MinimumWidth: 12) { MaximumWidth = 24 };

    public static Column Rating { get; } = new(Names.Capital(AwardTexts.Key(Domain.Campaigns.OrderKey.Rating)), MinimumWidth: 16) { MaximumWidth = 28 };

    public static Column Preferences { get; } = new(Names.Capital(AwardTexts.Key(Domain.Campaigns.OrderKey.Preferences)), ColumnKind.Integer, MinimumWidth: 10);

    public static Column Number { get; } = new(EvidenceTexts.DecisionNumber, MinimumWidth: 16) { MaximumWidth = 28 };

    public static Column Day { get; } = new(EvidenceTexts.DecisionDay, ColumnKind.Date, MinimumWidth: 11);

    public static Column Reason { get; } = new(EvidenceTexts.DecisionReason, MinimumWidth: 26) { MaximumWidth = 50 };

    public static Column Against { get; } = new(EvidenceTexts.AgainstColumn, MinimumWidth: 20) { MaximumWidth = 34 };

    public static Column Clause { get; } = new(EvidenceTexts.Clause, MinimumWidth: 9);

    public static Column Wording { get; } = new(EvidenceTexts.Wording, MinimumWidth: 50) { MaximumWidth = 80 };

    public static Column AnsweredBy { get; } = new(EvidenceTexts.AnsweredBy, MinimumWidth: 36) { MaximumWidth = 60 };

    /// <summary>Words in one language, so that the shades between them stay as far apart as they can be.</summary>
    public static Table Shaded(Table table, Domain.Language language) => table with
    {
        Columns = [.. table.Columns.Select(column => column with { Shades = [.. column.Shades.Where((_, place) => place % 2 == (language == Domain.Language.Vietnamese ? 0 : 1))] })],
    };

    private static IReadOnlyList<string> Both(IReadOnlyList<Domain.Sentence> words) => [.. words.SelectMany(word => new[] { word.Vi, word.En })];
}
