using System.CommandLine;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Comparison;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>compare</c>: year over year.</summary>
internal static class CompareVerb
{
    private const int Movers = 5;

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var with = CommonOptions.OptionalPeriod("--with", "Period to compare with; the year before if absent / kỳ so sánh");
        var command = new Command("compare", "Year over year / so sánh với cùng kỳ") { options.Edition, options.Period, with, options.Group, options.AsOf, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var edition = parsed.GetRequiredValue(options.Edition);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition, cancellation);
            var period = parsed.GetValue(options.Period);
            var asOf = (await AsOf.FindAsync(office, parsed.GetValue(options.AsOf), cancellation)).Of(edition, period).ToCompute();
            var comparison = await new CompareYears(office, clock).RunAsync(edition, period, parsed.GetValue(with), asOf, cancellation);
            var group = parsed.GetValue(options.Group);
            var rows = comparison.Rows.Where(r => group is null || string.Equals(r.Current.Unit.Group, group, StringComparison.OrdinalIgnoreCase)).ToArray();
            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(new CompareJson(
                        comparison.Current.Inputs.Edition.Edition.Id,
                        comparison.Current.Inputs.Period.ToString(),
                        Methodology.Version,
                        office.Office.Code,
                        comparison.PreviousPeriod.ToString(),
                        comparison.Previous?.Inputs.Edition.Edition.Id,
                        [.. rows.Select(CompareRowJson.Of)]));
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(Headings(language), rows.Select(r => Texts(r, Output.Plain, Output.Plain, language)));
                    break;
                default:
                    Output.WriteTable(Headings(language), rows.Select(r => Texts(
                        r, v => Figures.Number(v, 2, language), v => Figures.Signed(v, 2, language), language)));
                    PrintMovers(rows, language);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Khối", ">Hạng", "Đơn vị", ">Chỉ số (%)", ">Kỳ trước (%)", ">Thay đổi (điểm %)", ">Hạng trước", "Ghi chú"]
        : ["Group", ">Rank", "Unit", ">Index (%)", ">Before (%)", ">Change (points)", ">Rank before", "Note"];

    private static string[] Texts(ComparedUnit row, Func<decimal?, string> number, Func<decimal?, string> signed, Language language) =>
    [
        row.Current.Unit.Group,
        Output.Plain(row.Current.Rank),
        row.Current.Unit.Name,
        number(row.Current.Figure.Ratio * 100),
        number(row.PreviousRatio * 100),
        signed(row.Change * 100),
        Output.Plain(row.PreviousRank),
        string.Join("; ", row.Reasons.Select(r => r.InWords().In(language))),
    ];

    private static void PrintMovers(IReadOnlyList<ComparedUnit> rows, Language language)
    {
        var comparable = rows.Where(r => r.Change is not null).OrderByDescending(r => r.Change).ThenBy(r => r.Current.Unit.Code, StringComparer.Ordinal).ToArray();
        string List(IEnumerable<ComparedUnit> units) => string.Join("; ", units.Select(r => $"{r.Current.Unit.Name} {Figures.Signed(r.Change * 100, 2, language)}"));
        var rises = comparable.Where(r => r.Change > 0).ToArray();
        var falls = comparable.Where(r => r.Change < 0).Reverse().ToArray();
        Console.Out.WriteLine(new Sentence(
            $"{rises.Length} đơn vị tăng, {falls.Length} giảm, {comparable.Length - rises.Length - falls.Length} giữ nguyên, {rows.Count - comparable.Length} không so sánh được.",
            $"{rises.Length} units rose, {falls.Length} fell, {comparable.Length - rises.Length - falls.Length} stayed, {rows.Count - comparable.Length} do not compare.").In(language));
        if (rises.Length > 0)
        {
            Console.Out.WriteLine(new Sentence("Tăng nhiều nhất: ", "Biggest rises: ").In(language) + List(rises.Take(Movers)));
        }

        if (falls.Length > 0)
        {
            Console.Out.WriteLine(new Sentence("Giảm nhiều nhất: ", "Biggest falls: ").In(language) + List(falls.Take(Movers)));
        }
    }
}
