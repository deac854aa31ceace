using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Portal.Cli;

/// <summary>What the words of a command line name, or a sentence with the nearest names.</summary>
internal static class Named
{
    /// <exception cref="UsageException">No unit, or several, answer to the name.</exception>
    public static Unit Unit(UnitDirectory directory, string name)
    {
        var match = directory.Match(name);
        var near = string.Join(", ", match.Nearest.Select(u => $"{u.Name} ({u.Code})"));
        return match.Unit ?? throw (match.Failure == UnitMatchFailure.Ambiguous
            ? new UsageException("ambiguous-unit", new($"Nhiều đơn vị cùng mang tên '{name}'.", $"Several units answer to '{name}'."), new($"Dùng mã: {near}.", $"Use a code: {near}."))
            : new UsageException("unknown-unit", new($"Không có đơn vị '{name}'.", $"There is no unit '{name}'."), new($"Gần giống: {near}.", $"Nearest: {near}.")));
    }

    /// <exception cref="UsageException">The edition has no such group.</exception>
    public static EditionGroup Group(Edition edition, string code)
    {
        var known = string.Join(", ", edition.Groups.Select(g => g.Code));
        return edition.Groups.FirstOrDefault(g => string.Equals(g.Code, code, StringComparison.OrdinalIgnoreCase)) ?? throw new UsageException(
            "unknown-group",
            new($"Bộ chỉ số không có khối '{code}'.", $"The edition has no group '{code}'."),
            new($"Các khối: {known}.", $"Its groups: {known}."));
    }
}
