using System.Text.Encodings.Web;
using System.Text.Json;

namespace ReformAnalytics.Domain.Scores;

/// <summary>A correction as it was applied to a figure, kept beside that figure.</summary>
/// <param name="Part">The source that it changed.</param>
/// <param name="Expect">What the file says.</param>
/// <param name="Value">What was taken instead.</param>
/// <param name="Why">The reason.</param>
/// <param name="Who">Who decided, with the document's number.</param>
/// <param name="Since">Since when it is in force.</param>
public sealed record AppliedCorrection(ScoreSources Part, string Expect, string Value, string Why, string Who, DateOnly Since)
{
    // Vietnamese letters stay readable in the table.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text that is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no stored correction.</exception>
    public static AppliedCorrection Parse(string json) => JsonSerializer.Deserialize<AppliedCorrection>(json, Readable) ?? throw new JsonException("null is no correction");

    /// <summary>In one line: what the file says, what was taken, why, and who decided.</summary>
    public override string ToString() => $"{Expect} → {Value}: {Why} ({Who}, {Since:yyyy-MM-dd})";
}
