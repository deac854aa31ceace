using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Corrections;

/// <summary>
/// The corrections of a folder. A correction holds only while the source still says what it expects: once the source is mended,
/// the correction lapses with a warning, and never overwrites the newer value.
/// </summary>
public sealed class CorrectionBook
{
    /// <summary>Holds corrections.</summary>
    public CorrectionBook(IEnumerable<Correction> corrections) => Corrections = [.. corrections];

    /// <summary>Every correction, in file order.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>Reads every .yaml file of a folder; a folder that is not there holds none.</summary>
    /// <exception cref="DataFileException">A file is no list of corrections, or two correct the same cell.</exception>
    public static CorrectionBook Load(string folder) => new(Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(path => Parse(Path.GetFileName(path), File.ReadAllText(path)))
        : []);

    /// <summary>Reads one file of corrections.</summary>
    /// <param name="file">File name for messages.</param>
    /// <param name="yaml">The text.</param>
    /// <exception cref="DataFileException">The text is no list of corrections, or two correct the same cell.</exception>
    public static IReadOnlyList<Correction> Parse(string file, string yaml)
    {
        var corrections = new List<Correction>();
        foreach (var map in YamlMap.List(file, yaml))
        {
            var period = map.Text("period");
            var since = map.Text("since");
            var correction = new Correction(
                map.Text("office"),
                map.Text("edition"),
                Period.TryParse(period, out var of) ? of : throw map.Fail("period", "bad-period", new($"'{period}' không phải năm hoặc quý.", $"'{period}' is no period."), new("Ghi 2023 hoặc 2023-Q1.", "Write 2023 or 2023-Q1.")),
                map.Text("unit"),
                map.Text("item"),
                LayoutParser.Part(map),
                map.Text("expect"),
                map.Text("value"),
                map.Text("why"),
                map.Text("who"),
                DateOnly.TryParseExact(since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw map.Fail("since", "bad-date", new($"'{since}' không phải ngày.", $"'{since}' is no date."), new("Ghi dạng 2023-05-01.", "Write it as 2023-05-01.")),
                file,
                map.Line);
            map.Close();
            if (corrections.Exists(c => (c.Office, c.Edition, c.Period, c.Unit, c.Item, c.Part) == (correction.Office, correction.Edition, correction.Period, correction.Unit, correction.Item, correction.Part)))
            {
                throw map.Fail("item", "correction-twice", new("Ô này đã có một đính chính khác.", "Another correction is about the same cell."), new("Giữ lại một đính chính.", "Keep one of them."));
            }

            corrections.Add(correction);
        }

        return corrections;
    }

    /// <summary>Puts the corrections of an edition into a reading, before its values are judged.</summary>
    public ScoreReading Apply(ScoreReading reading, Edition edition, UnitDirectory units)
    {
        var cells = reading.Cells;
        List<ScoreCell>? corrected = null;
        var findings = new List<Finding>();
        foreach (var correction in Corrections.Where(c => c.Office == edition.Office && c.Edition == edition.Id))
        {
            if (units.Match(correction.Unit).Unit is not { } unit || edition.Items.WithCode(correction.Item) is not { } item)
            {
                findings.Add(Lost(reading.File, correction));
                continue;
            }

            var covered = false;
            var applied = false;
            for (var i = 0; i < cells.Count; i++)
            {
                var cell = (corrected ?? cells)[i];
                if (!ReferenceEquals(cell.Item, item) || cell.Unit.Code != unit.Code || cell.Period != correction.Period)
                {
                    continue;
                }

                covered = true;
                if (cell.Field == Field(correction.Part) && Same(cell.Raw, correction.Expect, reading.Mark))
                {
                    corrected ??= [.. cells];
                    corrected[i] = cell with { Raw = Cell.Of(correction.Value), Correction = correction };
                    applied = true;
                }
            }

            if (covered && !applied)
            {
                findings.Add(Outdated(reading, correction, unit, item));
            }
        }

        return corrected is null && findings.Count == 0
            ? reading
            : reading with { Cells = corrected ?? cells, Findings = [.. reading.Findings, .. findings] };
    }

    private static ScoreField Field(ScoreSources part) => part switch
    {
        ScoreSources.Self => ScoreField.Self,
        ScoreSources.Survey => ScoreField.Survey,
        _ => ScoreField.Appraised,
    };

    private static bool Same(Cell raw, string expect, DecimalMark mark)
    {
        var written = FigureText.Read(raw, mark);
        var expected = FigureText.Read(Cell.Of(expect));
        return written.Kind == FigureKind.Number && expected.Kind == FigureKind.Number
            ? written.Value == expected.Value
            : NameKey.Canonical(raw.Text) == NameKey.Canonical(expect);
    }

    private static Finding Outdated(ScoreReading reading, Correction correction, Unit unit, Item item)
    {
        var cell = reading.Cells.FirstOrDefault(c => ReferenceEquals(c.Item, item) && c.Unit.Code == unit.Code && c.Period == correction.Period && c.Field == Field(correction.Part));
        var position = cell.Unit is null ? new Position(string.Empty) : cell.Position;
        var written = cell.Unit is null || cell.Raw.IsEmpty ? "—" : cell.Raw.Text;
        return new(
            Severity.Warning, "correction-outdated", reading.File, position, written,
            new($"Đính chính cho '{unit.Name}', tiêu chí {item.Code}, {correction.Period.InWords().Vi} chờ '{correction.Expect}' nhưng tệp ghi '{written}'; giữ giá trị của tệp.",
                $"The correction for '{unit.Name}', item {item.Code}, {correction.Period.InWords().En} expects '{correction.Expect}', but the file says '{written}'; the file's value is kept."),
            new($"Nếu nguồn đã sửa, xóa đính chính ở {correction.File}, dòng {correction.Line}.", $"If the source was mended, delete the correction in {correction.File}, line {correction.Line}."));
    }

    private static Finding Lost(string file, Correction correction) => new(
        Severity.Warning, "correction-lost", file, new Position(string.Empty), $"{correction.Unit} / {correction.Item}",
        new($"Đính chính ở {correction.File}, dòng {correction.Line} nói về đơn vị hoặc tiêu chí không có.", $"The correction in {correction.File}, line {correction.Line} is about a unit or item that does not exist."),
        new("Sửa tên đơn vị hoặc mã tiêu chí trong đính chính.", "Correct the unit or the item's code in the correction."));
}
