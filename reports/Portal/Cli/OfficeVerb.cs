using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Steps;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>office CODE NAME</c>: adds an office, or gives one its name.</summary>
internal static class OfficeVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var code = new Argument<string>("code") { Description = "a-z 0-9 - _" };
        var name = new Argument<string>("name") { Description = "Vietnamese name / tên" };
        var english = new Option<string?>("--name-en") { Description = "English name / tên tiếng Anh" };
        var command = new Command("office", "Add or name an office / thêm hoặc đặt tên cơ quan") { code, name, english };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var named = parsed.GetRequiredValue(name);
            var office = await session.Database.NameOfficeAsync(OfficeChoice.Code(parsed.GetRequiredValue(code)), named, parsed.GetValue(english) ?? named, cancellation);
            Console.Out.WriteLine($"{office.Code}: {new Sentence(office.NameVi, office.NameEn).In(options.LanguageOf(parsed, settings))}");
            return ExitCodes.Done;
        });
        return command;
    }
}
