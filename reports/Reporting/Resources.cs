using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting;

/// <summary>Specifications and templates travel inside the assembly, so that no folder can be forgotten in a deployment.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream($"ReformAnalytics.Reporting.{name}")
            ?? throw new ArgumentException($"There is no embedded file {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonObject Json(string name) => JsonNode.Parse(Text(name))!.AsObject();
}
