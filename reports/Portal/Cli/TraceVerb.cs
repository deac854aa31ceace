using System.CommandLine;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli;

/// <summary><c>trace</c>: from a printed figure to the cells that it stands on.</summary>
internal static class TraceVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock)
    {
        var unit = new Option<string>("--unit") { Description = "Unit code or name / đơn vị", Required = true };
        var item = new Option<string?>("--item") { Description = "Item code; all if absent / tiêu chí" };
        var command = new Command("trace", "The cells that a unit's figures stand on / nguồn của từng con số") { options.Edition, options.Period, unit, item, options.AsOf };
        command.SetAction(async (parsed, cancellation) =>
        {
            var language = options.LanguageOf(parsed, settings);
            var code = parsed.GetRequiredValue(options.Edition);
            await using var session = await Session.OpenAsync(settings, clock, cancellation);
            var office = await session.OfficeAsync(parsed.GetValue(options.Office), code, cancellation);
            await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
            var asOf = (await AsOf.FindAsync(office, parsed.GetValue(options.AsOf), cancellation)).Of(code, parsed.GetValue(options.Period)).Vintage ?? int.MaxValue;
            var edition = await ReferenceData.EditionAsync(connection, code, asOf, cancellation)
                ?? throw new UsageException("unknown-edition", new($"Không có bộ chỉ số '{code}'.", $"There is no edition '{code}'."), new("Xem ./reform editions.", "See ./reform editions."));
            var units = await ReferenceData.UnitsAsync(connection, asOf, cancellation);
            var found = Named.Unit(units.Directory, parsed.GetRequiredValue(unit));
            if (parsed.GetValue(item) is { } wanted && edition.Edition.Items.Leaves.All(l => !string.Equals(l.Code, wanted, StringComparison.OrdinalIgnoreCase)))
            {
                var nearest = string.Join(", ", edition.Edition.Items.Nearest(wanted).Select(i => i.Code));
                throw new UsageException(
                    "unknown-item",
                    new($"Bộ chỉ số không có tiêu chí '{wanted}' để chấm điểm.", $"The edition has no item '{wanted}' that is scored."),
                    new($"Gần giống: {nearest}.", $"Nearest: {nearest}."));
            }

            var cells = await ScoreTrace.OfUnitAsync(
                office.DataSource, edition, units.IdOf[found.Code], parsed.GetValue(options.Period), parsed.GetValue(item), asOf, cancellation);
            Output.WriteTable(
                language == Language.Vietnamese
                    ? ["Tiêu chí", ">Tự chấm", ">Thẩm định", ">Khảo sát", "Trạng thái", ">Lần nhập", "Tệp", "Trang!ô", "Đính chính", "SHA-256"]
                    : ["Item", ">Self", ">Appraised", ">Survey", "Status", ">Vintage", "File", "Sheet!cell", "Correction", "SHA-256"],
                cells.Select(c => new[]
                {
                    c.Item,
                    Figures.Number(c.Score.Self, 2, language),
                    Figures.Number(c.Score.Appraised, 2, language),
                    Figures.Number(c.Score.Survey, 2, language),
                    StatusInWords(c.Score.Status).In(language),
                    Output.Plain(c.BatchId),
                    c.FileName,
                    Place(c),
                    c.Correction?.ToString() ?? "",
                    c.FileSha256[..12],
                }));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Sentence StatusInWords(ScoreStatus status) => status switch
    {
        ScoreStatus.Measured => new("có điểm", "measured"),
        ScoreStatus.NotApplicable => new("không áp dụng", "not applicable"),
        ScoreStatus.NotMeasured => new("chưa đo", "not measured"),
        _ => new("trống", "blank"),
    };

    private static string Place(TracedScore cell)
    {
        var columns = new[] { cell.SelfColumn, cell.AppraisedColumn, cell.SurveyColumn }
            .OfType<int>()
            .Select(column => new Position(cell.Sheet, cell.Row, column).ColumnLetters + Output.Plain(cell.Row));
        var place = string.Join(" ", columns.DefaultIfEmpty(Output.Plain(cell.Row)));
        return cell.Sheet.Length == 0 ? place : $"{cell.Sheet}!{place}";
    }
}
