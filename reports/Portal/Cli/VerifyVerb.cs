using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Portal.Publishing;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>verify</c>: whether what was published is still what was published, and follows from the stored inputs.</summary>
internal static class VerifyVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var publication = new Option<string?>("--publication") { Description = "p3, or the identifier on its pages; all if absent / bản công bố" };
        var render = new Option<bool>("--render") { Description = "Draw the files anew too / vẽ lại cả các tệp" };
        var command = new Command("verify", "Recompute what was published and check hashes / kiểm tra các bản công bố") { publication, render };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            await using var renderer = parsed.GetValue(render) ? ReportVerb.RendererOf(settings) : null;
            var (named, office) = (parsed.GetValue(publication), parsed.GetValue(options.Office));
            if (named is not null)
            {
                var database = await session.OfficeAsync(office ?? PublicationsVerb.OfficeOf(named), edition: null, cancellation);
                return await VerifyAsync(database, settings, clock, renderer, (await PublishVerb.NamedAsync(database, named, cancellation)).Number, language, cancellation);
            }

            var offices = office is null
                ? (await session.Database.OfficesAsync(cancellation)).Select(session.Database.For)
                : [await session.OfficeAsync(office, edition: null, cancellation)];
            var worst = ExitCodes.Done;
            foreach (var database in offices)
            {
                worst = Math.Max(worst, await VerifyAsync(database, settings, clock, renderer, only: null, language, cancellation));
            }

            return worst;
        });
        return command;
    }

    private static async Task<int> VerifyAsync(
        OfficeDatabase office, Settings settings, TimeProvider clock, Renderer? renderer, int? only, Language language, CancellationToken cancellation)
    {
        var checks = await new VerifyOffice(office, new ContentStore(settings.Store), clock, renderer).RunAsync(only, cancellation);
        foreach (var check in checks)
        {
            foreach (var open in check.Unchecked)
            {
                await Console.Error.WriteLineAsync($"[not-checked] {office.Office.Code}: {open.In(language)}");
            }

            if (check.Fault is { } fault)
            {
                await Console.Error.WriteLineAsync($"[not-as-published] {office.Office.Code}: {fault.In(language)}");
            }
            else if (check.Sound is { } sound)
            {
                // A database holds offices that never published.
                Console.Out.WriteLine($"{office.Office.Code}: {sound.In(language)}");
            }
        }

        // Done means: all of it was checked, and all of it holds.
        return checks.All(check => check is { Fault: null, Unchecked.Count: 0 }) ? ExitCodes.Done : ExitCodes.Failed;
    }
}
