using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>offices</c>, <c>editions</c>, <c>imports</c>: what is there.</summary>
internal static class ListVerbs
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static Command Offices(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("offices", "The offices in this database / các cơ quan");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var offices = await session.Database.OfficesAsync(cancellation);
            Output.WriteTable(["Mã / code", "Tên / name"], offices.Select(o => new[] { o.Code, new Sentence(o.NameVi, o.NameEn).In(options.LanguageOf(parsed, settings)) }));
            return ExitCodes.Done;
        });
        return command;
    }

    public static Command Editions(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("editions", "Editions and the periods that have scores / bộ chỉ số và các kỳ có điểm");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var named = parsed.GetValue(options.Office);
            var rows = new List<string[]>();
            foreach (var office in (await session.Database.OfficesAsync(cancellation)).Where(o => named is null || o.Code == named))
            {
                var database = session.Database.For(office);
                await using var connection = await database.DataSource.OpenConnectionAsync(cancellation);
                foreach (var span in await ReferenceData.EditionSpansAsync(connection, cancellation: cancellation))
                {
                    var periods = await CurrentScores.PeriodsAsync(database.DataSource, span.EditionId, cancellation: cancellation);
                    rows.Add([office.Code, span.Code, span.Index, $"{span.ServesFrom}–{span.ServesTo}", string.Join(" ", periods)]);
                }
            }

            Output.WriteTable(
                options.LanguageOf(parsed, settings) == Language.Vietnamese
                    ? ["Cơ quan", "Bộ chỉ số", "Chỉ số", "Áp dụng", "Kỳ có điểm"]
                    : ["Office", "Edition", "Index", "Serves", "Periods with scores"],
                rows);
            return ExitCodes.Done;
        });
        return command;
    }

    public static Command Imports(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("imports", "Imports of an office, newest last / các lần nhập");
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), edition: null, cancellation);
            await using var context = office.CreateContext();
            var batches = await context.Batches.AsNoTracking().OrderBy(b => b.BatchId).ToListAsync(cancellation);
            Output.WriteTable(
                options.LanguageOf(parsed, settings) == Language.Vietnamese
                    ? [">Lần", "Thời điểm", "Loại", "Tệp", "Bộ chỉ số", "Kỳ", ">Nhận", ">Từ chối", ">Không đổi", "Trạng thái"]
                    : [">Vintage", "When", "Feed", "File", "Edition", "Periods", ">Accepted", ">Rejected", ">As before", "State"],
                batches.Select(b => new[]
                {
                    Output.Plain(b.BatchId),
                    TimeZoneInfo.ConvertTime(b.ImportedAt, Vietnam).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture),
                    b.Feed,
                    b.FileName,
                    b.Edition ?? "",
                    string.Join(" ", b.Periods),
                    b.Accepted.ToString(CultureInfo.InvariantCulture),
                    b.Rejected.ToString(CultureInfo.InvariantCulture),
                    b.Unchanged.ToString(CultureInfo.InvariantCulture),
                    b.State == "rejected" ? new Sentence("từ chối", "rejected").In(options.LanguageOf(parsed, settings)) : new Sentence("đã nhận", "accepted").In(options.LanguageOf(parsed, settings)),
                }));
            return ExitCodes.Done;
        });
        return command;
    }
}
