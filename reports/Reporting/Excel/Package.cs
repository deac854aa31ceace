using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>One file of a package.</summary>
/// <param name="Name">From the root, without a slash in front.</param>
/// <param name="Write">Called once, after all parts before it were written.</param>
internal sealed record Part(string Name, string ContentType, Action<Stream> Write)
{
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    public static Part Of(string name, string contentType, Func<OpenXmlElement> root) =>
        new(name, contentType, stream =>
        {
            using var xml = XmlWriter.Create(stream, Package.Settings);
            xml.WriteStartDocument(standalone: true);
            root().WriteTo(xml);
        });
}

/// <param name="Target">The name of the part that it leads to, from the root.</param>
internal sealed record Relation(string Id, string Type, string Target);

/// <summary>Writes parts as a package whose bytes depend on the parts alone: fixed times, fixed order, no random ids.</summary>
/// <remarks>The SDK's own package needs all rows in memory, draws random ids and stamps the clock.</remarks>
internal static class Package
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    // The earliest time a zip can hold.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A carriage return in a name must come back as one.
    public static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void Write(Stream target, IReadOnlyList<Part> parts, IReadOnlyList<Relation> root)
    {
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);

        // Readers that stream expect the list of content types first.
        Entry(zip, "[Content_Types].xml", stream => ContentTypes(stream, parts));
        Entry(zip, "_rels/.rels", stream => Relate(stream, "", root));
        foreach (var part in parts)
        {
            Entry(zip, part.Name, part.Write);
            if (part.Relations.Count > 0)
            {
                var folder = part.Name[..(part.Name.LastIndexOf('/') + 1)];
                Entry(zip, $"{folder}_rels/{part.Name[folder.Length..]}.rels", stream => Relate(stream, folder, part.Relations));
            }
        }
    }

    private static void Entry(ZipArchive zip, string name, Action<Stream> write)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Fixed;
        using var stream = entry.Open();
        write(stream);
    }

    private static void ContentTypes(Stream stream, IReadOnlyList<Part> parts)
    {
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Types", Types);
        xml.WriteStartElement("Default", Types);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        foreach (var part in parts)
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", "/" + part.Name);
            xml.WriteAttributeString("ContentType", part.ContentType);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Relate(Stream stream, string folder, IReadOnlyList<Relation> relations)
    {
        using var xml = XmlWriter.Create(stream, Settings);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("Relationships", PackageRelationships);
        foreach (var relation in relations)
        {
            xml.WriteStartElement("Relationship", PackageRelationships);
            xml.WriteAttributeString("Id", relation.Id);
            xml.WriteAttributeString("Type", relation.Type);

            // Relative where it can be: some readers take "/xl/..." for a folder of theirs.
            xml.WriteAttributeString("Target", Relative(folder, relation.Target));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Relative(string folder, string target)
    {
        var up = "";
        while (!target.StartsWith(folder, StringComparison.Ordinal))
        {
            folder = folder[..(folder.TrimEnd('/').LastIndexOf('/') + 1)];
            up += "../";
        }

        return up + target[folder.Length..];
    }
}
