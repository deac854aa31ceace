namespace ReformAnalytics.Generate;

/// <summary>
/// Chance that depends on nothing but what it is asked about: the same words give the same number on every machine and in every order, so
/// that adding a unit or a file changes no other figure.
/// </summary>
internal static class Chance
{
    /// <summary>A number from 0 to below 1.</summary>
    public static double Of(params ReadOnlySpan<string> words)
    {
        // FNV-1a over the words, then the finisher of SplitMix64 to spread what short words leave close together.
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var c in word)
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            hash = (hash ^ '|') * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return ((hash ^ (hash >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A number around 0, rarely beyond the width.</summary>
    public static double Around(double width, params ReadOnlySpan<string> words)
    {
        string[] again = [.. words, "again"];
        return (Of(words) + Of(again) - 1) * width;
    }
}
