using System.CommandLine;
using System.CommandLine.Parsing;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Portal.Cli;

/// <summary>How a verb prints.</summary>
internal enum OutputFormat
{
    Table,
    Json,
    Csv,
}

/// <summary>Options that several verbs share, worded and checked once.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Lang { get; } = new("--lang") { Description = "vi | en", Recursive = true };

    public Option<string?> Office { get; } = new("--office") { Description = "Office code / mã cơ quan", Recursive = true };

    public Option<string> Edition { get; } = new("--edition") { Description = "Edition / bộ chỉ số", Required = true };

    public Option<Period> Period { get; } = PeriodOption("--period", "2023 | 2023-Q1", required: true);

    public Option<string?> AsOf { get; } = Cli.AsOf.Option();

    public Option<string?> Group { get; } = new("--group") { Description = "Group / khối thi đua" };

    public Option<OutputFormat> Format { get; } = Choice<OutputFormat>("--format", "table | json | csv");

    public static Option<Period> PeriodOption(string name, string description, bool required) => new(name)
    {
        Description = description,
        Required = required,
        CustomParser = result => ParsePeriod(result) ?? default,
    };

    public static Option<Period?> OptionalPeriod(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = ParsePeriod,
    };

    /// <summary>An option that takes one of the words of an enumeration.</summary>
    public static Option<T> Choice<T>(string name, string description, bool required = false)
        where T : struct, Enum => new(name) { Description = description, Required = required, CustomParser = result => ParseChoice<T>(result) ?? default };

    /// <summary>The same, which may be left out.</summary>
    public static Option<T?> OptionalChoice<T>(string name, string description)
        where T : struct, Enum => new(name) { Description = description, CustomParser = ParseChoice<T> };

    public Language LanguageOf(ParseResult parsed, Settings settings) =>
        parsed.GetValue(Lang) is { } word ? Settings.LanguageOf(word, "--lang") : settings.Language;

    private static T? ParseChoice<T>(ArgumentResult result)
        where T : struct, Enum
    {
        var text = string.Concat(result.Tokens.Select(t => t.Value));
        if (Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)).Cast<T?>().FirstOrDefault() is { } found)
        {
            return found;
        }

        var words = string.Join(", ", Enum.GetNames<T>().Select(word => word.ToLowerInvariant()));
        var option = (result.Parent as OptionResult)?.IdentifierToken?.Value;
        result.AddError($"{option} '{text}' không có; viết một trong: {words}. / {option} '{text}' is unknown; write one of: {words}.");
        return null;
    }

    private static Period? ParsePeriod(ArgumentResult result)
    {
        var text = string.Concat(result.Tokens.Select(t => t.Value));
        if (Domain.Periods.Period.TryParse(text, out var period))
        {
            return period;
        }

        result.AddError($"'{text}' không phải kỳ báo cáo; viết 2023 hoặc 2023-Q1. / '{text}' is not a period; write 2023 or 2023-Q1.");
        return null;
    }
}
