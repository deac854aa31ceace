using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Storage.Queries;

/// <summary>The head of a stored evaluation.</summary>
/// <param name="EvaluationId">Its number in the office.</param>
/// <param name="Campaign">Code of the campaign.</param>
/// <param name="Year">The year judged.</param>
/// <param name="Wave">Code of the round; empty for the yearly cycle.</param>
/// <param name="JudgedOn">The day that open deadlines were looked at from.</param>
/// <param name="CampaignBatch">The import that the campaign's rules came with.</param>
/// <param name="Vintage">The newest import that anything in it stands on.</param>
/// <param name="Methodology">The rules by which its figures were made.</param>
/// <param name="InputsSha256">Hash of all that it stands on.</param>
/// <param name="FinishedAt">When it was stored.</param>
/// <param name="ResultSha256">Hash of what it came to: another one where a deadline that has passed since makes something else of the same inputs.</param>
public sealed record StoredEvaluation(
    int EvaluationId, string Campaign, int Year, string Wave, DateOnly JudgedOn, int CampaignBatch, int Vintage, string Methodology, string InputsSha256, DateTimeOffset FinishedAt, string ResultSha256);

/// <summary>A stored shortlist: the parts of <see cref="Shortlist"/>, for whoever has the campaign's quotas.</summary>
/// <param name="Quota">Code of the quota.</param>
/// <param name="Group">The group that the number was allotted to; null where the list is of all subjects of the quota.</param>
/// <param name="Count">The number; null while nobody said it.</param>
/// <param name="AllottedBy">The rows that allotted it.</param>
/// <param name="Entries">Qualified candidates in order.</param>
/// <param name="Beside">Candidates that cannot be decided yet.</param>
public sealed record StoredShortlist(string Quota, string? Group, int? Count, IReadOnlyList<SourceRow> AllottedBy, IReadOnlyList<ShortlistEntry> Entries, IReadOnlyList<Verdict> Beside)
{
    /// <summary>The status, in the table, of a candidate that cannot be decided yet.</summary>
    public const string Open = "open";

    /// <summary>The shortlist, with its quota as the campaign words it.</summary>
    public Shortlist Of(Campaign campaign) => new(campaign.Quotas.First(q => q.Code == Quota), Count, AllottedBy, Entries, Beside, Group);
}

/// <summary>What evaluations have stored: the way from schema analytics to the reports.</summary>
public static class StoredEvaluations
{
    private const string Head = "SELECT evaluation_id, campaign, year, wave, judged_on, campaign_batch, vintage, methodology, inputs_sha256, finished_at, result_sha256 FROM analytics.evaluation ";

