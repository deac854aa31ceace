using Npgsql;
using NpgsqlTypes;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Storage.Copy;

/// <summary>Stores what a campaign's round comes to, inside the connection's transaction.</summary>
public static class EvaluationCopy
{
    /// <summary>Writes the verdicts with their outcomes, the shortlists and those who rose.</summary>
    public static async Task WriteAsync(
        NpgsqlConnection connection, int officeId, int evaluationId, IReadOnlyList<Verdict> verdicts, IReadOnlyList<Shortlist> shortlists, IReadOnlyList<Rise> rises, CancellationToken cancellation = default)
    {
        var key = new Key(officeId, evaluationId);
        await VerdictsAsync(connection, key, verdicts, cancellation);
        await OutcomesAsync(connection, key, verdicts, cancellation);
        var numbers = verdicts.Select((v, i) => (v.Candidate, No: i + 1)).ToDictionary(x => (x.Candidate.Kind, x.Candidate.Code), x => x.No);
        int Number(Candidate candidate) => numbers[(candidate.Kind, candidate.Code)];
        await ShortlistsAsync(connection, key, shortlists, Number, cancellation);
        await RisesAsync(connection, key, rises, Number, cancellation);
    }

    private static async Task VerdictsAsync(NpgsqlConnection connection, Key key, IReadOnlyList<Verdict> verdicts, CancellationToken cancellation)
    {
        await using var copy = await StagedCopy.BeginAsync(
            connection,
            "analytics.verdict",
            "office_id, evaluation_id, verdict_no, candidate, name, kind, subject, unit_code, group_code, verdict, ratio, rank, class, change, rise, rating, preferences",
            cancellation);
        var row = new Row(copy.Rows);
        for (var i = 0; i < verdicts.Count; i++)
        {
            var (candidate, standing) = (verdicts[i].Candidate, verdicts[i].Standing);
            await row.StartAsync(key);
            await row.AddAsync(i + 1);
            await row.AddAsync(candidate.Code);
            await row.AddAsync(candidate.Name);
            await row.AddAsync(VerdictJson.Word(candidate.Kind));
            await row.AddAsync(candidate.Subject);
            await row.AddAsync(candidate.Unit);
            await row.AddAsync(candidate.Group);
            await row.AddAsync(VerdictJson.Word(verdicts[i].Kind));
            await row.AddAsync(standing.Ratio);
            await row.AddAsync(standing.Rank);
            await row.AddAsync(standing.Class);
            await row.AddAsync(standing.Change);
            await row.AddAsync(standing.Rise);
            await row.AddAsync(standing.Rating is { } rating ? VerdictJson.Word(rating) : null);
            await row.AddAsync(standing.Preferences);
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task OutcomesAsync(NpgsqlConnection connection, Key key, IReadOnlyList<Verdict> verdicts, CancellationToken cancellation)
    {
        await using var copy = await StagedCopy.BeginAsync(
            connection,
            "analytics.outcome",
            "office_id, evaluation_id, verdict_no, outcome_no, condition, outcome, code, preference, figures, sources, missing, sentence_vi, sentence_en",
            cancellation);
        var row = new Row(copy.Rows);
        for (var i = 0; i < verdicts.Count; i++)
        {
            for (var o = 0; o < verdicts[i].Outcomes.Count; o++)
            {
                var outcome = verdicts[i].Outcomes[o];
                await row.StartAsync(key);
                await row.AddAsync(i + 1);
                await row.AddAsync(o + 1);
                await row.AddAsync(outcome.Id);
                await row.AddAsync(VerdictJson.Word(outcome.Outcome));
                await row.AddAsync(outcome.Code);
                await row.AddAsync(outcome.Preference);
                await row.AddAsync(VerdictJson.Write(outcome.Figures));
                await row.AddAsync(VerdictJson.Write(outcome.Sources));
                await row.AddAsync(VerdictJson.Write(outcome.Missing));
                await row.AddAsync(outcome.Sentence.Vi);
                await row.AddAsync(outcome.Sentence.En);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private static async Task ShortlistsAsync(
        NpgsqlConnection connection, Key key, IReadOnlyList<Shortlist> shortlists, Func<Candidate, int> number, CancellationToken cancellation)
    {
        await using (var lists = await StagedCopy.BeginAsync(connection, "analytics.shortlist", "office_id, evaluation_id, list_no, quota, group_code, count, allotted_by", cancellation))
        {
            var row = new Row(lists.Rows);
            foreach (var (list, i) in shortlists.Select((list, i) => (list, i)))
            {
                await row.StartAsync(key);
                await row.AddAsync(i + 1);
                await row.AddAsync(list.Quota.Code);
                await row.AddAsync(list.Group);
                await row.AddAsync(list.Count);
                await row.AddAsync(VerdictJson.Write(list.AllottedBy));
            }

            await lists.CompleteAsync(cancellation);
        }

        await using var entries = await StagedCopy.BeginAsync(
            connection, "analytics.shortlist_entry", "office_id, evaluation_id, list_no, entry_no, verdict_no, place, tied, status", cancellation);
        var entry = new Row(entries.Rows);
        foreach (var (list, no) in shortlists.Select((list, i) => (list, i + 1)))
        {
            var rows = list.Entries.Select(e => (e.Verdict, Place: (int?)e.Place, e.Tied, Status: VerdictJson.Word(e.Status)))
                .Concat(list.Open.Select(v => (Verdict: v, Place: (int?)null, Tied: false, Status: StoredShortlist.Open)));
            foreach (var (e, i) in rows.Select((e, i) => (e, i)))
            {
                await entry.StartAsync(key);
                await entry.AddAsync(no);
                await entry.AddAsync(i + 1);
                await entry.AddAsync(number(e.Verdict.Candidate));
                await entry.AddAsync(e.Place);
                await entry.AddAsync(e.Tied);
                await entry.AddAsync(e.Status);
            }
        }

        await entries.CompleteAsync(cancellation);
    }

    private static async Task RisesAsync(NpgsqlConnection connection, Key key, IReadOnlyList<Rise> rises, Func<Candidate, int> number, CancellationToken cancellation)
    {
        await using var copy = await StagedCopy.BeginAsync(
            connection,
            "analytics.rise",
            "office_id, evaluation_id, rise_no, verdict_no, base_class, base_ratio, class, ratio, movement, share_of_possible, exemplary, place, sources",
            cancellation);
        var row = new Row(copy.Rows);
        for (var i = 0; i < rises.Count; i++)
        {
            var rise = rises[i];
            await row.StartAsync(key);
            await row.AddAsync(i + 1);
            await row.AddAsync(number(rise.Candidate));
            await row.AddAsync(rise.BaseClass);
            await row.AddAsync(rise.BaseRatio);
            await row.AddAsync(rise.Class);
            await row.AddAsync(rise.Ratio);
            await row.AddAsync(rise.Movement);
            await row.AddAsync(rise.ShareOfPossible);
            await row.AddAsync(rise.Exemplary);
            await row.AddAsync(rise.Place);
            await row.AddAsync(VerdictJson.Write(rise.Sources));
        }

        await copy.CompleteAsync(cancellation);
    }

    private readonly record struct Key(int OfficeId, int EvaluationId);

    private readonly struct Row(NpgsqlBinaryImporter rows)
    {
        public async ValueTask StartAsync(Key key)
        {
            await rows.StartRowAsync();
            await AddAsync(key.OfficeId);
            await AddAsync(key.EvaluationId);
        }

        public Task AddAsync(string? value) => value is null ? rows.WriteNullAsync() : rows.WriteAsync(value, NpgsqlDbType.Text);

        public Task AddAsync(decimal? value) => value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Numeric) : rows.WriteNullAsync();

        public Task AddAsync(int? value) => value is { } number ? rows.WriteAsync(number, NpgsqlDbType.Integer) : rows.WriteNullAsync();

        public Task AddAsync(bool value) => rows.WriteAsync(value, NpgsqlDbType.Boolean);
    }
}
