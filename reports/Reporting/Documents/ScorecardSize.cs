using System.Text.Json.Nodes;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>In which type a scorecard is set: the size that its words should fill a page in, and the smaller ones should they not fit.</summary>
/// <remarks>
/// The renderer tries one after the other, and each trial costs as much as the page itself, so that a good first guess halves the time of a province.
/// The size that fits falls with the number of lines, <c>1000 / size = 71.8 + 1.6 lines</c>: the least squares over pages with rows left out at random, within 0.2 points
/// on average. A wrong guess costs a trial or half a step of type, never a word.
/// </remarks>
internal static class ScorecardSize
{
    private static readonly (string Name, double Points)[] Sizes = [("8.5", 8.5), ("7.5", 7.5), ("6.5", 6.5)];

    /// <param name="data">What the template is given.</param>
    public static IReadOnlyList<string> For(JsonObject data)
    {
        var likely = 1000 / (71.8 + (1.6 * Lines(data))) + 0.2;
        return [.. Sizes.SkipWhile(size => size.Points > likely).Select(size => size.Name), "scaled"];
    }

    // How many letters fill a line of each column, at the usual size.
    private static double Lines(JsonObject data) =>
        Rows(data, "domains", "title", 45)
        + Rows(data, "losses", "title", 60)
        + Rows(data, "satisfaction", "question", 45)
        // The path stands beside the moves and is as high as four lines of them.
        + (0.8 * Math.Max(0, Rows(data, "rises", "title", 45) + Rows(data, "falls", "title", 45) - 4))
        + Wrapped(string.Join(' ', data["remarks"]!.AsArray()), 125, least: 0)
        + Wrapped((string)data["answer"]!, 85)
        + Wrapped((string)data["next"]!, 110);

    private static int Rows(JsonObject data, string section, string text, int letters) =>
        data[section]!["rows"]!.AsArray().Sum(row => Wrapped((string)row![text]!, letters));

    private static int Wrapped(string text, int letters, int least = 1) => Math.Max(least, (text.Length + letters - 1) / letters);
}
