using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReformAnalytics.Domain.Scores;

namespace ReformAnalytics.Domain.Editions;

/// <summary>
/// The canonical text of an edition: the same edition always gives the same JSON, whatever file it came from, so that a hash of the text
/// tells whether an edition changed.
/// </summary>
/// <remarks>
/// Properties stand in a fixed order, defaults are written out, per-group maxima are sorted by group, and decimals lose trailing zeros
/// (2.50 and 2.5 are one maximum). Text is written as it is, not as \u escapes. Stored texts must stay readable: add properties with
/// defaults, never rename one.
/// </remarks>
public static class EditionJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false), new PlainDecimal(), new EitherSentence() },
    };

    /// <summary>The canonical text, on one line.</summary>
    public static string Write(Edition edition) => JsonSerializer.Serialize(
        new EditionText(
            edition.Id,
            edition.Office,
            edition.Index,
            edition.Title,
            edition.Source,
            edition.ServesFrom,
            edition.ServesTo,
            edition.Synthetic,
            edition.Aggregation,
            edition.Scale,
            edition.ScoreDecimals,
            edition.CoverageThreshold,
            edition.Missing,
            edition.Ties,
            edition.Rounding,
            edition.Groups,
            [.. edition.Items.Roots.Select(ItemText.Of)]),
        Options);

    /// <summary>The edition of a text that <see cref="Write"/> gave.</summary>
    /// <exception cref="JsonException">The text is not such a text.</exception>
    /// <exception cref="EditionException">Its items contradict each other.</exception>
    public static Edition Read(string json)
    {
        var text = JsonSerializer.Deserialize<EditionText>(json, Options) ?? throw new JsonException("The text holds no edition.");
        return new Edition
        {
            Id = text.Id,
            Office = text.Office,
            Index = text.Index,
            Title = text.Title,
            Source = text.Source,
            ServesFrom = text.ServesFrom,
            ServesTo = text.ServesTo,
            Synthetic = text.Synthetic,
            Aggregation = text.Aggregation,
            Scale = text.Scale,
            ScoreDecimals = text.ScoreDecimals,
            CoverageThreshold = text.CoverageThreshold,
            Missing = text.Missing,
            Ties = text.Ties,
            Rounding = text.Rounding,
            Groups = text.Groups,
            Items = new ItemTree([.. text.Items.Select(item => item.ToItem())]),
        };
    }

    private sealed record EditionText(
        string Id,
        string Office,
        string Index,
        Sentence Title,
        Sentence Source,
        int ServesFrom,
        int? ServesTo,
        bool Synthetic,
        Aggregation Aggregation,
        decimal Scale,
        int? ScoreDecimals,
        decimal CoverageThreshold,
        MissingPolicy Missing,
        TieRule Ties,
        Rounding Rounding,
        IReadOnlyList<EditionGroup> Groups,
        IReadOnlyList<ItemText> Items);

    private sealed record ItemText(
        string Code,
        Sentence Title,
        IReadOnlyList<string> Aliases,
        decimal Maximum,
        SortedDictionary<string, decimal> MaximumByGroup,
        decimal Weight,
        IReadOnlyList<string> Sources,
        IReadOnlyList<string> Groups,
        IReadOnlyList<ItemText> Items)
    {
        private static readonly (string Word, ScoreSources Source)[] Words =
            [("self", ScoreSources.Self), ("appraised", ScoreSources.Appraised), ("survey", ScoreSources.Survey)];

        public static ItemText Of(Item item)
        {
            var maxima = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (group, maximum) in item.MaximumByGroup)
            {
                maxima[group] = maximum;
            }

            return new(
                item.Code,
                item.Title,
                item.Aliases,
                item.Maximum,
                maxima,
                item.Weight,
                [.. Words.Where(w => item.Sources.HasFlag(w.Source)).Select(w => w.Word)],
                item.Groups,
                [.. item.Children.Select(Of)]);
        }

        public Item ToItem() => new()
        {
            Code = Code,
            Title = Title,
            Aliases = Aliases,
            Children = [.. Items.Select(item => item.ToItem())],
            Maximum = Maximum,
            MaximumByGroup = new Dictionary<string, decimal>(MaximumByGroup, StringComparer.Ordinal),
            Weight = Weight,
            Sources = Sources.Aggregate(ScoreSources.None, (all, word) => all | SourceOf(word)),
            Groups = Groups,
        };

        private static ScoreSources SourceOf(string word) =>
            Array.Find(Words, w => w.Word == word) is { Word: not null } found ? found.Source : throw new JsonException($"'{word}' is no source of points.");
    }

    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    // A text stored before sources were said in two languages has one string for both.
    private sealed class EitherSentence : JsonConverter<Sentence>
    {
        public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                var both = reader.GetString()!;
                return new(both, both);
            }

            using var text = JsonDocument.ParseValue(ref reader);
            return new(text.RootElement.GetProperty("vi").GetString()!, text.RootElement.GetProperty("en").GetString()!);
        }

        public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("vi", value.Vi);
            writer.WriteString("en", value.En);
            writer.WriteEndObject();
        }
    }
}
