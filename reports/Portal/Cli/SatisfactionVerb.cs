using System.CommandLine;
using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>satisfaction</c>: share of satisfied answers by unit, question, channel and period, with its uncertainty.</summary>
internal static class SatisfactionVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var year = new Option<int?>("--year") { Description = "One year only / một năm" };
        var byYear = new Option<bool>("--by-year") { Description = "Years instead of quarters / gộp theo năm" };
        var channels = new Option<bool>("--by-channel") { Description = "Keep channels apart / tách theo kênh" };
        var command = new Command("satisfaction", "Satisfaction of citizens / tỷ lệ hài lòng") { year, byYear, channels, options.AsOf, options.Format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition: null, cancellation);
            await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
            var figures = await SatisfactionFigures.ReadAsync(
                connection, office.Office.OfficeId, (await AsOf.FindAsync(office, parsed.GetValue(options.AsOf), cancellation)).Vintage, parsed.GetValue(year), cancellation);
            figures = parsed.GetValue(channels) ? figures : SatisfactionFigure.AcrossChannels(figures);
            figures = parsed.GetValue(byYear) ? SatisfactionFigure.ByYear(figures) : figures;
            switch (parsed.GetValue(options.Format))
            {
                case OutputFormat.Json:
                    Output.WriteJson(new { office = office.Office.Code, rows = figures.Select(Json) });
                    break;
                case OutputFormat.Csv:
                    Output.WriteCsv(Headings(language), figures.Select(f => Texts(f, v => Output.Plain(v))));
                    break;
                default:
                    if (figures.Count == 0)
                    {
                        Console.Out.WriteLine(new Sentence("Chưa có số liệu hài lòng; nhập bằng ./reform import satisfaction.", "There are no satisfaction figures; import them with ./reform import satisfaction.").In(language));
                        break;
                    }

                    Output.WriteTable(Headings(language), figures.Select(f => Texts(f, v => Figures.Number(v * 100, Figures.AnswerDecimals, language))));
                    break;
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static object Json(SatisfactionFigure figure) => new
    {
        unit = figure.Unit,
        question = figure.Question,
        channel = figure.Channel,
        period = figure.Period.ToString(),
        answered = figure.Counts.Answered,
        satisfied = figure.Counts.Satisfied,
        share = figure.Counts.Share,
        low = figure.Counts.Interval?.Low,
        high = figure.Counts.Interval?.High,
    };

    private static string[] Headings(Language language) => language == Language.Vietnamese
        ? ["Đơn vị", "Câu hỏi", "Kênh", "Kỳ", ">Trả lời", ">Hài lòng", ">Tỷ lệ", ">Thấp (95%)", ">Cao (95%)"]
        : ["Unit", "Question", "Channel", "Period", ">Answered", ">Satisfied", ">Share", ">Low (95%)", ">High (95%)"];

    private static string[] Texts(SatisfactionFigure figure, Func<decimal?, string> number) =>
    [
        figure.Unit,
        figure.Question,
        figure.Channel,
        figure.Period.ToString(),
        figure.Counts.Answered.ToString(CultureInfo.InvariantCulture),
        figure.Counts.Satisfied.ToString(CultureInfo.InvariantCulture),
        number(figure.Counts.Share),
        number((decimal?)figure.Counts.Interval?.Low),
        number((decimal?)figure.Counts.Interval?.High),
    ];
}
