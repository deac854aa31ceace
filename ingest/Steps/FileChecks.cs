using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Feeds.Scores;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Checks that report without stopping: what a file prints against what its scores come to, and who is missing from it.</summary>
internal sealed class FileChecks(string file, Edition edition, UnitDirectory units)
{
    // An index is printed with two decimals, so a difference below half of the last one is no difference.
    private const decimal PrintedTolerance = 0.005m;
    private const int NamesShown = 10;

    private readonly IndexCalculator _calculator = new(edition);

    public IReadOnlyList<Finding> Run(IReadOnlyList<ReadScore> scores, ScoreReading reading, bool oneUnitAFile, bool complete)
    {
        var findings = new List<Finding>();
        foreach (var period in scores.GroupBy(s => s.Period).OrderBy(p => p.Key))
        {
            var leaves = period.GroupBy(s => s.Unit.Code, StringComparer.Ordinal).ToDictionary(u => u.Key, Leaves, StringComparer.Ordinal);
            var ofPeriod = reading.Printed.Where(p => p.Period == period.Key).ToArray();
            var sourced = ofPeriod.Select(p => p.Part ?? ScoreField.Note).Distinct()
                .ToDictionary(part => part, part => leaves.ToDictionary(u => u.Key, u => OfPart(u.Value, part), StringComparer.Ordinal));
            findings.AddRange(ofPeriod
                .Where(p => p.Kind == PrintedKind.Total && leaves.ContainsKey(p.Unit.Code))
                .Select(p => CheckTotal(p, sourced[p.Part ?? ScoreField.Note][p.Unit.Code]))
                .OfType<Finding>());
            findings.AddRange(period.Select(p => p.Unit).DistinctBy(u => u.Code).Where(u => !u.ExistsIn(period.Key)).Select(u => NotThen(u, period.Key)));
            if (!oneUnitAFile)
            {
                // A unit whose every figure was rejected did deliver.
                findings.AddRange(Missing(period.Key, reading.Cells.Where(c => c.Period == period.Key).Select(c => c.Unit.Code).ToHashSet(StringComparer.Ordinal)));

                // Where figures were rejected everybody's place may differ from the printed one for no fault of the print.
                findings.AddRange(complete ? CheckPlaces(period.Key, ofPeriod, leaves) : []);
            }
        }

        return findings;
    }

    private Score[] Leaves(IEnumerable<ReadScore> scores)
    {
        var leaves = new Score[edition.Items.Leaves.Count];
        foreach (var score in scores)
        {
            leaves[score.Item.LeafIndex] = score.Score;
        }

        return leaves;
    }

    // A subtotal of the self column is the sum of self scores alone, whatever was appraised since.
    private static Score[] OfPart(Score[] leaves, ScoreField part) => part switch
    {
        ScoreField.Self => Array.ConvertAll(leaves, s => s with { Appraised = null, Survey = null }),
        ScoreField.Appraised => Array.ConvertAll(leaves, s => s with { Self = null, Survey = null }),
        ScoreField.Survey => Array.ConvertAll(leaves, s => s with { Self = null, Appraised = null }),
        _ => leaves,
    };

    private Finding? CheckTotal(PrintedFigure printed, Score[] leaves)
    {
        if (printed.Value is not { } value)
        {
            return null;
        }

        var points = PointsOf(printed.Item, printed.Unit.Group, leaves, printed.Part is null);
        var what = printed.Item is { } item ? new Sentence($"Tổng của mục {item.Code}", $"The subtotal of {item.Code}") : new Sentence("Tổng điểm", "The total");
        if (points is not { } recomputed)
        {
            return leaves.All(s => s.Status != ScoreStatus.Measured) && printed.Item is null
                ? Differs(printed, "printed-total-without-scores", new(
                    $"{what.Vi} in trong tệp của '{printed.Unit.Name}' là {printed.Text}, nhưng không có tiêu chí nào được đo: đơn vị không có kết quả và không xếp hạng.",
                    $"{what.En} printed for '{printed.Unit.Name}' is {printed.Text}, but not one item was measured: the unit has no value and no place."))
                : null;
        }

        var tolerance = Math.Max(PrintedTolerance, 0.5m / Power(value.Scale));
        return Math.Abs(value - recomputed) <= tolerance
            ? null
            : Differs(printed, "printed-total-differs", new(
                $"{what.Vi} in trong tệp của '{printed.Unit.Name}' là {Comma(value)}, tính lại là {Comma(recomputed)}.",
                $"{what.En} printed for '{printed.Unit.Name}' is {value}; recomputed it is {Math.Round(recomputed, 4)}."));
    }

