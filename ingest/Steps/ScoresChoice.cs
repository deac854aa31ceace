using Npgsql;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage.Mappings;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>By which layout and edition a file of scores is read: what was named, or what reads it best.</summary>
internal sealed record ScoresChoice(LayoutDefinition? Layout, StoredEdition? Edition, int Cells, Finding? Refusal)
{
    /// <summary>Whose sheet it is, where it came with a stamp.</summary>
    public StampedSheet? Stamped { get; init; }

    /// <summary>What is odd about the stamp and no reason to refuse.</summary>
    public IReadOnlyList<Finding> Said { get; init; } = [];

    public static async Task<ScoresChoice> MakeAsync(
        NpgsqlConnection connection, Office office, SourceFile source, OfficeUnits units, ScoresRequest request, string layouts, CancellationToken cancellation)
    {
        var catalog = LayoutCatalog.Load(layouts);
        var named = request.Layout is { } id ? catalog.WithId(id) : null;
        if (request.Layout is not null && named is null)
        {
            throw new ImportRequestException("unknown-layout", new($"Không có bố cục '{request.Layout}'.", $"There is no layout '{request.Layout}'."),
                new($"Các bố cục: {string.Join(", ", catalog.Layouts.Select(l => l.Id))}.", $"Layouts: {string.Join(", ", catalog.Layouts.Select(l => l.Id))}."));
        }

        if (await ReturnedSheet.RecogniseAsync(connection, office, source, units, request, catalog, cancellation) is { } returned)
        {
            return returned;
        }

        var spans = await ReferenceData.EditionSpansAsync(connection, cancellation: cancellation);
        var codes = request.Edition is { } code ? [code] : spans.Select(s => s.Code).ToArray();
        var editions = new List<StoredEdition>();
        foreach (var candidate in codes)
        {
            if (await ReferenceData.EditionAsync(connection, candidate, cancellation: cancellation) is { } edition)
            {
                editions.Add(edition);
            }
        }

        if (editions.Count == 0)
        {
            throw request.Edition is null
                ? new ImportRequestException(
                    "no-edition",
                    new($"Cơ quan '{office.Code}' chưa có bộ chỉ số nào, nên không đọc được tệp điểm.", $"Office '{office.Code}' has no edition yet, so a file of scores cannot be read."),
                    new("Nhập bộ chỉ số trước (./reform import editions), hoặc kiểm tra tệp thuộc cơ quan nào.", "Import its edition first (./reform import editions), or check which office the file is of."))
                : new ImportRequestException("unknown-edition", new($"Không có bộ chỉ số '{request.Edition}'.", $"There is no edition '{request.Edition}'."),
                new($"Các bộ chỉ số: {string.Join(", ", spans.Select(s => s.Code))}.", $"Editions: {string.Join(", ", spans.Select(s => s.Code))}."));
        }

        if (named is not null && editions.Count == 1)
        {
            return new(named, editions[0], 0, null);
        }

        var best = editions
            .SelectMany(e => named is not null
                ? [(Edition: e, Layout: named, Reading: ScoreLayouts.Read(source, named, e.Edition, units.Directory, request.Period))]
                : catalog.Detect(source, e.Edition, units.Directory, request.Period).Take(1).Select(d => (Edition: e, d.Layout, d.Reading)))
            .Select(c => (c.Edition, c.Layout, Cells: c.Reading.Cells.Count(cell => c.Edition.Edition.Serves(cell.Period))))
            .OrderByDescending(c => c.Cells)
            .ToArray();
        if (best.Length == 0 || (request.Edition is null && best[0].Cells == 0))
        {
            return Refuse(source.Name, "layout-not-recognised",
                new("Không bố cục nào đọc được tệp này.", "No layout reads this file."),
                new("Kiểm tra dòng tiêu đề; nêu --layout, --edition, và --period nếu tệp không ghi kỳ; xem các bố cục trong seeds/README.md.", "Check its heading row; name --layout, --edition, and --period where the file does not say it; the layouts are described in seeds/README.md."));
        }

        return best.Length > 1 && best[0].Cells == best[1].Cells
            ? Refuse(source.Name, "edition-unclear",
                new($"Tệp đọc được theo nhiều bộ chỉ số: {best[0].Edition.Edition.Id}, {best[1].Edition.Edition.Id}.", $"Several editions read this file: {best[0].Edition.Edition.Id}, {best[1].Edition.Edition.Id}."),
                new("Nêu --edition.", "Name --edition."))
            : new(best[0].Layout, best[0].Edition, best[0].Cells, null);
    }

    private static ScoresChoice Refuse(string file, string code, Domain.Sentence sentence, Domain.Sentence remedy) =>
        new(null, null, 0, ImportRun.WholeFile(file, code, sentence, remedy));
}
