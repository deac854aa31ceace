using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>What was found of each candidate: a sheet each, or one long sheet where there are too many.</summary>
internal sealed class EvidenceCandidates
{
    // More rows than this say nothing that the first do not; the figure counts them all.
    private const int MostSources = 60;

    private readonly Dictionary<(CandidateKind, string), Link> _places = [];

    public EvidenceCandidates(AwardData data)
    {
        if (data.Verdicts.Count > EvidenceContent.MostSheets)
        {
            Tables = [Long(data)];
            return;
        }

        var tables = new List<Table>();
        foreach (var verdict in data.Verdicts)
        {
            var id = $"candidate-{tables.Count + 1}";
            _places[(verdict.Candidate.Kind, verdict.Candidate.Code)] = new Link(id, null);
            tables.Add(Sheet(data, verdict, id));
        }

        Tables = tables;
    }

    public IReadOnlyList<Table> Tables { get; }

    /// <summary>The name, leading to what was found.</summary>
    public Cell Name(Candidate candidate) =>
        _places.TryGetValue((candidate.Kind, candidate.Code), out var place) ? ((Cell)candidate.Name).To(place.Table, place.Row) : candidate.Name;

    private static Table Sheet(AwardData data, Verdict verdict, string id)
    {
        var (deciding, preferred) = (verdict.Outcomes.Where(outcome => !outcome.Preference).ToList(), verdict.Outcomes.Where(outcome => outcome.Preference).ToList());
        return EvidenceTables.Of(
            data, id, AwardPapers.Same(verdict.Candidate.Name),
            EvidenceTexts.CandidateTitle(verdict.Candidate.Name, EvidenceTexts.Verdict(verdict.Kind), deciding.Count(outcome => outcome.Outcome == Outcome.Met), deciding.Count,
                preferred.Count(outcome => outcome.Outcome == Outcome.Met), preferred.Count),
            EvidenceTexts.CandidateMeasured) with
        {
            Columns = Columns,

            // A narrow column that every page repeats would hold the title too.
            KeyColumns = 0,
            Rows = [.. verdict.Outcomes.SelectMany(outcome => Rows(data, outcome))],
            WhyEmpty = EvidenceTexts.NoConditions,
            Notes = AwardMarks.Word(data, verdict.Candidate) is { } word ? [word] : [],
        };
    }

    private Table Long(AwardData data)
    {
        var rows = new List<IReadOnlyList<Cell>>();
        foreach (var verdict in data.Verdicts)
        {
            _places[(verdict.Candidate.Kind, verdict.Candidate.Code)] = new Link("findings", rows.Count);
            rows.AddRange(verdict.Outcomes.SelectMany(outcome => Rows(data, outcome)).Select(row => (IReadOnlyList<Cell>)[verdict.Candidate.Name, .. row]));
        }

        return EvidenceTables.Of(data, "findings", EvidenceTexts.FindingsTab, AwardPapers.Counted(data), EvidenceTexts.CandidateMeasured) with
        {
            Columns = [EvidenceColumns.Candidate with { MinimumWidth = 34, FixedWidth = true }, .. Columns.Select(column => column with { FixedWidth = true })],
            KeyColumns = 2,
            Rows = rows,
            WhyEmpty = EvidenceTexts.NoConditions,
            Notes = AwardMarks.All(data),
        };
    }

    // Narrow enough for one page: a finding without the file that it stands on, on the next page, is no evidence.
    private static IReadOnlyList<Column> Columns { get; } =
    [
        EvidenceColumns.Condition, EvidenceColumns.Asks with { MinimumWidth = 20, MaximumWidth = 20 }, EvidenceColumns.Outcome, EvidenceColumns.Compared with { MinimumWidth = 24, MaximumWidth = 25 },
        EvidenceColumns.Because with { MaximumWidth = 31 }, EvidenceColumns.Feed with { MaximumWidth = 18 }, EvidenceColumns.File with { MaximumWidth = 24 },
        EvidenceColumns.Sheet with { MaximumWidth = 10 }, EvidenceColumns.Row, EvidenceColumns.Cells with { MaximumWidth = 12 }, EvidenceColumns.Import,
    ];

    // The finding stands beside its first source; every further source has a row of its own.
    private static IEnumerable<IReadOnlyList<Cell>> Rows(AwardData data, ConditionOutcome outcome)
    {
        var asks = data.Campaign.Conditions.FirstOrDefault(condition => condition.Id == outcome.Id)?.Asks;
        var sources = outcome.Sources.SelectMany(Places).ToList();
        yield return
        [
            outcome.Id, asks, EvidenceTexts.Outcome(outcome.Outcome), EvidenceFigures.Compared(outcome), outcome.Sentence,
            .. sources.Count > 0 ? sources[0] : outcome.Missing is { } missing ? [EvidenceTexts.NotDelivered(AwardTexts.Feed(missing.Feed)), .. NoPlace] : [Cell.Blank, .. NoPlace],
        ];
        foreach (var source in sources.Skip(1).Take(MostSources - 1))
        {
            yield return [outcome.Id, Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank, .. source];
        }

        if (sources.Count > MostSources)
        {
            yield return [outcome.Id, Cell.Blank, Cell.Blank, Cell.Blank, EvidenceTexts.MoreSources(sources.Count - MostSources), Cell.Blank, .. NoPlace];
        }
    }

    private static IReadOnlyList<Cell> NoPlace { get; } = [Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank];

    private static IEnumerable<IReadOnlyList<Cell>> Places(Source source) => source switch
    {
        SourceRow row => [[AwardTexts.Feed(row.Feed), row.File, row.Sheet, row.Row, row.Column is { } column ? new Domain.Sources.Position(row.Sheet, row.Row, column).ColumnLetters + Plain(row.Row) : null, row.Batch]],
        SourceCounts counts => [[EvidenceTexts.Counts(AwardTexts.Feed(EvidenceFeeds.Satisfaction), counts), counts.File, counts.Sheet, counts.Row, AnswerRows(counts), counts.Batch]],
        SourceRun { Cells.Count: > 0 } run => run.Cells.Select(cells => (IReadOnlyList<Cell>)[Computed(run), cells.File, cells.Sheet, Cell.Blank, cells.Cells, cells.Batch]),
        SourceRun run => run.Files.Select(file => (IReadOnlyList<Cell>)[Computed(run), file, Cell.Blank, Cell.Blank, Cell.Blank, Cell.Blank]).DefaultIfEmpty([Computed(run), .. NoPlace]),
        _ => throw new ArgumentException($"There is no place for a {source.GetType().Name}.", nameof(source)),
    };

    // As spreadsheets name a range of rows.
    private static Cell AnswerRows(SourceCounts counts) => counts.Row == counts.LastRow ? Cell.Blank : $"{counts.Row}:{counts.LastRow}";

    private static Cell Computed(SourceRun run) => EvidenceTexts.Computed(run.Edition, run.Period);

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
