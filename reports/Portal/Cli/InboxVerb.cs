using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Inbox;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Portal.Scheduling;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>inbox</c>: one look into the inbox, as the schedule does it every few minutes.</summary>
internal static class InboxVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("inbox", "Import what was dropped into the inbox / nhập tệp trong hộp nhận");
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var files = await LookAsync(session.Database, settings, clock, language, file => Tell(file, language), cancellation);
            await AfterImport.AskAsync(session, files.Where(f => f.State == InboxState.Imported).Select(f => f.Imported!.Office.Office.Code), cancellation);
            var astray = settings.InboxRules.Astray();
            foreach (var path in astray)
            {
                await Console.Error.WriteLineAsync(Astray(path).In(language));
            }

            Console.Out.WriteLine(files.Count == 0
                ? new Sentence($"Không có tệp nào chờ trong {settings.InboxRules.Folder}.", $"No file waits in {settings.InboxRules.Folder}.").In(language)
                : string.Join(", ", files.GroupBy(f => f.State).OrderBy(g => g.Key).Select(g => $"{Words(g.Key).In(language)} {g.Count()}")));
            return astray.Count > 0 || files.Any(f => f.State == InboxState.Parked) ? ExitCodes.Failed
                : files.Any(f => f.State == InboxState.Rejected) ? ExitCodes.InputRejected
                : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>One look: what <c>ingest</c> imports, with the workbooks that <c>Reporting</c> writes of its rejections.</summary>
    /// <returns>The files dealt with; a job throws what it finds in their <see cref="InboxFile.Fault"/>.</returns>
    public static Task<IReadOnlyList<InboxFile>> LookAsync(
        ReformDatabase database, Settings settings, TimeProvider clock, Language language, Action<InboxFile>? told, CancellationToken cancellation) =>
        new InboxImport(database, clock, settings.ImportRules, settings.InboxRules)
            .RunAsync((office, outcome, token) => RejectedRows.WorkbookAsync(office, outcome, language, token), told, cancellation);

    /// <summary>What is said of a file that no feed reads.</summary>
    public static Sentence Astray(string path)
    {
        var feeds = string.Join(", ", ImportFeeds.All.Select(f => f.Name));
        return new(
            $"[no-feed] Tệp {path} không nằm trong thư mục của loại dữ liệu nào nên không được nhập. Chuyển tệp vào một trong các thư mục: {feeds}.",
            $"[no-feed] File {path} lies in no feed's folder, so it is not imported. Move it into one of these folders: {feeds}.");
    }

    private static void Tell(InboxFile file, Language language)
    {
        var said = file.Imported is { } imported ? ImportReport.Headline(imported.Outcome).In(language) : $"{file.Name} ({file.Feed}): {file.Why.In(language)}";
        Console.Out.WriteLine($"[{Words(file.State).In(language)}] {said}");
        if (file.State is InboxState.Rejected or InboxState.Parked)
        {
            Console.Out.WriteLine($"  {file.Path}");
        }

        if (file.Fault is { } fault)
        {
            Console.Error.WriteLine(fault);
        }
    }

    private static Sentence Words(InboxState state) => state switch
    {
        InboxState.Imported => new("đã nhập", "imported"),
        InboxState.Known => new("đã có", "known"),
        InboxState.Rejected => new("từ chối", "rejected"),
        InboxState.Waiting => new("thử lại sau", "tried again later"),
        InboxState.Parked => new("cần xử lý", "parked"),
        _ => new("còn thay đổi", "still changing"),
    };
}
