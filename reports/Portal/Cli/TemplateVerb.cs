using System.CommandLine;
using ReformAnalytics.Reporting.Steps;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>template</c>: the score sheets that units fill and send back.</summary>
internal static class TemplateVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var unit = new Option<string?>("--unit") { Description = "Unit code or name / đơn vị" };
        var output = new Option<DirectoryInfo>("--out") { Description = "Folder for the files / thư mục kết quả", Required = true };
        var command = new Command("template", "Score sheets for units to fill / phiếu chấm điểm") { options.Edition, unit, options.Group, options.Period, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var edition = parsed.GetRequiredValue(options.Edition);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition, cancellation);
            var paths = await new WriteScoreSheets(office).RunAsync(
                edition,
                parsed.GetValue(unit),
                parsed.GetValue(options.Group),
                parsed.GetValue(options.Period),
                parsed.GetRequiredValue(output).FullName,
                options.LanguageOf(parsed, settings),
                cancellation);
            foreach (var path in paths)
            {
                Console.Out.WriteLine(path);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
