using System.Text.RegularExpressions;
using ReformAnalytics.Storage;

namespace ReformAnalytics.Ingest.Steps;

/// <summary>Which office is meant, by whatever names it.</summary>
public static partial class OfficeChoice
{
    /// <summary>The office named, or the only one that has the edition, or the default.</summary>
    /// <exception cref="ImportRequestException">No such office, or an edition that several offices have.</exception>
    public static async Task<OfficeDatabase> FindAsync(ReformDatabase database, string? named, string? edition, string byDefault, CancellationToken cancellation)
    {
        var code = named;
        if (code is null && edition is not null)
        {
            var owners = await database.OfficesWithEditionAsync(edition, cancellation);
            if (owners.Count > 1 && !owners.Contains(byDefault, StringComparer.Ordinal))
            {
                throw new ImportRequestException(
                    "office-unclear",
                    new($"Nhiều cơ quan có bộ chỉ số '{edition}': {string.Join(", ", owners)}.", $"Several offices have an edition '{edition}': {string.Join(", ", owners)}."),
                    new("Thêm --office.", "Add --office."));
            }

            code = owners.Count == 1 ? owners[0] : null;
        }

        code ??= byDefault;
        var offices = await database.OfficesAsync(cancellation);
        var office = offices.FirstOrDefault(o => string.Equals(o.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? throw new ImportRequestException(
                "unknown-office",
                new($"Không có cơ quan '{code}'.", $"There is no office '{code}'."),
                new($"Các cơ quan hiện có: {string.Join(", ", offices.Select(o => o.Code))}; thêm cơ quan mới bằng ./reform office MÃ TÊN.", $"Offices: {string.Join(", ", offices.Select(o => o.Code))}; add one with ./reform office CODE NAME."));
        return database.For(office);
    }

    /// <summary>A code that is safe in file names and easy to type.</summary>
    /// <exception cref="ImportRequestException">Any other.</exception>
    public static string Code(string text) => Allowed().IsMatch(text) ? text : throw new ImportRequestException(
        "office-code-wrong",
        new($"'{text}' không dùng làm mã cơ quan được.", $"'{text}' cannot be an office's code."),
        new("Dùng chữ thường a-z, chữ số, dấu '-' hoặc '_', bắt đầu bằng chữ hoặc số, tối đa 40 ký tự.", "Use a-z, digits, '-' or '_', beginning with a letter or digit, 40 characters at most."));

    [GeneratedRegex("^[a-z0-9][a-z0-9_-]{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
