using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>No stored ranking to report on.</summary>
public sealed class NothingToReportException(string edition, Period period)
    : Exception($"There is no stored ranking of edition '{edition}' for {period}.");

/// <summary>The office calls figures final that still rest on units' own word.</summary>
public sealed class NotFinalException(int units)
    : Exception($"The figures of {units} units are not appraised; they cannot be called final.")
{
    public int Units => units;
}

/// <summary>Gathers what a report tells from the tables of the analytics stage; it computes nothing anew.</summary>
internal sealed class RankingDataLoader(OfficeDatabase database)
{
    /// <summary>What some stored runs and their inputs say.</summary>
    /// <exception cref="NothingToReportException">Nothing was ranked yet.</exception>
    /// <exception cref="NotFinalException">Figures declared final rest on self-assessment.</exception>
    public async Task<(RankingData Data, AnalyticsRun Run)> LoadAsync(
        string editionCode, Period period, ReportRuns runs, PublicationState? declared, Language language, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var asOf = runs.AsOf ?? int.MaxValue;
        var stored = await ReferenceData.EditionAsync(connection, editionCode, asOf, cancellation) ?? throw new NothingToReportException(editionCode, period);
        var edition = stored.Edition;
        var ranking = await RunAsync(context, runs.Ranking, editionCode, period, cancellation);
        var comparison = await RunAsync(context, runs.Comparison, editionCode, period, cancellation);
        var units = await ReferenceData.UnitsAsync(connection, asOf, cancellation);
        var unitOf = units.Directory.Units.ToDictionary(u => units.IdOf[u.Code]);
        var rows = await StoredResults.RowsAsync(database.DataSource, ranking.RunId, comparison.RunId, cancellation);
        var previous = Period.FromKey(comparison.PreviousKey!.Value);
        var leaves = await LeavesAsync(stored, units, period, previous, ranking.Vintage, asOf, cancellation);
        var inputs = await ReportInputs.BatchesAsync(database.DataSource, leaves.Batches, cancellation);
        var corrections = await ReportInputs.CorrectionsAsync(database.DataSource, stored, period, ranking.Vintage, cancellation);
        var path = await ReportInputs.PathAsync(database.DataSource, runs.Path, cancellation);
        var data = new RankingData
        {
            Office = new Sentence(database.Office.NameVi, database.Office.NameEn).In(language),
            EditionId = edition.Id,
            EditionTitle = edition.Title.In(language),
            EditionSource = edition.Source.In(language),
            Period = period.ToString(),
            PreviousPeriod = rows.Any(r => r.PreviousRatio is not null) ? previous.ToString() : null,
            Methodology = ranking.Methodology,
            Vintage = ranking.Vintage,
            InputsHash = comparison.InputsSha256,
            Synthetic = edition.Synthetic,
            Aggregation = edition.Aggregation,
            Ties = edition.Ties,
            Rounding = edition.Rounding,
            Declared = declared,
            Groups = [.. edition.Groups.Select(g => new RankingGroup(g.Code, g.Name.In(language), [.. g.Classes.Select(c => c.InWords().In(language))]) { Starts = [.. g.Classes.Select(c => new ClassStart(c.From, c.Inclusive))] })],
            Rows = [.. rows.Select(r => Row(r, unitOf[r.UnitId].Code, Names.Closed(unitOf[r.UnitId].Name), edition, language))],
            ClassCounts = Classes(edition, rows, language),
            Domains = await DomainsAsync(stored, runs, previous, unitOf.ToDictionary(u => u.Key, u => u.Value.Code), language, cancellation),
            Satisfaction = await SatisfactionAsync(runs.AsOf, period, previous, unitOf.Values.ToDictionary(u => u.Code, u => Names.Closed(u.Name), StringComparer.Ordinal), cancellation),
            Quality = await QualityAsync(context, edition.Id, period, asOf, cancellation),
            Items = edition.Items.All,
            Leaves = leaves.ByUnit,
            Path = [.. path.Where(p => unitOf.ContainsKey(p.UnitId))
                .Select(p => new PathPoint(unitOf[p.UnitId].Code, p.Period, p.Edition, p.Ratio, p.Rank, p.RankedOf, p.Edition == edition.Id ? ClassName(edition, unitOf[p.UnitId].Group, p.Class, language) : p.Class))],
            Corrections = [.. corrections.Where(c => unitOf.ContainsKey(c.UnitId)).Select(c => new CorrectionRow(
                unitOf[c.UnitId].Code, Names.Closed(unitOf[c.UnitId].Name), c.Leaf, c.Correction.Part, c.Correction.Expect, c.Correction.Value, c.Correction.Why, c.Correction.Who, c.Correction.Since, c.File, c.Batch))],
            Inputs = [.. inputs.Select(b => new InputFile(b.Batch, b.File, b.Sha256, b.Layout, b.Rows, b.Accepted, b.Rejected))],
        };
        return declared == PublicationState.Final && RankingContent.Unappraised(data) is > 0 and var open ? throw new NotFinalException(open) : (data, ranking);
    }

