using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Publishing;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>publish</c>: freezes results and reports for ever.</summary>
internal static class PublishVerb
{
    private const int MostNamed = 10;

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var state = CommonOptions.Choice<PublicationState>("--state", "provisional | final / tạm tính hay chính thức", required: true);
        var note = new Option<string?>("--note") { Description = "What is to be remembered about it / ghi chú" };
        var scorecards = new Option<bool>("--scorecards") { Description = "The units' pages belong to it too / kèm phiếu điểm từng đơn vị" };
        var command = new Command("publish", "Freeze results and reports, for ever / công bố") { options.Edition, options.Period, state, note, scorecards };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var edition = parsed.GetRequiredValue(options.Edition);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition, cancellation);
            var pages = parsed.GetValue(scorecards);
            await using var renderer = ReportVerb.RendererOf(settings, pages ? Math.Clamp(Environment.ProcessorCount, 1, 4) : 1);
            var outcome = await new PublishPeriod(office, renderer, new ContentStore(settings.Store), clock)
                .RunAsync(edition, parsed.GetValue(options.Period), parsed.GetValue(state), parsed.GetValue(note), pages, cancellation);
            var published = outcome.Publication;
            if (!outcome.IsNew)
            {
                Console.Out.WriteLine(new Sentence(
                    $"Số liệu và trạng thái không khác {published.ShortName} ({published.Identifier}): không công bố lại.",
                    $"Figures and state are those of {published.ShortName} ({published.Identifier}): nothing was published again.").In(language));
                return ExitCodes.Done;
            }

            PublicationsVerb.PrintChanges(outcome.Changes, language);
            if (outcome.Without.Count > 0)
            {
                var named = string.Join(", ", outcome.Without.Take(MostNamed)) + (outcome.Without.Count > MostNamed ? ", …" : "");
                Console.Out.WriteLine(new Sentence(
                    $"{outcome.Without.Count} đơn vị chưa có kết quả và không được xếp hạng: {named}.",
                    $"{outcome.Without.Count} {(outcome.Without.Count == 1 ? "unit has" : "units have")} no value and no place: {named}.").In(language));
            }

            Console.Out.WriteLine(new Sentence(
                $"Đã công bố {published.ShortName}: {published.Identifier}, {PublicationsVerb.State(published).Vi}, {published.Files} tệp, mã băm {published.Sha256[..12]}.",
                $"Published {published.ShortName}: {published.Identifier}, {PublicationsVerb.State(published).En}, {published.Files} files, hash {published.Sha256[..12]}.").In(language));
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>The publication that was meant.</summary>
    /// <exception cref="UsageException">The office has none of that name.</exception>
    public static async Task<PublicationRow> NamedAsync(Storage.OfficeDatabase office, string name, CancellationToken cancellation)
    {
        if (await Publications.FindAsync(office.DataSource, name, cancellation) is { } found)
        {
            return found;
        }

        var known = await Publications.ListAsync(office.DataSource, cancellation: cancellation);
        var listed = known.Count == 0 ? "-" : string.Join(", ", known.TakeLast(5).Select(p => $"{p.ShortName} ({p.Identifier})"));
        throw new UsageException(
            "unknown-publication",
            new($"Cơ quan '{office.Office.Code}' không có bản công bố '{name}'.", $"Office '{office.Office.Code}' has no publication '{name}'."),
            new($"Gần đây nhất: {listed}; xem ./reform publications.", $"The newest: {listed}; see ./reform publications."));
    }
}
