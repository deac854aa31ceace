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
    public static bool? IsAtLeast(IReadOnlyList<Sentence> classes, string? name, string wanted)
    {
        var bound = Place(classes, wanted);
        return bound < 0 ? null : name is not null && Place(classes, name) is var place && place >= 0 && place <= bound;
    }

    /// <summary>Whether two names mean one class.</summary>
    public static bool Same(string a, string b) => string.Equals(NameKey.Canonical(a), NameKey.Canonical(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>What readers are told of a class: Vietnamese as it is written, English as the edition has it; the same name where nothing names it in English.</summary>
    public static Sentence InWords(IReadOnlyList<Sentence> classes, string name) =>
        new(name, Place(classes, name) is var place && place >= 0 ? classes[place].En : name);

    /// <summary>The figure of a class and, where one is asked for, the class that it is compared with.</summary>
    /// <param name="name">Stable name of the figure.</param>
    /// <param name="title">What readers are told it is.</param>
    /// <param name="classes">The edition's classes for the group, best first.</param>
    /// <param name="reached">The class reached; null below every class.</param>
    /// <param name="wanted">The class asked for; null where the figure is only told.</param>
    public static Figure FigureOf(string name, Sentence title, IReadOnlyList<Sentence> classes, string? reached, string? wanted = null) =>
        new(name, title, FigureUnit.Text, null, reached, wanted is null ? null : Relation.AtLeast, BoundText: wanted)
        {
            English = EnglishOf(classes, reached),
            BoundEnglish = EnglishOf(classes, wanted),
        };

    /// <summary>What English pages call a class, where that is another word.</summary>
    public static string? EnglishOf(IReadOnlyList<Sentence> classes, string? name) =>
        name is not null && InWords(classes, name).En is var english && english != name ? english : null;

    private static int Place(IReadOnlyList<Sentence> classes, string name)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (Same(classes[i].Vi, name))
            {
                return i;
            }
        }

        return -1;
    }
}
