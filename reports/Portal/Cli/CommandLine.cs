using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Portal.Cli.Awards;
using ReformAnalytics.Portal.Cli.Campaigns;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Storage.Embedded;

namespace ReformAnalytics.Portal.Cli;

/// <summary>The verbs, and what becomes of every failure: one sentence, what to do, and an exit code.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, TimeProvider clock)
    {
        Settings settings;
        try
        {
            settings = Settings.Load();
        }
        catch (UsageException e)
        {
            return Say(e.Code, e.Sentence, e.Remedy, Language.Vietnamese, ExitCodes.WrongUsage);
        }

        var options = new CommonOptions();
        var root = new RootCommand("Reform Analytics: reform indices, rankings and their evidence / chỉ số cải cách hành chính, xếp hạng và minh chứng. Also / ngoài ra: ./reform test, ./reform install.")
        {
            ImportVerb.Create(options, settings, clock),
            InboxVerb.Create(options, settings, clock),
            RankVerb.Create(options, settings, clock),
            CompareVerb.Create(options, settings, clock),
            SatisfactionVerb.Create(options, settings, clock),
            ReportVerb.Create(options, settings, clock),
            TemplateVerb.Create(options, settings, clock),
            PublishVerb.Create(options, settings, clock),
            PublicationsVerb.Create(options, settings, clock),
            VerifyVerb.Create(options, settings, clock),
            TraceVerb.Create(options, settings, clock),
            ListVerbs.Imports(options, settings, clock),
            ListVerbs.Editions(options, settings, clock),
            ListVerbs.Offices(options, settings, clock),
            OfficeVerb.Create(options, settings, clock),
            DemoVerb.Create(options, settings, clock),
            CampaignVerb.Create(options, settings, clock),
            AwardVerb.Create(options, settings, clock),
            ServeVerbs.Serve(options, settings, clock),
            ServeVerbs.Worker(options, settings, clock),
            JobsVerb.Create(options, settings, clock),
        };
        root.Add(options.Lang);
        root.Add(options.Office);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync("./reform --help");
            return ExitCodes.WrongUsage;
        }

        return await InvokeAsync(parsed, options, settings);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed, CommonOptions options, Settings settings)
    {
        var language = settings.Language;
        try
        {
            language = options.LanguageOf(parsed, settings);
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            if (parsed.CommandResult.Command.Name is ServeVerbs.ServeName or ServeVerbs.WorkerName)
            {
                // A node hears the signal itself and lets its work end; others are stopped within moments.
                invocation.ProcessTerminationTimeout = null;
            }

            return await parsed.InvokeAsync(invocation);
        }
        catch (UsageException e)
        {
            return Say(e.Code, e.Sentence, e.Remedy, language, ExitCodes.WrongUsage);
        }
        catch (AnalysisException e)
        {
            return Say(e.Code, e.Sentence, e.Remedy, language, e.AskedWrongly ? ExitCodes.WrongUsage : ExitCodes.Failed);
        }
        catch (EmbeddedPostgresException e)
        {
            return Say("database-unavailable", e.Sentence, default, language, ExitCodes.Failed);
        }
        catch (NpgsqlException e)
        {
            return Database(e, language);
        }
        catch (ImportRequestException e)
        {
            return Say(e.Code, e.Sentence, e.Remedy, language, ExitCodes.WrongUsage);
        }
        catch (NotFinalException e)
        {
            return Say(
                "not-final",
                new($"{e.Units} đơn vị còn điểm chưa thẩm định; chưa thể gọi là chính thức.", $"{e.Units} units have points not yet appraised; the figures cannot be called final."),
                new("Nhập điểm thẩm định, hoặc bỏ --state final.", "Import the appraised scores, or leave out --state final."),
                language,
                ExitCodes.WrongUsage);
        }
        catch (AlreadyFinalException e)
        {
            return Say(
                "already-final",
                new($"{e.Identifier} là số liệu chính thức; bản sau cũng phải là chính thức.", $"{e.Identifier} is final; what follows it is final too."),
                new("Thẩm định điểm mới rồi công bố với --state final.", "Have the new points appraised and publish with --state final."),
                language,
                ExitCodes.WrongUsage);
        }
        catch (BrokenChainException e)
        {
            return Say(
                "broken-chain",
                new($"{e.Publication} không còn như khi công bố; không thể công bố tiếp sau nó.", $"{e.Publication} is not as it was published; nothing can be published after it."),
                new("./reform verify nêu rõ điểm khác; khôi phục cơ sở dữ liệu hoặc thư mục store từ bản sao lưu.", "./reform verify names what differs; restore the database or the store folder from a backup."),
                language,
                ExitCodes.Failed);
        }
        catch (PublishedFileException e)
        {
            return Say("not-as-published", e.Sentence, new("Lấy lại thư mục store từ bản sao lưu.", "Restore the store folder from its backup."), language, ExitCodes.Failed);
        }
        catch (ScoreSheetException e)
        {
            return Say(e.Code, e.Sentence, e.Remedy, language, ExitCodes.WrongUsage);
        }
        catch (RenderingException e)
        {
            return Say(e.Code, e.Sentence, default, language, ExitCodes.Failed);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Say(
                "file-system",
                new($"Không đọc hoặc ghi được: {e.Message}", $"Cannot be read or written: {e.Message}"),
                new("Kiểm tra đường dẫn và quyền truy cập.", "Check the path and its permissions."),
                language,
                ExitCodes.Failed);
        }
        catch (Exception e) when (e is InvalidOperationException or DbUpdateException && Cause(e) is not null)
        {
            // The mapper wraps what the server said.
            return Database(Cause(e)!, language);
        }
        catch (OperationCanceledException)
        {
            return Say("cancelled", new("Đã dừng; chưa ghi gì dở dang.", "Stopped; nothing is half-written."), default, language, ExitCodes.Failed);
        }
    }

    private static NpgsqlException? Cause(Exception? e) => e is null or NpgsqlException ? e as NpgsqlException : Cause(e.InnerException);

    private static int Database(NpgsqlException e, Language language) => Say(
        "database-failed",
        new($"Cơ sở dữ liệu báo lỗi: {e.Message}", $"The database failed: {e.Message}"),
        new("Không có gì ghi dở dang. Kiểm tra ConnectionStrings__Reform và máy chủ PostgreSQL rồi chạy lại.", "Nothing is half-written. Check ConnectionStrings__Reform and the PostgreSQL server, then run again."),
        language,
        ExitCodes.Failed);

    private static int Say(string code, Sentence sentence, Sentence remedy, Language language, int exitCode)
    {
        Console.Error.WriteLine($"[{code}] {sentence.In(language)} {remedy.In(language)}".TrimEnd());
        return exitCode;
    }
}
