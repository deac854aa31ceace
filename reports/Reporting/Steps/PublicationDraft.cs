using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;
using ReformAnalytics.Storage.Runs;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>A record before its files: figures and what they rest on.</summary>
internal sealed class PublicationDraft(OfficeDatabase database, NpgsqlConnection connection, RankingData data, ReportRuns runs, PublishRequest request)
{
    public required int Number { get; init; }

    public required int Revision { get; init; }

    public required string PreviousSha256 { get; init; }

    public Period Period => request.Period;

    public Period Previous => Period.YearBefore;

    public PublicationState State => request.State;

    public bool Scorecards => request.Scorecards;

    public int Vintage => runs.AsOf!.Value;

    /// <summary>The rankings that the reports tell, its own first.</summary>
    public IReadOnlyCollection<int> AllRuns => [runs.Ranking, .. runs.Path];

    public string Identifier => Publications.Identifier(database.Office.Code, data.EditionId, Period, Revision);

    /// <summary>The stored results as they are to be published; no file and no change yet.</summary>
    /// <param name="program">What draws the files.</param>
    public async Task<PublicationRecord> FiguresAsync(AnalyticsRun ranking, string program, DateTimeOffset now, CancellationToken cancellation)
    {
        var stored = await ReferenceData.EditionAsync(connection, data.EditionId, Vintage, cancellation) ?? throw new NothingToReportException(data.EditionId, Period);
        var units = await ReferenceData.UnitsAsync(connection, Vintage, cancellation);
        var scores = await CurrentScores.LoadAsync(database.DataSource, stored, units, Period, Vintage, cancellation);
        var unitOf = units.Directory.Units.ToDictionary(u => units.IdOf[u.Code], u => (u.Code, u.Name));
        var itemOf = stored.ItemIds.ToDictionary(i => i.Value, i => i.Key);
        return new(
        [
            new(RecordTables.Head, [Head(ranking, stored.Definition, PublishedLeaves.Sha256(stored, scores), program, now)]),
            PublishedRows.Units(await StoredResults.RowsAsync(database.DataSource, runs.Ranking, runs.Comparison, cancellation), id => unitOf[id]),
            PublishedRows.Items(await StoredResults.ItemsAsync(database.DataSource, runs.Ranking, cancellation), id => unitOf[id], id => itemOf[id]),
            await PublicationInputs.SatisfactionAsync(connection, database.Office.OfficeId, Period, Previous, Vintage, cancellation),
            await PublicationInputs.BatchesAsync(connection, AllRuns, Period, Previous, Vintage, cancellation),
            new(RecordTables.Files, []),
            new(RecordTables.Changes, []),
        ]);
    }

    /// <summary>What is other in the scores than as of an earlier vintage, each read by the reference data of its day.</summary>
    public async Task<IReadOnlyList<LeafDifference>> LeavesSinceAsync(int vintage, CancellationToken cancellation)
    {
        if (await ScoresAsync(vintage, cancellation) is not var (editionWas, was) || await ScoresAsync(Vintage, cancellation) is not var (editionNow, now))
        {
            return [];
        }

        return [.. PublishedLeaves.Between(editionWas, was, editionNow, now)];
    }

    private async Task<(StoredEdition Edition, PeriodScores Scores)?> ScoresAsync(int vintage, CancellationToken cancellation)
    {
        var units = await ReferenceData.UnitsAsync(connection, vintage, cancellation);
        return await ReferenceData.EditionAsync(connection, data.EditionId, vintage, cancellation) is { } stored
            ? (stored, await CurrentScores.LoadAsync(database.DataSource, stored, units, Period, vintage, cancellation))
            : null;
    }

    /// <summary>The whole record.</summary>
    public static PublicationRecord With(PublicationRecord figures, RecordRows files, RecordRows changes) => new([.. figures.Tables.Select(rows =>
        rows.Table == RecordTables.Files ? files : rows.Table == RecordTables.Changes ? changes : rows)]);

    /// <summary>Changes as they are kept.</summary>
    public static RecordRows Rows(IReadOnlyList<RevisionChange> changes) => new(RecordTables.Changes, changes.Select((c, i) => new[]
    {
        PublishedRows.Text(i + 1), c.GroupCode, c.UnitCode, c.UnitName, c.Item, c.Figure, c.From, c.To, c.Why.Vi, c.Why.En,
    }));

    /// <summary>Changes as they were kept.</summary>
    public static IReadOnlyList<RevisionChange> Changes(RecordRows rows) =>
        [.. rows.Rows.Select(r => new RevisionChange(r[1]!, r[2]!, r[3]!, r[4]!, r[5]!, r[6], r[7], new Sentence(r[8]!, r[9]!)))];

    private string?[] Head(AnalyticsRun ranking, string definition, string leaves, string program, DateTimeOffset now) =>
    [
        PublishedRows.Text(Number), PublishedRows.Text(RecordTables.Form), Identifier, data.EditionId, PublishedRows.Text(Period.Key), PublishedRows.Text(Previous.Key),
        PublishedRows.Text(Revision), request.State == PublicationState.Final ? "final" : "provisional", request.Note, database.Office.NameVi, database.Office.NameEn,
        PublishedRows.Text(now), PublishedRows.Text(Vintage), ranking.Methodology, data.InputsHash, Sha256(definition), leaves,
        PublishedRows.Text(runs.Ranking), PublishedRows.Text(runs.Comparison), string.Join(' ', runs.Path.Select(run => run.ToString(CultureInfo.InvariantCulture))), program,
        RunOrigin.CodeVersion, PreviousSha256,
    ];

    /// <summary>Hash of a text.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