    private static async Task<AnalyticsRun> RunAsync(ReformDbContext context, int runId, string edition, Period period, CancellationToken cancellation) =>
        await context.AnalyticsRuns.AsNoTracking().FirstOrDefaultAsync(r => r.RunId == runId, cancellation) ?? throw new NothingToReportException(edition, period);

    private async Task<(IReadOnlyDictionary<string, UnitLeaves> ByUnit, IReadOnlyCollection<int> Batches)> LeavesAsync(
        StoredEdition stored, OfficeUnits units, Period period, Period previous, int vintage, int asOf, CancellationToken cancellation)
    {
        var now = await CurrentScores.LoadAsync(database.DataSource, stored, units, period, vintage, cancellation);
        var before = await CurrentScores.LoadAsync(database.DataSource, stored, units, previous, asOf, cancellation);
        var earlier = before.Units.ToDictionary(u => u.Unit.Code, u => u.Leaves, StringComparer.Ordinal);
        return (
            now.Units.ToDictionary(u => u.Unit.Code, u => new UnitLeaves(stored.Edition, u.Unit.Group, u.Leaves, earlier.GetValueOrDefault(u.Unit.Code)), StringComparer.Ordinal),
            [.. now.Batches]);
    }

    private static RankingRow Row(StoredResult row, string code, string name, Edition edition, Language language)
    {
        var status = ValueStatuses.FromCode(row.Status);
        return new RankingRow
        {
            UnitCode = code,
            UnitName = name,
            GroupCode = row.Group,
            GroupName = edition.Group(row.Group)?.Name.In(language) ?? row.Group,
            Points = row.Points,
            Maximum = row.Maximum,
            Ratio = row.Ratio,
            Rank = row.Rank,
            RankedOf = row.RankedOf,
            OverallRank = row.OverallRank,
            OverallOf = row.OverallOf,
            Class = ClassName(edition, row.Group, row.Class, language),
            Coverage = row.Coverage,
            ProvisionalShare = row.SelfOnly,
            Status = row.Status,
            StatusReason = status == ValueStatus.Valued ? null : status.InWords(),
            PreviousRatio = row.PreviousRatio,
            Change = row.Change,
            PreviousRank = row.PreviousRank,
            Comparable = row.Comparable,
            Reasons = [.. row.Reasons.Select(r => ComparisonReasons.FromCode(r).InWords())],
        };
    }

    private static string? ClassName(Edition edition, string group, string? stored, Language language) =>
        edition.Group(group)?.ClassInWords(stored)?.In(language) ?? stored;

    private static IReadOnlyList<ClassCount> Classes(Edition edition, IReadOnlyList<StoredResult> rows, Language language) =>
        [.. edition.Groups
            .Where(g => g.Classes.Count > 0)
            .SelectMany(g => ClassShare.Of(g.Classes
                .Select(c => ((string?)c.Name, rows.Count(r => r.Group == g.Code && r.Class == c.Name))))
                .Select(s => new ClassCount(g.Code, ClassName(edition, g.Code, s.Class, language)!, s.Count, s.Share)))];

