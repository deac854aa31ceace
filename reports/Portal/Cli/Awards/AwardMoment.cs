using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary>What <c>--as-of</c> means to a council: an import, a publication with the imports that it stands on, or a day with all that had come in by its end.</summary>
/// <param name="Vintage">The newest import that counts; null for all.</param>
/// <param name="Day">The day, where one was named: open deadlines are looked at from it.</param>
internal sealed record AwardMoment(int? Vintage, DateOnly? Day)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"];

    /// <exception cref="UsageException">Neither a number, a day nor a publication; a day before the first import; a publication by other rules.</exception>
    public static async Task<AwardMoment> OfAsync(OfficeDatabase office, string? named, CancellationToken cancellation)
    {
        if (named is null)
        {
            return new(null, null);
        }

        if (int.TryParse(named, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var vintage))
        {
            return new(vintage, null);
        }

        if (IsPublication(named))
        {
            return new((await AsOf.FindAsync(office, named, cancellation)).ToCompute(), null);
        }

        var day = DayOf(named, "--as-of");
        await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
        var last = await BatchInputs.LastBeforeAsync(connection, VietnamTime.EndOf(day), cancellation);
        return last > 0 ? new(last, day) : throw new UsageException(
            "nothing-imported-by",
            new($"Đến hết ngày {day:dd/MM/yyyy} cơ quan '{office.Office.Code}' chưa nhập dữ liệu nào.", $"By the end of {day:yyyy-MM-dd} office '{office.Office.Code}' had imported nothing."),
            new("Xem ./reform imports.", "See ./reform imports."));
    }

    // "p3", or "office/edition/2023/r1"; a day has two slashes.
    private static bool IsPublication(string named) =>
        named.Count(letter => letter == '/') > 2 || (named is ['p' or 'P', .. var digits] && digits.Length > 0 && digits.All(char.IsAsciiDigit));

    /// <exception cref="UsageException">Not a day.</exception>
    public static DateOnly DayOf(string text, string option) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new UsageException(
            "unreadable-day",
            new($"{option} '{text}' không đọc được.", $"{option} '{text}' cannot be read."),
            option == "--as-of"
                ? new("Viết số lần nhập (12), ngày (2023-10-14 hoặc 14/10/2023) hoặc bản công bố (p3).", "Write an import (12), a day (2023-10-14 or 14/10/2023) or a publication (p3).")
                : new("Viết ngày 2023-10-14 hoặc 14/10/2023.", "Write a day as 2023-10-14 or 14/10/2023."));
}
