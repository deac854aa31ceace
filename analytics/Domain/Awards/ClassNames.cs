using System.Collections;
using ReformAnalytics.Domain.Editions;

namespace ReformAnalytics.Domain.Awards;

/// <summary>The names of the classes of a group as editions store them, best first, and what English pages call each.</summary>
/// <param name="rules">The edition's classes for the group, best first.</param>
public sealed class ClassNames(IReadOnlyList<ClassRule> rules) : IReadOnlyList<string>
{
    /// <inheritdoc/>
    public int Count => rules.Count;

    /// <inheritdoc/>
    public string this[int index] => rules[index].Name;

    /// <summary>What English pages call the class at a place.</summary>
    public string English(int index) => rules[index].InWords().En;

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => rules.Select(rule => rule.Name).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
