using System.Globalization;
using System.Text;

namespace ReformAnalytics.Generate.Trials;

/// <summary>The files of the trials, by their path below seeds.</summary>
public static class TrialFiles
{
    private const string Mark = "SYNTHETIC";

    private static readonly string[] Criteria = ["1.1", "1.2", "1.3", "2.1", "2.2"];

    /// <summary>Names and contents, in a fixed order.</summary>
    public static IEnumerable<(string Name, byte[] Content)> All() => Trial.All.SelectMany(Of);

    private static IEnumerable<(string Name, byte[] Content)> Of(Trial trial)
    {
        yield return ($"units/thi-dua-{trial.Short}.csv", Table(["code", "name", "group", "valid_from", "valid_to", "note"], trial.Units.Select(u => new[]
        {
            u.Code, u.Name, u.Group, u.Only is { } first ? $"{first}-01-01" : "", u.Only is { } last ? $"{last}-12-31" : "", Mark,
        })));
        foreach (var edition in trial.Editions.Values.Distinct().Order(StringComparer.Ordinal))
        {
            yield return (PathOf(trial, edition == $"thi-dua-{trial.Short}" ? "scores" : edition["thi-dua-".Length..]), Table(
                ["unit", "period", "item", "appraised", "status", "note"],
                trial.Units.Where(u => trial.Editions.GetValueOrDefault(u.Group) == edition).SelectMany(u => u.Scores.SelectMany(s => Score(u, s)))));
        }

        foreach (var (feed, table) in Feeds(trial).Where(f => f.Rows.Length > 0).Select(f => (f.Feed, Table([.. f.Heads, trial.Vietnamese ? "Ghi chú" : "note"], f.Rows.Select(r => r.Append(Mark).ToArray())))))
        {
            yield return (PathOf(trial, feed), table);
        }
    }

    private static IEnumerable<(string Feed, string[] Heads, string[][] Rows)> Feeds(Trial trial)
    {
        var say = new Wording(trial.Vietnamese);
        Candidate[] all = [.. trial.Units, .. trial.Persons];
        string[] Round(TrialRound round) => [trial.Campaign, Number(round.Year), round.Wave];
        yield return ("satisfaction", say.Heads("unit", "period", "question", "answered", "satisfied"), [.. trial.Units.SelectMany(u => u.Satisfaction.Select(s =>
            new[] { u.Code, Number(s.Year), "Mức độ hài lòng chung", Number(s.Answered), Number(s.Satisfied) }))]);
        yield return ("tasks", say.Heads("unit", "task", "title", "due_on", "completed_on", "quality"), [.. trial.Units.SelectMany(u => u.Tasks.Select((t, i) =>
            new[] { u.Code, $"NV-{i + 1:00}", $"Nhiệm vụ cải cách hành chính số {i + 1:00}", say.Day(t.Due), say.Day(t.Done), say.Word(t.Quality) }))]);
        yield return ("files-handled", say.Heads("unit", "period", "received", "on_time", "overdue", "backlog"), [.. trial.Units.SelectMany(u => u.Files.Select(f =>
            new[] { u.Code, f.Period, Number(f.Received), Number(f.OnTime), Number(f.Overdue), Number(f.Backlog) }))]);
        yield return ("nominations", say.Heads("campaign", "year", "wave", "person", "full_name", "unit", "kind", "rating"), [.. trial.Persons.SelectMany((p, i) => p.Rounds.Select(r =>
            (string[])[.. Round(r), p.Code, $"Người số {i + 1:00}", p.Unit, say.Word(p.Kind), say.Word(p.Rating)]))]);
        yield return ("discipline", say.Heads("subject", "from", "to", "state", "document"), [.. all.SelectMany(c => c.Discipline.Select((d, i) =>
            new[] { c.Code, say.Day(d.From), say.Day(d.To), say.Word(d.State), $"VB-KL-{i + 1}/{c.Code}" }))]);
        yield return ("attestations", say.Heads("campaign", "year", "wave", "candidate", "condition", "outcome", "stated_by", "stated_on", "document"), [.. all.SelectMany(c => c.Rounds.SelectMany(r => c.Words.Select(w =>
            (string[])[.. Round(r), c.Code, w.Condition, say.Word(w.Yes ? "yes" : "no"), "Cơ quan thường trực cải cách hành chính", say.Day(w.On), $"XN-{w.Condition}/{c.Code}"])))]);
        yield return ("initiatives", say.Heads("unit", "person", "idea", "recognised_by", "recognised_on", "decision_no", "scope"), [
            .. trial.Units.SelectMany(u => u.Ideas.Select((s, i) => Idea(u.Code, "", u.Code, s, i, say))),
            .. trial.Persons.SelectMany(p => p.Ideas.Select((s, i) => Idea(p.Unit.Length > 0 ? p.Unit : trial.Units[0].Code, p.Code, p.Code, s, i, say)))]);
        yield return ("dossiers", say.Heads("campaign", "year", "wave", "candidate", "part", "copies", "received_on"), [.. all.SelectMany(c => c.Rounds.SelectMany(r => c.Papers.Select(p =>
            (string[])[.. Round(r), c.Code, say.Word(p.Part), p.Copies is { } n ? Number(n) : "", say.Day(p.On)])))]);
        yield return ("allotments", say.Heads("campaign", "year", "wave", "kind", "group", "count"), [.. trial.Allotments.Select(a =>
            (string[])[.. Round(a.Round), say.Word(a.Kind), a.Group, Number(a.Count)])]);
    }

    private static string[] Idea(string unit, string person, string whose, Idea idea, int i, Wording say) =>
        [unit, person, $"Sáng kiến số {i + 1} của {whose}", idea.By ?? "", say.Day(idea.On), idea.By is null ? "" : $"QĐ-SK-{i + 1}/{whose}", idea.Scope ?? ""];

    private static IEnumerable<string[]> Score(TrialUnit unit, Marks marks) => Criteria.Zip(marks.Points.Split(' '), (item, points) => points switch
    {
        "n/a" => new[] { unit.Code, marks.Period, item, "", "not_applicable", Mark },
        "-" => [unit.Code, marks.Period, item, "", "not_measured", Mark],
        _ => [unit.Code, marks.Period, item, points, "", Mark],
    });

    private static string PathOf(Trial trial, string what) => $"trials/{trial.Short}/{Mark}-{trial.Short}-{what}.csv".Replace($"-{trial.Short}-{trial.Short}-", $"-{trial.Short}-", StringComparison.Ordinal);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Table(IEnumerable<string> heads, IEnumerable<string[]> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend([.. heads]))
        {
            text.AppendJoin(',', row.Select(f => f.Contains(',', StringComparison.Ordinal) ? $"\"{f}\"" : f)).Append("\r\n");
        }

        return SampleFiles.Bytes(text, mark: false);
    }
}
