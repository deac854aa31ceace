using System.CommandLine;
using System.Text.RegularExpressions;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>office CODE NAME</c>: adds an office, or gives one its name.</summary>
internal static partial class OfficeVerb
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
            var office = await session.Database.NameOfficeAsync(Code(parsed.GetRequiredValue(code)), named, parsed.GetValue(english) ?? named, cancellation);
            Console.Out.WriteLine($"{office.Code}: {new Sentence(office.NameVi, office.NameEn).In(options.LanguageOf(parsed, settings))}");
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>A code that is safe in file names and easy to type.</summary>
    /// <exception cref="UsageException">Any other.</exception>
    public static string Code(string text) => Allowed().IsMatch(text) ? text : throw new UsageException(
        "office-code-wrong",
        new($"'{text}' không dùng làm mã cơ quan được.", $"'{text}' cannot be an office's code."),
        new("Dùng chữ thường a-z, chữ số, dấu '-' hoặc '_', bắt đầu bằng chữ hoặc số, tối đa 40 ký tự.", "Use a-z, digits, '-' or '_', beginning with a letter or digit, 40 characters at most."));

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
