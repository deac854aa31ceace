using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ReformAnalytics.Domain.Awards;

namespace ReformAnalytics.Domain.Campaigns;

/// <summary>
/// The canonical text of a campaign: the same campaign always gives the same JSON, whatever file it came from, so that a hash of the text tells
/// whether a rulebook changed.
/// </summary>
/// <remarks>Stored texts must stay readable: add properties with defaults, never rename one.</remarks>
public static class CampaignJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutDerived } },
    };

    /// <summary>The canonical text, on one line.</summary>
    public static string Write(Campaign campaign) => JsonSerializer.Serialize(campaign, Options);

    /// <summary>The campaign of a text that <see cref="Write"/> gave.</summary>
    /// <exception cref="JsonException">The text is not such a text.</exception>
    public static Campaign Read(string json) =>
        JsonSerializer.Deserialize<Campaign>(json, Options) ?? throw new JsonException("The text holds no campaign.");

    // The kind's word is the discriminator, and each kind's own property of that name follows from its type.
    private static void WithoutDerived(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Condition)))
        {
            return;
        }

        foreach (var property in type.Properties.Where(p => p.Name is "kind" or "id").ToArray())
        {
            type.Properties.Remove(property);
        }
    }
}