    private async Task<IReadOnlyList<DomainRatio>> DomainsAsync(
        StoredEdition stored, ReportRuns runs, Period previous, Dictionary<int, string> unitCodes, Language language, CancellationToken cancellation)
    {
        var domains = stored.Edition.Items.Roots.Where(i => !i.IsLeaf).ToDictionary(i => stored.ItemIds[i.Code]);
        var items = await StoredResults.ItemsAsync(database.DataSource, runs.Ranking, cancellation);
        var before = (await BeforeAsync(stored.Edition.Id, runs, previous, cancellation)).ToDictionary(i => (i.UnitId, i.ItemId), i => i.Ratio);
        return [.. items
            .Where(i => domains.ContainsKey(i.ItemId))
            .Select(i => new DomainRatio(
                unitCodes[i.UnitId], domains[i.ItemId].Code, domains[i.ItemId].Title.In(language), i.Ratio, i.Points, i.Maximum, before.GetValueOrDefault((i.UnitId, i.ItemId))))];
    }

    // The year before stands on the path; items of another edition are other items, whatever their codes.
    private async Task<IReadOnlyList<StoredItemResult>> BeforeAsync(string edition, ReportRuns runs, Period previous, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var run = await context.AnalyticsRuns.AsNoTracking()
            .Where(r => runs.Path.Contains(r.RunId) && r.PeriodKey == previous.Key && r.Edition == edition).Select(r => (int?)r.RunId).FirstOrDefaultAsync(cancellation);
        return run is { } id ? await StoredResults.ItemsAsync(database.DataSource, id, cancellation) : [];
    }

    // The period and the one compared with, and every quarter of both years up to now for the course of the year.
    private async Task<IReadOnlyList<SatisfactionRow>> SatisfactionAsync(
        int? asOf, Period period, Period previous, Dictionary<string, string> unitNames, CancellationToken cancellation)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
        var figures = new List<SatisfactionFigure>();
        foreach (var year in new[] { previous.Year, period.Year }.Distinct())
        {
            var ofYear = await SatisfactionFigures.ReadAsync(connection, database.Office.OfficeId, asOf, year, cancellation);
            figures.AddRange(ofYear.Where(f => f.Period.Quarter is not null && (period.Quarter is null || f.Period <= period)));
            figures.AddRange(period.Quarter is null ? SatisfactionFigure.ByYear(ofYear) : []);
        }

        return [.. figures.Where(f => unitNames.ContainsKey(f.Unit)).Select(f => new SatisfactionRow(
            f.Unit,
            unitNames[f.Unit],
            f.Question,
            f.Channel == SatisfactionFigure.NoChannel ? null : f.Channel,
            f.Period.ToString(),
            checked((int)f.Counts.Answered),
            checked((int)f.Counts.Satisfied),
            f.Counts.Share,
            (decimal?)f.Counts.Interval?.Low,
            (decimal?)f.Counts.Interval?.High))];
    }

    // Answers belong to no edition, but they stand in the report: what was wrong with their files does too.
    private static async Task<IReadOnlyList<QualityRow>> QualityAsync(ReformDbContext context, string edition, Period period, int asOf, CancellationToken cancellation)
    {
        var name = period.ToString();
        var quarters = period.Quarter is null ? Enumerable.Range(1, 4).Select(q => $"{period.Year}-Q{q}").Append(name).ToArray() : [name];
        var findings = await (
            from finding in context.Findings.AsNoTracking()
            join batch in context.Batches.AsNoTracking() on finding.BatchId equals batch.BatchId
            where ((batch.Edition == edition && batch.Periods.Contains(name)) || (batch.Feed == "satisfaction" && batch.Periods.Any(p => quarters.Contains(p))))
                && batch.BatchId <= asOf && finding.Severity != "note"
            orderby finding.Severity, batch.BatchId, finding.FindingNo
            select new { finding, batch.FileName }).ToListAsync(cancellation);
        return [.. findings.Select(f => new QualityRow(
            f.finding.Code,
            f.finding.Severity,
            f.FileName,
            f.finding.Sheet,
            f.finding.RowNo,
            new Position(f.finding.Sheet, f.finding.RowNo, f.finding.ColumnNo).ColumnLetters,
            f.finding.Value,
            new Sentence(f.finding.SentenceVi, f.finding.SentenceEn),
            new Sentence(f.finding.RemedyVi, f.finding.RemedyEn)))];
    }
}
