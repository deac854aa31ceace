using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Generate;

/// <summary>One filled-in form: answers 1..5 by question, 0 where a question was left open.</summary>
internal sealed record Form(string Id, Unit Unit, DateOnly Day, string Channel, int[] Answers);

/// <summary>The answers to the satisfaction survey. The survey points of items 8.1 to 8.4 are made from these same answers.</summary>
internal sealed class Survey
{
    private static readonly string[] Channels = ["one-stop", "online", "phone", "post"];

    private readonly ILookup<(string Unit, int Period), Form> _byUnit;

    public Survey(District district)
    {
        Forms = [.. district.Units.SelectMany(unit => District.Quarters.SelectMany(quarter => Make(unit, quarter))).OrderBy(f => f.Day).ThenBy(f => f.Id, StringComparer.Ordinal)];
        _byUnit = Forms.ToLookup(f => (f.Unit.Code, Period.QuarterOf(f.Day).Key));
    }

    public static IReadOnlyList<string> Questions { get; } =
        ["Tiếp cận dịch vụ", "Thủ tục hành chính", "Công chức trực tiếp giải quyết", "Kết quả cung ứng dịch vụ", "Tiếp nhận, xử lý góp ý, phản ánh"];

    public IReadOnlyList<Form> Forms { get; }

    /// <summary>Satisfied (4 or 5) and answered, for one question (from 0).</summary>
    public (int Satisfied, int Answered) Count(Unit unit, Period period, int question)
    {
        var quarters = period.Quarter is null ? Enumerable.Range(1, 4).Select(q => new Period(period.Year, q)) : [period];
        var answers = quarters.SelectMany(q => _byUnit[(unit.Code, q.Key)]).Select(f => f.Answers[question]).Where(a => a > 0).ToList();
        return (answers.Count(a => a >= 4), answers.Count);
    }

    private static IEnumerable<Form> Make(Unit unit, Period quarter)
    {
        var level = 0.70 + (0.27 * Story.Level(unit, quarter));
        var usual = unit.Group switch { "commune" => 54, "located-agency" => 34, _ => 17 };
        var count = usual + (int)(Chance.Of(unit.Code, "forms", quarter.ToString()) * usual / 3);
        for (var i = 0; i < count; i++)
        {
            string Key(string what) => $"{unit.Code}/{quarter}/{i}/{what}";
            var channel = Channels[Chance.Of(Key("channel")) switch { < 0.62 => 0, < 0.84 => 1, < 0.95 => 2, _ => 3 }];
            var day = new DateOnly(quarter.Year, ((quarter.Quarter!.Value - 1) * 3) + 1, 1).AddDays((int)(Chance.Of(Key("day")) * 90));
            // Who answers one question kindly answers the others kindly too.
            var mood = Chance.Around(0.18, Key("mood"));
            var answers = Enumerable.Range(0, Questions.Count)
                .Select(q => Answer(level + mood - (channel == "online" ? 0.03 : 0) - (q == 4 ? 0.04 : 0), Chance.Of(Key("answer"), $"{q}"), Chance.Of(Key("open"), $"{q}")))
                .ToArray();
            yield return new($"{quarter.Year}{quarter.Quarter}-{unit.Code}-{i + 1:000}", unit, day, channel, answers);
        }
    }

    private static int Answer(double satisfied, double chance, double open) =>
        open < 0.01 ? 0
        : chance < satisfied * 0.45 ? 5
        : chance < satisfied ? 4
        : chance < satisfied + ((1 - satisfied) * 0.6) ? 3
        : chance < satisfied + ((1 - satisfied) * 0.9) ? 2
        : 1;
}
