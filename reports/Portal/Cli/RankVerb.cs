using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>rank</c>: who stands where.</summary>
internal static class RankVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("rank", "Who stands where / xếp hạng") { options.Edition, options.Period, options.Group, options.AsOf, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var edition = parsed.GetRequiredValue(options.Edition);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition, cancellation);
            var period = parsed.GetValue(options.Period);
            var asOf = (await AsOf.FindAsync(office, parsed.GetValue(options.AsOf), cancellation)).Of(edition, period);
            var ranking = await RankedPeriod.LoadAsync(office, clock, edition, period, asOf, cancellation);
            var rows = OfGroup(ranking, parsed.GetValue(options.Group));
            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(new RankJson(
                        ranking.Edition.Id,
                        ranking.Period.ToString(),
                        ranking.Methodology,
                        office.Office.Code,
                        ranking.Vintage,
                        ranking.Inputs,
                        [.. rows.Select(RankRowJson.Of)],
                        ClassesOf(ranking, rows)));
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(Headings(language), rows.Select(r => Texts(ranking, r, Output.Plain, language)));
                    break;
                default:
                    Output.WriteTable(Headings(language), rows.Select(r => Texts(ranking, r, value => Figures.Number(value, 2, language), language)));
                    Print(ranking, rows, language);
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The rows of one group, or all.</summary>
    /// <exception cref="UsageException">The edition has no such group.</exception>
    private static IReadOnlyList<RankedUnit> OfGroup(RankedPeriod ranking, string? group)
    {
        if (group is null)
        {
            return ranking.Rows;
        }

        var known = Named.Group(ranking.Edition, group);
        return [.. ranking.Rows.Where(r => r.Unit.Group == known.Code)];
    }

    private static IReadOnlyList<ClassShareJson> ClassesOf(RankedPeriod ranking, IReadOnlyList<RankedUnit> rows) =>
        [.. ranking.Edition.Groups
            .Where(g => g.Classes.Count > 0 && rows.Any(r => r.Unit.Group == g.Code))
            .SelectMany(g => ClassShare.Of(g, rows).Select(s => new ClassShareJson(g.Code, s.Class, s.Count, s.Share)))];

    private static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Khối", ">Hạng", "Mã", "Đơn vị", ">Điểm", ">Tối đa", ">Chỉ số (%)", "Xếp loại", ">Độ phủ (%)", "Ghi chú"]
        : ["Group", ">Rank", "Code", "Unit", ">Points", ">Maximum", ">Index (%)", "Class", ">Coverage (%)", "Note"];

    private static string[] Texts(RankedPeriod ranking, RankedUnit row, Func<decimal?, string> number, Language language) =>
    [
        ranking.Edition.Group(row.Unit.Group)?.Name.In(language) ?? row.Unit.Group,
        row.Rank is null ? "" : $"{row.Rank}/{row.RankedOf}",
        row.Unit.Code,
        row.Unit.Name,
        number(row.Figure.Points),
        number(row.Figure.Maximum),
        number(row.Figure.Ratio * 100),
        row.Class is null ? "" : Class(ranking, row.Unit.Group, row.Class, language),
        number(row.Figure.Coverage * 100),
        row.Figure.Status == ValueStatus.Valued ? "" : row.Figure.Status.InWords().In(language),
    ];

    private static string Class(RankedPeriod ranking, string group, string? name, Language language) =>
        ranking.Edition.Group(group)?.ClassInWords(name)?.In(language) ?? name ?? Figures.None;

    private static void Print(RankedPeriod ranking, IReadOnlyList<RankedUnit> rows, Language language)
    {
        foreach (var share in ClassesOf(ranking, rows))
        {
            Console.Out.WriteLine($"{share.Group}: {Class(ranking, share.Group, share.Class, language)} {share.Count} ({Figures.Percent(share.Share, 2, language)})");
        }

        var edition = ranking.Edition;
        Console.Out.WriteLine(new Sentence(
            $"Bộ chỉ số {edition.Id}, {ranking.Period.InWords().Vi}; lần nhập {ranking.Vintage}; phương pháp {ranking.Methodology}; mã số liệu {ranking.Inputs[..12]}.",
            $"Edition {edition.Id}, {ranking.Period.InWords().En}; vintage {ranking.Vintage}; methodology {ranking.Methodology}; inputs {ranking.Inputs[..12]}.").In(language));
        if (edition.Synthetic)
        {
            Console.Out.WriteLine("DỮ LIỆU GIẢ LẬP - SYNTHETIC");
        }
    }
}
