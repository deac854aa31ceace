using System.CommandLine;
using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Steps;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>publications</c>: what was published, and its files back.</summary>
internal static class PublicationsVerb
{
    private static readonly TimeZoneInfo Vietnam = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var edition = new Option<string?>("--edition") { Description = "Edition / bộ chỉ số" };
        var period = CommonOptions.OptionalPeriod("--period", "2023 | 2023-Q1");
        var command = new Command("publications", "What was published / các bản công bố") { edition, period };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var named = parsed.GetValue(options.Office);
            var rows = new List<PublicationRow>();
            foreach (var office in named is null && parsed.GetValue(edition) is null
                ? (await session.Database.OfficesAsync(cancellation)).Select(session.Database.For)
                : [await session.OfficeAsync(named, parsed.GetValue(edition), cancellation)])
            {
                // Each identifier begins with its office.
                rows.AddRange(await Publications.ListAsync(office.DataSource, parsed.GetValue(edition), parsed.GetValue(period), cancellation));
            }

            Output.WriteTable(
                language == Language.Vietnamese
                    ? ["Số", "Mã bản công bố", "Trạng thái", "Thời điểm", ">Lần nhập", "Phương pháp", ">Thay đổi", ">Tệp", "Mã băm", "Ghi chú"]
                    : ["No.", "Identifier", "State", "When", ">Vintage", "Methodology", ">Changes", ">Files", "Hash", "Note"],
                rows.Select(p => new[]
                {
                    p.ShortName, p.Identifier, State(p).In(language), When(p), Output.Plain(p.Vintage), p.Methodology, Output.Plain(p.Changes), Output.Plain(p.Files), p.Sha256[..12], p.Note ?? "",
                }));
            return ExitCodes.Done;
        });
        command.Add(Show(options, settings, clock));
        return command;
    }

    private static Command Show(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var name = new Argument<string>("publication") { Description = "p3, or the identifier on its pages / số hoặc mã bản công bố" };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder that gets the files as they were published / thư mục nhận lại các tệp" };
        var command = new Command("show", "One publication, what changed, and its files / một bản công bố") { name, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var named = parsed.GetRequiredValue(name);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office) ?? OfficeOf(named), edition: null, cancellation);
            var publication = await PublishVerb.NamedAsync(office, named, cancellation);
            var read = new ReadPublication(office, new ContentStore(settings.Store));
            var (changes, files) = await read.RunAsync(publication.Number, cancellation);
            Console.Out.WriteLine($"{publication.ShortName}  {publication.Identifier}  {State(publication).In(language)}  {When(publication)}");
            Console.Out.WriteLine(new Sentence(
                $"lần nhập {publication.Vintage}, phương pháp {publication.Methodology}, mã băm {publication.Sha256}",
                $"vintage {publication.Vintage}, methodology {publication.Methodology}, hash {publication.Sha256}").In(language));
            if (publication.Note is { } note)
            {
                Console.Out.WriteLine(note);
            }

            PrintChanges(changes, language);
            if (parsed.GetValue(output) is { } folder)
            {
                foreach (var path in await read.GiveBackAsync(publication.Number, folder.FullName, cancellation))
                {
                    Console.Out.WriteLine(path);
                }
            }
            else
            {
                Output.WriteTable(
                    language == Language.Vietnamese ? ["Tệp", ">Byte", "SHA-256"] : ["File", ">Bytes", "SHA-256"],
                    files.Select(f => new[] { f.Name, f.Size.ToString(CultureInfo.InvariantCulture), f.Sha256 }));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    public static Sentence State(PublicationRow publication) => RevisionTable.Value("state", publication.State);

    /// <summary>What is other than in the revision before.</summary>
    public static void PrintChanges(IReadOnlyList<RevisionChange> changes, Language language)
    {
        if (changes.Count > 0)
        {
            Output.WriteTable(
                language == Language.Vietnamese ? ["Đơn vị", "Tiêu chí", "Số liệu", ">Trước", ">Nay", "Nguyên nhân"] : ["Unit", "Item", "Figure", ">From", ">To", "Why"],
                changes.Select(c => new[]
                {
                    RevisionTable.Subject(c).In(language), c.Item, RevisionTable.Figure(c.Figure).In(language), RevisionTable.Value(c.Figure, c.From).In(language),
                    RevisionTable.Value(c.Figure, c.To).In(language), c.Why.In(language),
                }));
        }
    }

    /// <summary>The office that an identifier names; null where the name is short.</summary>
    public static string? OfficeOf(string name) => name.Split('/') is [var office, _, _, _] ? office : null;

    private static string When(PublicationRow publication) => TimeZoneInfo.ConvertTime(publication.PublishedAt, Vietnam).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
}
