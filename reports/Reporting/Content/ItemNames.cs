using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Reporting.Texts;

namespace ReformAnalytics.Reporting.Content;

/// <summary>How items are called: by number and title where the edition numbers them.</summary>
internal static class ItemNames
{
    public static Sentence Full(Item item) => IsNumbered(item) ? new($"{item.Code}. {item.Title.Vi}", $"{item.Code}. {item.Title.En}") : item.Title;

    /// <summary>A code such as "entry" is the edition's own affair.</summary>
    public static bool IsNumbered(Item item) => char.IsAsciiDigit(item.Code[0]);

    public static Sentence Sources(ScoreSources sources)
    {
        var named = new[]
        {
            (ScoreSources.Self, QualityTexts.Self), (ScoreSources.Appraised, QualityTexts.Appraised), (ScoreSources.Survey, QualityTexts.Survey),
        }.Where(source => sources.HasFlag(source.Item1)).Select(source => source.Item2).ToList();
        return new(string.Join(", ", named.Select(source => source.Vi.ToLowerInvariant())), string.Join(", ", named.Select(source => source.En.ToLowerInvariant())));
    }
}
