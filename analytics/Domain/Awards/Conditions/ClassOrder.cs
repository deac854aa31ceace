using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Domain.Awards.Conditions;

/// <summary>Classes compared by the order that an edition gives them, best first.</summary>
internal static class ClassOrder
{
    /// <summary>Whether a class is at least as good as another; "none" is below every class.</summary>
    /// <param name="classes">The edition's classes for the group, best first.</param>
    /// <param name="name">The class reached; null where the ratio is below every class.</param>
    /// <param name="wanted">The class asked for.</param>
    /// <returns>Null where the edition does not name the class asked for.</returns>
    public static bool? IsAtLeast(IReadOnlyList<string> classes, string? name, string wanted)
    {
        var bound = Place(classes, wanted);
        return bound < 0 ? null : name is not null && Place(classes, name) is var place && place >= 0 && place <= bound;
    }

    /// <summary>Whether two names mean one class.</summary>
    public static bool Same(string a, string b) => string.Equals(NameKey.Canonical(a), NameKey.Canonical(b), StringComparison.OrdinalIgnoreCase);

    private static int Place(IReadOnlyList<string> classes, string name)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (Same(classes[i], name))
            {
                return i;
            }
        }

        return -1;
    }
}