    /// <summary>The evaluation with this number, or null.</summary>
    public static async Task<StoredEvaluation?> WithIdAsync(NpgsqlDataSource source, int evaluationId, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(Head + "WHERE evaluation_id = $1 AND error IS NULL");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, evaluationId);
        return await HeadsAsync(command, cancellation) is [var head, ..] ? head : null;
    }

    /// <summary>The newest evaluation of a round, or null where it was never evaluated.</summary>
    public static async Task<StoredEvaluation?> NewestAsync(NpgsqlDataSource source, string campaign, int year, string wave, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            Head + "WHERE lower(campaign) = lower($1) AND year = $2 AND lower(wave) = lower($3) AND error IS NULL ORDER BY evaluation_id DESC LIMIT 1");
        command.Parameters.AddWithValue(NpgsqlDbType.Text, campaign);
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, year);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, wave);
        return await HeadsAsync(command, cancellation) is [var head, ..] ? head : null;
    }

    /// <summary>Every verdict with its outcomes, in the order in which it was stored; of one candidate where its code is given.</summary>
    public static async Task<IReadOnlyList<Verdict>> VerdictsAsync(NpgsqlDataSource source, int evaluationId, string? candidate = null, CancellationToken cancellation = default)
    {
        var outcomes = await OutcomesAsync(source, evaluationId, candidate, cancellation);
        await using var command = source.CreateCommand(
            "SELECT verdict_no, candidate, name, kind, subject, unit_code, group_code, verdict, ratio, rank, class, change, rise, rating, preferences "
            + "FROM analytics.verdict WHERE evaluation_id = $1 AND ($2::text IS NULL OR candidate = $2) ORDER BY verdict_no");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, evaluationId);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)candidate ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var verdicts = new List<Verdict>();
        while (await reader.ReadAsync(cancellation))
        {
            verdicts.Add(new(
                new(reader.GetString(1), reader.GetString(2), VerdictJson.Parse<CandidateKind>(reader.GetString(3)), Text(reader, 4), Text(reader, 5), Text(reader, 6)),
                VerdictJson.Parse<VerdictKind>(reader.GetString(7)),
                [.. outcomes[reader.GetInt32(0)]],
                new(
                    Number(reader, 8), Integer(reader, 9), Text(reader, 10), Number(reader, 11), Number(reader, 12),
                    Text(reader, 13) is { } rating ? VerdictJson.Parse<Rating>(rating) : null, reader.GetInt32(14))));
        }

        return verdicts;
    }

    /// <summary>The shortlists, by quota.</summary>
    /// <param name="source">The office's connections.</param>
    /// <param name="evaluationId">The evaluation.</param>
    /// <param name="verdicts">All of its verdicts, as <see cref="VerdictsAsync"/> gave them.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<StoredShortlist>> ShortlistsAsync(
        NpgsqlDataSource source, int evaluationId, IReadOnlyList<Verdict> verdicts, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT list_no, s.quota, s.group_code, s.count, s.allotted_by, e.verdict_no, e.place, e.tied, e.status "
            + "FROM analytics.shortlist s LEFT JOIN analytics.shortlist_entry e USING (office_id, evaluation_id, list_no) WHERE evaluation_id = $1 ORDER BY list_no, e.entry_no");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, evaluationId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var lists = new List<(int No, StoredShortlist List, List<ShortlistEntry> Entries, List<Verdict> Beside)>();
        while (await reader.ReadAsync(cancellation))
        {
            if (lists.Count == 0 || lists[^1].No != reader.GetInt32(0))
            {
                var (entries, beside) = (new List<ShortlistEntry>(), new List<Verdict>());
                SourceRow[] by = [.. VerdictJson.ReadSources(reader.GetString(4)).OfType<SourceRow>()];
                lists.Add((reader.GetInt32(0), new(reader.GetString(1), Text(reader, 2), Integer(reader, 3), by, entries, beside), entries, beside));
            }

            if (reader.IsDBNull(5))
            {
                continue;
            }

            var verdict = verdicts[reader.GetInt32(5) - 1];
            if (reader.GetString(8) == StoredShortlist.Open)
            {
                lists[^1].Beside.Add(verdict);
            }
            else
            {
                lists[^1].Entries.Add(new(verdict, reader.GetInt32(6), reader.GetBoolean(7), VerdictJson.Parse<ShortlistStatus>(reader.GetString(8))));
            }
        }

        return [.. lists.Select(l => l.List)];
    }

    /// <summary>Those who rose from a weak base, best first.</summary>
    /// <param name="source">The office's connections.</param>
    /// <param name="evaluationId">The evaluation.</param>
    /// <param name="verdicts">All of its verdicts, as <see cref="VerdictsAsync"/> gave them.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<Rise>> RisesAsync(NpgsqlDataSource source, int evaluationId, IReadOnlyList<Verdict> verdicts, CancellationToken cancellation = default)
    {
        await using var command = source.CreateCommand(
            "SELECT verdict_no, base_class, base_ratio, class, ratio, movement, share_of_possible, exemplary, place, sources FROM analytics.rise WHERE evaluation_id = $1 ORDER BY rise_no");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, evaluationId);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rises = new List<Rise>();
        while (await reader.ReadAsync(cancellation))
        {
            rises.Add(new(
                verdicts[reader.GetInt32(0) - 1].Candidate, Text(reader, 1), reader.GetDecimal(2), Text(reader, 3), reader.GetDecimal(4), reader.GetDecimal(5),
                reader.GetDecimal(6), reader.GetBoolean(7), reader.GetInt32(8), VerdictJson.ReadSources(reader.GetString(9))));
        }

        return rises;
    }

    private static async Task<ILookup<int, ConditionOutcome>> OutcomesAsync(NpgsqlDataSource source, int evaluationId, string? candidate, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(
            "SELECT o.verdict_no, o.condition, o.outcome, o.code, o.preference, o.figures, o.sources, o.missing, o.sentence_vi, o.sentence_en "
            + "FROM analytics.outcome o JOIN analytics.verdict v USING (office_id, evaluation_id, verdict_no) "
            + "WHERE evaluation_id = $1 AND ($2::text IS NULL OR v.candidate = $2) ORDER BY verdict_no, outcome_no");
        command.Parameters.AddWithValue(NpgsqlDbType.Integer, evaluationId);
        command.Parameters.AddWithValue(NpgsqlDbType.Text, (object?)candidate ?? DBNull.Value);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var outcomes = new List<(int Verdict, ConditionOutcome Outcome)>();
        while (await reader.ReadAsync(cancellation))
        {
            outcomes.Add((reader.GetInt32(0), new(
                reader.GetString(1),
                VerdictJson.Parse<Outcome>(reader.GetString(2)),
                reader.GetString(3),
                VerdictJson.ReadFigures(reader.GetString(5)),
                VerdictJson.ReadSources(reader.GetString(6)),
                new Sentence(reader.GetString(8), reader.GetString(9)),
                VerdictJson.ReadMissing(Text(reader, 7)),
                reader.GetBoolean(4))));
        }

        return outcomes.ToLookup(o => o.Verdict, o => o.Outcome);
    }

    private static async Task<IReadOnlyList<StoredEvaluation>> HeadsAsync(NpgsqlCommand command, CancellationToken cancellation)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var heads = new List<StoredEvaluation>();
        while (await reader.ReadAsync(cancellation))
        {
            heads.Add(new(
                reader.GetInt32(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3), reader.GetFieldValue<DateOnly>(4), reader.GetInt32(5), reader.GetInt32(6),
                reader.GetString(7), reader.GetString(8), reader.GetFieldValue<DateTimeOffset>(9), reader.GetString(10)));
        }

        return heads;
    }

    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static decimal? Number(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDecimal(column);

    private static int? Integer(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);
}
