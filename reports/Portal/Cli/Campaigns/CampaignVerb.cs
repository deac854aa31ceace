using System.CommandLine;
using System.Globalization;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Ingest.Feeds.Campaigns;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Campaigns;

/// <summary><c>campaign check|explain|list</c>: rulebooks, as files before they come in and as a person would state them.</summary>
internal static class CampaignVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock) =>
        new("campaign", "Rulebooks of campaigns / quy tắc của các phong trào thi đua")
        {
            Check(options, settings),
            Explain(options, settings, clock),
            List(options, settings, clock),
        };

    private static Command Check(CommonOptions options, Settings settings)
    {
        var files = new Argument<FileInfo[]>("file") { Description = "YAML", Arity = ArgumentArity.OneOrMore };
        files.AcceptExistingOnly();
        var command = new Command("check", "What is wrong with a campaign file, line by line / kiểm tra tệp phong trào") { files };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var exitCode = ExitCodes.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                try
                {
                    var campaign = CampaignFile.Parse(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file.FullName, cancellation)), file.Name);
                    Console.Out.WriteLine(TerminalText.Plain(Sound(file.Name, campaign).In(language)));
                }
                catch (YamlFileException e)
                {
                    Console.Out.WriteLine(new Sentence($"{e.File}: {e.Findings.Count} lỗi.", $"{e.File}: {e.Findings.Count} faults.").In(language));
                    foreach (var finding in e.Findings)
                    {
                        var value = finding.Value is null ? string.Empty : $" «{finding.Value.ReplaceLineEndings(" ")}»";
                        var place = string.Create(CultureInfo.InvariantCulture, $"{e.File}:{finding.Position.Row}:{finding.Position.Column}");
                        Console.Out.WriteLine(TerminalText.Plain($"{place}: [{finding.Code}]{value} {finding.Sentence.In(language)} {finding.Remedy.In(language)}"));
                    }

                    exitCode = ExitCodes.InputRejected;
                }
            }

            return exitCode;
        });
        return command;
    }

    private static Command Explain(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var id = new Argument<string>("campaign") { Description = "CT, HN ..." };
        var command = new Command("explain", "The rulebook as a person would state it / nói lại quy tắc bằng lời") { id };
        command.SetAction(async (parsed, cancellation) =>
        {
            var code = parsed.GetRequiredValue(id);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeOfCampaignAsync(parsed.GetValue(options.Office), code, cancellation);
            await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
            var stored = await StoredCampaigns.WithCodeAsync(connection, code, cancellation: cancellation);
            if (stored is null)
            {
                var known = string.Join(", ", (await StoredCampaigns.AllAsync(connection, cancellation: cancellation)).Select(c => c.Code));
                throw new UsageException(
                    "unknown-campaign",
                    new($"Cơ quan '{office.Office.Code}' không có phong trào '{code}'.", $"Office '{office.Office.Code}' has no campaign '{code}'."),
                    new($"Các phong trào hiện có: {(known.Length == 0 ? "-" : known)}.", $"Its campaigns: {(known.Length == 0 ? "-" : known)}."));
            }

            var language = options.LanguageOf(parsed, settings);
            foreach (var line in new CampaignExplanation(CampaignJson.Read(stored.Definition), language).Lines())
            {
                Console.Out.WriteLine(TerminalText.Plain(line));
            }

            Console.Out.WriteLine();
            Console.Out.WriteLine(TerminalText.Plain(new Sentence(
                $"Theo tệp {stored.File}, lần nhập {stored.Batch} của cơ quan '{office.Office.Code}'.", $"By file {stored.File}, vintage {stored.Batch} of office '{office.Office.Code}'.").In(language)));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command List(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var command = new Command("list", "The campaigns in this database / các phong trào");
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var named = parsed.GetValue(options.Office);
            var offices = named is null ? await session.Database.OfficesAsync(cancellation) : [(await session.OfficeAsync(named, edition: null, cancellation)).Office];
            var rows = new List<string[]>();
            foreach (var office in offices)
            {
                await using var connection = await session.Database.For(office).DataSource.OpenConnectionAsync(cancellation);
                rows.AddRange((await StoredCampaigns.AllAsync(connection, cancellation: cancellation)).Select(stored => (stored, campaign: CampaignJson.Read(stored.Definition))).Select(c => new[]
                {
                    c.campaign.Id,
                    office.Code,
                    c.campaign.Title.In(language),
                    $"{c.campaign.From:dd/MM/yyyy}–{c.campaign.To:dd/MM/yyyy}",
                    string.Join(", ", c.campaign.Rounds.Where(r => r.Code.Length > 0).Select(r => r.Code)),
                    Output.Plain(c.campaign.Clauses.Count),
                    Output.Plain(c.campaign.Conditions.Count),
                    Output.Plain(c.stored.Batch),
                }));
            }

            Output.WriteTable(
                language == Language.Vietnamese
                    ? ["Mã", "Cơ quan", "Phong trào", "Thời gian", "Đợt", ">Điều khoản", ">Điều kiện", ">Lần nhập"]
                    : ["Code", "Office", "Campaign", "Time", "Waves", ">Clauses", ">Conditions", ">Vintage"],
                rows.OrderBy(r => r[0], StringComparer.Ordinal).ThenBy(r => r[1], StringComparer.Ordinal));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Sentence Sound(string file, Campaign campaign) => new(
        $"{file}: đúng. {campaign.Id}: {campaign.Clauses.Count} điều khoản, {campaign.Conditions.Count} điều kiện, {campaign.Rounds.Count} đợt xét, {campaign.Quotas.Count} chỉ tiêu.",
        $"{file}: sound. {campaign.Id}: {campaign.Clauses.Count} clauses, {campaign.Conditions.Count} conditions, {campaign.Rounds.Count} rounds, {campaign.Quotas.Count} quotas.");
}
