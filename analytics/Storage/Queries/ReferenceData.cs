using Microsoft.EntityFrameworkCore;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Storage.Mappings;

namespace ReformAnalytics.Storage.Queries;

/// <summary>The units of an office and their short keys.</summary>
/// <param name="Directory">The units.</param>
/// <param name="IdOf">Key by unit code.</param>
/// <param name="NewestBatch">The newest import that any of them comes from; 0 where there is none.</param>
public sealed record OfficeUnits(UnitDirectory Directory, IReadOnlyDictionary<string, int> IdOf, int NewestBatch);

/// <summary>An edition in force and its short keys.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="EditionId">Its key.</param>
/// <param name="ItemIds">Item keys by item code.</param>
/// <param name="Definition">Its canonical text.</param>
public sealed record StoredEdition(Edition Edition, int EditionId, IReadOnlyDictionary<string, int> ItemIds, string Definition);

/// <summary>Units and editions, each as its newest import up to a vintage says.</summary>
public static class ReferenceData
{
    /// <summary>The units of the office as of a batch.</summary>
    public static async Task<OfficeUnits> UnitsAsync(ReformDbContext context, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        var keys = await context.UnitKeys.AsNoTracking().ToDictionaryAsync(k => k.UnitId, k => k.Code, cancellation);
        var versions = await context.UnitVersions.AsNoTracking().Where(v => v.BatchId <= asOf).ToListAsync(cancellation);
        var current = versions
            .GroupBy(v => v.UnitId)
            .Select(g => g.MaxBy(v => v.BatchId)!)
            .OrderBy(v => v.BatchId).ThenBy(v => v.RowNo)
            .ToArray();
        return new(
            new UnitDirectory(current.Select(v => ToUnit(keys[v.UnitId], v))),
            current.ToDictionary(v => keys[v.UnitId], v => v.UnitId, StringComparer.Ordinal),
            current.Length == 0 ? 0 : current.Max(v => v.BatchId));
    }

    /// <summary>The edition with this code as of a batch, or null where the office has none.</summary>
    public static async Task<StoredEdition?> EditionAsync(ReformDbContext context, string code, int asOf = int.MaxValue, CancellationToken cancellation = default)
    {
        var lower = code.ToLowerInvariant();
#pragma warning disable CA1862, CA1304, CA1311, MA0011 // translated to SQL lower(); a comparison argument cannot be
        var key = await context.EditionKeys.AsNoTracking().SingleOrDefaultAsync(e => e.Code.ToLower() == lower, cancellation);
#pragma warning restore CA1862, CA1304, CA1311, MA0011
        if (key is null)
        {
            return null;
        }

        var version = await context.EditionVersions.AsNoTracking()
            .Where(v => v.EditionId == key.EditionId && v.BatchId <= asOf)
            .OrderByDescending(v => v.BatchId)
            .FirstOrDefaultAsync(cancellation);
        if (version is null)
        {
            return null;
        }

        var items = await context.ItemKeys.AsNoTracking()
            .Where(i => i.EditionId == key.EditionId)
            .ToDictionaryAsync(i => i.Code, i => i.ItemId, StringComparer.Ordinal, cancellation);
        return new(EditionJson.Read(version.Definition), key.EditionId, items, version.Definition);
    }

    /// <summary>Codes of every edition of the office with the index and years each serves, newest version, by code.</summary>
    public static async Task<IReadOnlyList<EditionSpan>> EditionSpansAsync(ReformDbContext context, CancellationToken cancellation = default)
    {
        var keys = await context.EditionKeys.AsNoTracking().ToDictionaryAsync(k => k.EditionId, k => k.Code, cancellation);
        var versions = await context.EditionVersions.AsNoTracking()
            .Select(v => new { v.EditionId, v.BatchId, v.IndexCode, v.ServesFrom, v.ServesTo })
            .ToListAsync(cancellation);
        return [.. versions
            .GroupBy(v => v.EditionId)
            .Select(g => g.MaxBy(v => v.BatchId)!)
            .Select(v => new EditionSpan(keys[v.EditionId], v.EditionId, v.IndexCode, v.ServesFrom, v.ServesTo))
            .OrderBy(s => s.Code, StringComparer.Ordinal)];
    }

    private static Unit ToUnit(string code, UnitVersion version) => new(
        code, version.Name, version.Kind, version.GroupCode, version.ParentCode, version.ValidFrom, version.ValidTo, version.Aliases);
}

/// <summary>The years that an edition serves.</summary>
public sealed record EditionSpan(string Code, int EditionId, string Index, int ServesFrom, int? ServesTo)
{
    /// <summary>Whether figures of a year are made by it.</summary>
    public bool Serves(int year) => year >= ServesFrom && (ServesTo is not { } to || year <= to);
}
