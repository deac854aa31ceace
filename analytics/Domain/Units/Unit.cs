using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Units;

/// <summary>A body that is scored and ranked: a department, district agency, agency located there, commune or province.</summary>
/// <param name="Code">The office's own code, unique in the office.</param>
/// <param name="Name">The official name, as it is printed.</param>
/// <param name="Kind">What sort of body it is, in the office's words (department, commune, province ...).</param>
/// <param name="Group">Code of the group that it is compared and ranked in.</param>
/// <param name="Parent">Code of the body above it, or null.</param>
/// <param name="ValidFrom">First day it exists, or null where it always did.</param>
/// <param name="ValidTo">Last day it exists, or null where it still does.</param>
/// <param name="Aliases">Other spellings that files use for it.</param>
public sealed record Unit(
    string Code,
    string Name,
    string Kind,
    string Group,
    string? Parent,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    IReadOnlyList<string> Aliases)
{
    /// <summary>Whether the unit exists on at least one day of the period: a body dissolved on 30/06 owes its year something, its third quarter nothing.</summary>
    public bool ExistsIn(Period period) =>
        (ValidFrom is not { } from || from <= period.LastDay) && (ValidTo is not { } to || to >= period.FirstDay);
}
