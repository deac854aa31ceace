using Microsoft.Extensions.Logging;

namespace ReformAnalytics.Portal.Watching;

/// <summary>What is no failure and must be read all the same.</summary>
internal static class Warnings
{
    public static void WarnOfEach(this ILogger log, string what, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            log.LogWarning("{What}: {Item}", what, item);
        }
    }
}
