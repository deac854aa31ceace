using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Feeds.Editions;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>import</c>: files into the database, each its own transaction and vintage.</summary>
internal static class ImportVerb
{
    private static readonly string[] Feeds = [UnitsImport.Feed, EditionImport.Feed, ScoresImport.Feed, SatisfactionImport.Feed];

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var feed = new Argument<string>("feed") { Description = string.Join(" | ", Feeds) };
        feed.AcceptOnlyFromAmong(Feeds);
        var files = new Argument<FileInfo[]>("file") { Description = "CSV, XLSX, XLS; YAML (editions)", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        var layout = new Option<string?>("--layout") { Description = "Layout of scores; recognised if absent / bố cục tệp điểm" };
        var edition = new Option<string?>("--edition") { Description = "Edition of scores; recognised if absent / bộ chỉ số" };
        var period = CommonOptions.OptionalPeriod("--period", "Period, where the file does not say / kỳ báo cáo");
        var dryRun = new Option<bool>("--dry-run") { Description = "Judge everything, store nothing / chỉ kiểm tra" };
        var command = new Command("import", "Import files / nhập tệp") { feed, files, layout, edition, period, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var request = new ScoresRequest(parsed.GetValue(layout), parsed.GetValue(edition), parsed.GetValue(period), parsed.GetValue(dryRun));
            var exitCode = ExitCodes.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var (office, outcome) = await ImportAsync(session, parsed.GetRequiredValue(feed), file.FullName, parsed.GetValue(options.Office), request, language, cancellation);
                await ImportReport.PrintAsync(settings, office, outcome, language, cancellation);
                exitCode = outcome.IsRefused ? ExitCodes.InputRejected : exitCode;
            }

            return exitCode;
        });
        return command;
    }

    /// <summary>Imports one file into the office that is meant.</summary>
    public static async Task<(OfficeDatabase Office, ImportOutcome Outcome)> ImportAsync(
        Session session, string feed, string path, string? office, ScoresRequest request, Language language, CancellationToken cancellation)
    {
        var (settings, clock) = (session.Settings, session.Clock);
        if (feed is UnitsImport.Feed or EditionImport.Feed)
        {
            office ??= feed == EditionImport.Feed ? EditionFile.OfficeOf(path) : null;
            await AddNewOfficeAsync(session, office, request.DryRun, language, cancellation);
        }

        var rules = new ScoresRules(settings.Layouts, settings.Corrections, settings.MaxRejectedShare);
        if (feed == ScoresImport.Feed)
        {
            office ??= ScoresImport.OfficeOfLayout(settings.Layouts, request.Layout);
            office ??= await KnownAsync(session, ScoresImport.OfficeOfStamp(path), cancellation);
            office ??= request.Edition is null ? await OfficeThatReadsAsync(session, rules, path, request, cancellation) : null;
        }

        var database = await session.OfficeAsync(office, request.Edition, cancellation);
        return (database, feed switch
        {
            UnitsImport.Feed => await new UnitsImport(database, clock).RunAsync(path, request.DryRun, cancellation),
            EditionImport.Feed => await new EditionImport(database, clock).RunAsync(path, request.DryRun, cancellation),
            ScoresImport.Feed => await new ScoresImport(database, clock, rules).RunAsync(path, request, cancellation),
            _ => await WithProgressAsync(path, progress => new SatisfactionImport(database, clock, settings.Scratch, settings.MaxRejectedShare)
                .RunAsync(path, request.DryRun, progress, cancellation)),
        });
    }

    // A sheet of an office that is not here is refused by the import, in words that name both offices.
    private static async Task<string?> KnownAsync(Session session, string? office, CancellationToken cancellation) =>
        office is null ? null : (await session.Database.OfficesAsync(cancellation)).FirstOrDefault(o => string.Equals(o.Code, office, StringComparison.OrdinalIgnoreCase))?.Code;

    // A file without any word goes to the office whose editions make most sense of it; the default office wins where several do.
    private static async Task<string?> OfficeThatReadsAsync(Session session, ScoresRules rules, string path, ScoresRequest request, CancellationToken cancellation)
    {
        var best = (Office: (string?)null, Cells: 0);
        foreach (var office in (await session.Database.OfficesAsync(cancellation)).OrderBy(o => o.Code == session.Settings.Office ? 0 : 1))
        {
            var cells = await new ScoresImport(session.Database.For(office), session.Clock, rules).UsableAsync(path, request, cancellation);
            best = cells > best.Cells ? (office.Code, cells) : best;
        }

        return best.Office;
    }

    // Units and editions are how an office begins, so naming a new one there creates it; a typing error elsewhere does not.
    private static async Task AddNewOfficeAsync(Session session, string? office, bool dryRun, Language language, CancellationToken cancellation)
    {
        if (office is not null && !dryRun && (await session.Database.OfficesAsync(cancellation)).All(o => !string.Equals(o.Code, office, StringComparison.OrdinalIgnoreCase)))
        {
            await session.Database.AddOfficeAsync(OfficeVerb.Code(office), office, office, cancellation);
            Console.Out.WriteLine(new Sentence($"Đã thêm cơ quan '{office}'.", $"Office '{office}' was added.").In(language));
        }
    }

    private static async Task<ImportOutcome> WithProgressAsync(string path, Func<IProgress<long>, Task<ImportOutcome>> import)
    {
        using var progress = new RowProgress(Path.GetFileName(path));
        return await import(progress);
    }
}
