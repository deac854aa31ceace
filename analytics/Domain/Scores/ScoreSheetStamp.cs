using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Scores;

/// <summary>What reading a stamp came to.</summary>
public enum StampState
{
    /// <summary>It is whole and of a form that is known.</summary>
    Read,

    /// <summary>A key is missing, a value cannot be read, or the values are not the ones that were written.</summary>
    Damaged,

    /// <summary>It is of a form that only a later version of the program knows.</summary>
    FormFromFuture,
}

/// <summary>
/// What a score sheet (phiếu chấm điểm) says of itself out of its filler's sight, so that it comes back to the office, edition, unit and period
/// that it was written for, whatever became of its visible part.
/// </summary>
/// <remarks>
/// It is kept as rows of key and value on a hidden sheet, the mark first. Values are written in letters that every office program keeps as
/// they are, and a checksum over them tells whether somebody changed one by hand.
/// </remarks>
/// <param name="Office">Code of the office.</param>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Definition">Which text of the edition it was: <see cref="DefinitionOf"/>.</param>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Group">Code of the group that the unit was in.</param>
/// <param name="Period">The period that is scored.</param>
public sealed record ScoreSheetStamp(string Office, string Edition, string Definition, string Unit, string Group, Period Period)
{
    /// <summary>The version of the form that this program writes; it changes when an older program would read the sheet wrongly.</summary>
    public const int Form = 1;

    /// <summary>The first key; its value is the form's version.</summary>
    public const string Mark = "reform-score-sheet";

    private const string Check = "check";

    private static readonly string[] Keys = ["office", "edition", "definition", "unit", "group", "period"];

    /// <summary>A short hash of an edition's canonical text, by which a sheet tells whether the edition changed since.</summary>
    public static string DefinitionOf(string canonical) => Hash(canonical);

    /// <summary>The rows, the mark first.</summary>
    public IReadOnlyList<(string Key, string Value)> Write()
    {
        string[] values = [Office, Edition, Definition, Unit, Group, Period.ToString()];
        List<(string Key, string Value)> rows = [(Mark, Form.ToString(CultureInfo.InvariantCulture)), .. Keys.Zip(values.Select(Escape))];
        return [.. rows, (Check, Checksum(rows))];
    }

    /// <summary>Reads rows that begin with the mark.</summary>
    /// <param name="rows">Keys and values as they stand; unknown keys of the same form are passed over.</param>
    /// <returns>The stamp where the state is <see cref="StampState.Read"/>, else null.</returns>
    /// <exception cref="ArgumentException">The first row is not the mark: it is no stamp.</exception>
    public static (StampState State, ScoreSheetStamp? Stamp) Read(IReadOnlyList<(string Key, string Value)> rows)
    {
        if (rows.Count == 0 || rows[0].Key != Mark)
        {
            throw new ArgumentException($"A stamp begins with '{Mark}'.", nameof(rows));
        }

        if (!int.TryParse(rows[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var form) || form < 1)
        {
            return (StampState.Damaged, null);
        }

        if (form > Form)
        {
            return (StampState.FormFromFuture, null);
        }

        var said = rows.Skip(1).GroupBy(r => r.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Value, StringComparer.Ordinal);
        var whole = Array.TrueForAll(Keys, said.ContainsKey)
            && said.GetValueOrDefault(Check) == Checksum([rows[0], .. Keys.Select(key => (key, said[key]))])
            && Period.TryParse(said["period"], out _);
        return whole
            ? (StampState.Read, new(Of("office"), Of("edition"), Of("definition"), Of("unit"), Of("group"), Period.Parse(said["period"])))
            : (StampState.Damaged, null);

        string Of(string key) => Uri.UnescapeDataString(said[key]);
    }

    // The underscore begins escapes of its own in workbooks.
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("_", "%5F", StringComparison.Ordinal);

    private static string Checksum(IReadOnlyList<(string Key, string Value)> rows) => Hash(string.Join('\n', rows.Select(r => $"{r.Key}={r.Value}")));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
