using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Portal.Scheduling;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>import</c>: files into the database, each its own transaction and vintage.</summary>
internal static class ImportVerb
{
    private static readonly string[] Feeds = [.. ImportFeeds.All.Select(f => f.Name)];

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var feed = new Argument<string>("feed") { Description = string.Join(" | ", Feeds) };
        feed.AcceptOnlyFromAmong(Feeds);
        var files = new Argument<FileInfo[]>("file") { Description = "CSV, XLSX, XLS; YAML (editions, campaigns)", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        var layout = new Option<string?>("--layout") { Description = "Layout of scores; recognised if absent / bố cục tệp điểm" };
        var edition = new Option<string?>("--edition") { Description = "Edition of scores; recognised if absent / bộ chỉ số" };
        var period = CommonOptions.OptionalPeriod("--period", "Period, where the file does not say / kỳ báo cáo");
        var dryRun = new Option<bool>("--dry-run") { Description = "Judge everything, store nothing / chỉ kiểm tra" };
        var command = new Command("import", "Import files / nhập tệp") { feed, files, layout, edition, period, dryRun };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            if (parsed.GetRequiredValue(files).FirstOrDefault(f => Directory.Exists(f.FullName)) is { } folder)
            {
                throw new UsageException(
                    "folder-not-file",
                    new($"'{folder}' là thư mục, không phải tệp.", $"'{folder}' is a folder, not a file."),
                    new($"Nêu các tệp trong đó, ví dụ {folder}/*.", $"Name the files in it, as {folder}/* does."));
            }

            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var request = new ScoresRequest(parsed.GetValue(layout), parsed.GetValue(edition), parsed.GetValue(period), parsed.GetValue(dryRun));
            var (exitCode, changed) = (ExitCodes.Done, new List<string>());
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var (office, outcome) = await ImportAsync(session, parsed.GetRequiredValue(feed), file.FullName, parsed.GetValue(options.Office), request, language, cancellation);
                await ImportReport.PrintAsync(settings, office, outcome, language, cancellation);
                changed.AddRange(outcome.State == ImportState.Accepted ? [office.Office.Code] : []);
                exitCode = outcome.IsRefused ? ExitCodes.InputRejected : exitCode;
            }

            await AfterImport.AskAsync(session, changed, cancellation);
            return exitCode;
        });
        return command;
    }

    /// <summary>Imports one file into the office that is meant.</summary>
    public static async Task<(OfficeDatabase Office, ImportOutcome Outcome)> ImportAsync(
        Session session, string feed, string path, string? office, ScoresRequest request, Language language, CancellationToken cancellation)
    {
        using var progress = new RowProgress(Path.GetFileName(path));
        var imported = await new ImportFile(session.Database, session.Clock, session.Settings.ImportRules)
            .RunAsync(ImportFeeds.Named(feed), path, office, request, progress, cancellation);
        if (imported.OfficeAdded)
        {
            var code = imported.Office.Office.Code;
            Console.Out.WriteLine(new Sentence($"Đã thêm cơ quan '{code}'.", $"Office '{code}' was added.").In(language));
        }

        return (imported.Office, imported.Outcome);
    }
}