    private decimal? PointsOf(Item? item, string group, Score[] leaves, bool allParts)
    {
        if (!allParts)
        {
            var sum = edition.Items.Leaves
                .Where(l => l.Concerns(group) && (item is null || IsBelow(l, item)))
                .Select(l => leaves[l.LeafIndex])
                .Sum(s => s.Self ?? s.Appraised ?? s.Survey ?? 0);
            return edition.Aggregation == Aggregation.Points ? sum : null;
        }

        var figure = _calculator.Calculate(new UnitScores(new Unit("", "", "", group, null, null, null, []), leaves));
        return item is null ? figure.Points : _calculator.Parents.Zip(figure.Items).FirstOrDefault(x => x.First == item).Second.Points;
    }

    private static bool IsBelow(Item leaf, Item item) => leaf == item || (leaf.Parent is { } parent && IsBelow(parent, item));

    private IEnumerable<Finding> CheckPlaces(Period period, PrintedFigure[] printed, Dictionary<string, Score[]> leaves)
    {
        if (printed.All(p => p.Kind == PrintedKind.Total))
        {
            yield break;
        }

        var ranked = UnitRanking.Rank(edition, [.. leaves.Select(u => new UnitScores(units.WithCode(u.Key)!, u.Value))])
            .ToDictionary(r => r.Unit.Code, StringComparer.Ordinal);
        var wholeGroups = edition.Groups.Where(g => !Absent(period, g.Code, leaves.Keys).Any()).Select(g => g.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in printed.Where(p => ranked.ContainsKey(p.Unit.Code)))
        {
            var row = ranked[figure.Unit.Code];
            if (figure.Kind == PrintedKind.Rank && figure.Value is { } rank && wholeGroups.Contains(row.Unit.Group) && row.Rank is { } place && rank != place && rank != row.OverallRank)
            {
                yield return Differs(figure, "printed-rank-differs", new(
                    $"Hạng in trong tệp của '{row.Unit.Name}' là {figure.Text}, tính lại là {place}.",
                    $"The place printed for '{row.Unit.Name}' is {figure.Text}; recomputed it is {place}."));
            }

            var known = edition.Group(row.Unit.Group)?.Classes ?? [];
            if (figure.Kind == PrintedKind.Class && row.Class is { } name && figure.Text is { } text
                && known.Any(c => NameKey.Of(c.Name) == NameKey.Of(text)) && NameKey.Of(name) != NameKey.Of(text))
            {
                yield return Differs(figure, "printed-class-differs", new(
                    $"Xếp loại in trong tệp của '{row.Unit.Name}' là {text}, tính lại là {name}.",
                    $"The class printed for '{row.Unit.Name}' is {text}; recomputed it is {name}."));
            }
        }
    }

    private IEnumerable<Finding> Missing(Period period, IReadOnlyCollection<string> present)
    {
        foreach (var group in edition.Groups.Where(g => present.Any(code => units.WithCode(code)!.Group == g.Code)))
        {
            var absent = Absent(period, group.Code, present).ToArray();
            if (absent.Length > 0)
            {
                var names = string.Join(", ", absent.Take(NamesShown).Select(u => u.Name)) + (absent.Length > NamesShown ? ", …" : string.Empty);
                yield return new Finding(
                    Severity.Warning,
                    "unit-missing",
                    file,
                    new Position(string.Empty),
                    null,
                    new($"Kỳ {period}: tệp thiếu {absent.Length} đơn vị của khối '{group.Name.Vi}': {names}.", $"{period}: the file lacks {absent.Length} units of group '{group.Name.En}': {names}."),
                    new("Đôn đốc đơn vị nộp, hoặc ghi ngày hết hiệu lực trong danh mục đơn vị.", "Ask them to deliver, or give their last day in the list of units."));
            }
        }
    }

    private Finding NotThen(Unit unit, Period period) => new(
        Severity.Warning,
        "unit-not-in-period",
        file,
        new Position(string.Empty),
        unit.Name,
        new($"'{unit.Name}' không tồn tại trong {period.InWords().Vi} theo danh mục đơn vị, nhưng tệp có điểm của đơn vị này.", $"By the list of units '{unit.Name}' did not exist in {period.InWords().En}, yet the file scores it."),
        new("Kiểm tra kỳ của tệp, hoặc sửa ngày hiệu lực trong danh mục đơn vị.", "Check the file's period, or mend the unit's dates in the list of units."));

    private IEnumerable<Unit> Absent(Period period, string group, IReadOnlyCollection<string> present) =>
        units.Units.Where(u => u.Group == group && u.ExistsIn(period) && !present.Contains(u.Code, StringComparer.Ordinal));

    private Finding Differs(PrintedFigure printed, string code, Sentence sentence) => new(
        Severity.Warning,
        code,
        file,
        printed.Position,
        printed.Text,
        sentence,
        new("Số tính lại được dùng; kiểm tra công thức và các dòng điểm của tệp.", "The recomputed figure counts; check the file's formula and its rows."));

    private static string Comma(decimal value) => Math.Round(value, 4).ToString(CultureInfo.InvariantCulture).Replace('.', ',');

    private static decimal Power(int decimals)
    {
        var power = 1m;
        for (var i = 0; i < decimals; i++)
        {
            power *= 10;
        }

        return power;
    }
}
