using System.Globalization;

namespace ReformAnalytics.Soak;

/// <summary>What is tried, how often and with how much.</summary>
/// <param name="Rounds">How often something is killed, or dropped.</param>
/// <param name="Rows">Rows of each large file.</param>
/// <param name="Files">Files dropped at once.</param>
/// <param name="Seed">Decides every random moment, so that a run can be repeated.</param>
public sealed record SoakOptions(int Rounds, int Rows, int Files, int Seed)
{
    /// <summary>For how long one file stays half-written.</summary>
    public TimeSpan HalfWritten { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For how long a dropped file must keep still.</summary>
    public TimeSpan Still { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a node says that it is alive, and how long past that it counts as dead.</summary>
    public (double CheckIn, double Threshold) Cluster { get; init; } = (5, 10);

    /// <summary>Reads <c>--rounds N --rows N --files N --seed S</c>; null where something else is said.</summary>
    public static SoakOptions? Read(IReadOnlyList<string> words, int rounds, int rows)
    {
        var options = new SoakOptions(rounds, rows, 500, 1);
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count || !int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value) || (value == 0 && words[i] != "--seed"))
            {
                return null;
            }

            switch (words[i])
            {
                case "--rounds": options = options with { Rounds = value }; break;
                case "--rows": options = options with { Rows = value }; break;
                case "--files": options = options with { Files = value }; break;
                case "--seed": options = options with { Seed = value }; break;
                default: return null;
            }
        }

        return options;
    }
}
