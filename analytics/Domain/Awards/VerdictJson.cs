using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Awards;

/// <summary>
/// Verdicts and their parts as text: what is stored, what a decision freezes, and the words that printed JSON uses. The same verdict always gives the same text.
/// </summary>
/// <remarks>Properties stand in a fixed order and decimals lose trailing zeros. Stored texts must stay readable: add properties with defaults, never rename one.</remarks>
public static class VerdictJson
{
    /// <summary>How the texts are written; printed JSON may add indentation.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false), new PlainDecimal() },
    };

    /// <summary>Figures as a JSON array.</summary>
    public static string Write(IReadOnlyList<Figure> figures) => figures.Count == 0 ? "[]" : JsonSerializer.Serialize(figures, Options);

    /// <summary>Sources as a JSON array.</summary>
    public static string Write(IEnumerable<Source> sources) => JsonSerializer.Serialize(sources.Select(SourceText.Of), Options);

    /// <summary>What would decide an open condition; null for nothing.</summary>
    public static string? Write(MissingEvidence? missing) => missing is null ? null : JsonSerializer.Serialize(missing, Options);

    /// <summary>A whole verdict, as a decision freezes it.</summary>
    public static string Write(Verdict verdict) => JsonSerializer.Serialize(VerdictText.Of(verdict), Options);

    /// <summary>Reads what <see cref="Write(IReadOnlyList{Figure})"/> wrote.</summary>
    public static IReadOnlyList<Figure> ReadFigures(string json) => json == "[]" ? [] : Read<IReadOnlyList<Figure>>(json);

    /// <summary>Reads what <see cref="Write(IEnumerable{Source})"/> wrote.</summary>
    public static IReadOnlyList<Source> ReadSources(string json) => json == "[]" ? [] : [.. Read<IReadOnlyList<SourceText>>(json).Select(s => s.ToSource())];

    /// <summary>Reads what <see cref="Write(MissingEvidence)"/> wrote.</summary>
    public static MissingEvidence? ReadMissing(string? json) => json is null ? null : Read<MissingEvidence>(json);

    /// <summary>Reads what <see cref="Write(Verdict)"/> wrote.</summary>
    public static Verdict ReadVerdict(string json) => Read<VerdictText>(json).ToVerdict();

    /// <summary>The word of an outcome, a verdict or another of these enumerations: "not_met".</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>The value with this word.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None has it.</exception>
    public static T Parse<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(v => Word(v!.Value) == word)
        ?? throw new ArgumentOutOfRangeException(nameof(word), word, $"not one of {typeof(T).Name}");

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("null is nothing that was stored");

    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        // Division by one with all its zeros drops trailing zeros.
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value / 1.0000000000000000000000000000m);
    }
}

/// <summary>A source as text: kind says which of the other properties stand.</summary>
public sealed record SourceText(
    string Kind,
    string? Feed = null,
    int? Batch = null,
    string? File = null,
    string? Sheet = null,
    int? Row = null,
    int? Column = null,
    string? Edition = null,
    string? Period = null,
    int? Run = null,
    int? Vintage = null,
    IReadOnlyList<string>? Files = null,
    IReadOnlyList<FileCells>? Cells = null,
    long? Answered = null,
    long? Satisfied = null,
    int? LastRow = null)
{
    /// <summary>The text of a source.</summary>
    public static SourceText Of(Source source) => source switch
    {
        SourceRow row => new("row", row.Feed, row.Batch, row.File, row.Sheet, row.Row, row.Column),
        SourceRun run => new("run", Edition: run.Edition, Period: run.Period.ToString(), Run: run.Run, Vintage: run.Vintage, Files: run.Files, Cells: run.Cells.Count == 0 ? null : run.Cells),
        SourceCounts counts => new(
            "counts", EvidenceFeeds.Satisfaction, counts.Batch, counts.File, counts.Sheet, counts.Row, Answered: counts.Answered, Satisfied: counts.Satisfied, LastRow: counts.LastRow),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, "not a source that can be stored"),
    };

    /// <summary>The source of the text.</summary>
    public Source ToSource() => Kind switch
    {
        "row" => new SourceRow(Feed!, Batch!.Value, File!, Sheet!, Row!.Value, Column),
        "run" => new SourceRun(Edition!, Periods.Period.Parse(Period!), Run, Vintage!.Value, Files!) { Cells = Cells ?? [] },
        "counts" => new SourceCounts(Batch!.Value, File!, Answered!.Value, Satisfied!.Value, Sheet ?? "", Row, LastRow),
        _ => throw new JsonException($"'{Kind}' is not a kind of source."),
    };
}

/// <summary>A verdict as text.</summary>
public sealed record VerdictText(Candidate Candidate, VerdictKind Verdict, Standing Standing, IReadOnlyList<OutcomeText> Conditions)
{
    /// <summary>The text of a verdict.</summary>
    public static VerdictText Of(Verdict verdict) => new(verdict.Candidate, verdict.Kind, verdict.Standing, [.. verdict.Outcomes.Select(OutcomeText.Of)]);

    /// <summary>The verdict of the text.</summary>
    public Verdict ToVerdict() => new(Candidate, Verdict, [.. Conditions.Select(c => c.ToOutcome())], Standing);
}

/// <summary>What a condition comes to, as text.</summary>
public sealed record OutcomeText(
    string Id,
    Outcome Outcome,
    string Code,
    bool Preference,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<SourceText> Sources,
    Sentence Sentence,
    MissingEvidence? Missing)
{
    /// <summary>The text of an outcome.</summary>
    public static OutcomeText Of(ConditionOutcome outcome) => new(
        outcome.Id, outcome.Outcome, outcome.Code, outcome.Preference, outcome.Figures, [.. outcome.Sources.Select(SourceText.Of)], outcome.Sentence, outcome.Missing);

    /// <summary>The outcome of the text.</summary>
    public ConditionOutcome ToOutcome() => new(Id, Outcome, Code, Figures, [.. Sources.Select(s => s.ToSource())], Sentence, Missing, Preference);
}
