using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Rendering;

#pragma warning disable RCS1194 // The standard constructors would allow an error without a code and a remedy.
/// <summary>A chart or page could not be drawn; says which and why, with what to do about it.</summary>
public sealed class RenderingException : Exception
#pragma warning restore RCS1194
{
    internal RenderingException(string code, Sentence sentence, Exception? cause = null)
        : base($"{code}: {sentence.En}", cause)
    {
        Code = code;
        Sentence = sentence;
    }

    public string Code { get; }

    public Sentence Sentence { get; }

    internal static RenderingException NotInstalled(string folder) => new(
        "renderer-not-installed",
        RenderingTexts.NotInstalled(folder));

    internal static RenderingException NoNode(string node, Exception cause) => new(
        "renderer-no-node",
        RenderingTexts.NoNode(node),
        cause);

    internal static RenderingException Refused(string kind, string why) => new(
        "renderer-refused",
        RenderingTexts.Refused(kind, why));

    internal static RenderingException Ended(string lastWords) => new(
        "renderer-ended",
        RenderingTexts.Ended(lastWords));
}
