using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>Rows that imports left out and nothing has made good since, by whom they speak of.</summary>
internal sealed class LeftOutRows
{
    private static readonly (string Feed, string Table)[] Feeds =
    [
        (EvidenceFeeds.Tasks, "task"), (EvidenceFeeds.Initiatives, "initiative"), (EvidenceFeeds.Discipline, "discipline"), (EvidenceFeeds.Dossiers, "dossier"),
        (EvidenceFeeds.FilesHandled, "files_handled"),
    ];

    // What a person's case takes from the unit that they work in.
    private static readonly string[] OfUnits = [EvidenceFeeds.Tasks, EvidenceFeeds.FilesHandled];

    private readonly OpenRejection[] _nobody;
    private readonly ILookup<string, OpenRejection> _units;
    private readonly ILookup<string, OpenRejection> _persons;

    private LeftOutRows(OpenRejection[] rows)
    {
        Rows = rows;
        _nobody = Array.FindAll(rows, r => r.Unit is null && r.Person is null);
        _units = rows.Where(r => r.Unit is not null && r.Person is null).ToLookup(r => r.Unit!, StringComparer.Ordinal);
        _persons = rows.Where(r => r.Person is not null).ToLookup(r => r.Person!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<OpenRejection> Rows { get; }

    /// <summary>Those of files that came in since the first day judged: an older file cannot say how the round went.</summary>
    public static async Task<LeftOutRows> LoadAsync(Npgsql.NpgsqlDataSource source, HeldRound round, int asOf, CancellationToken cancellation)
    {
        var rows = new List<OpenRejection>();
        foreach (var (feed, table) in Feeds)
        {
            rows.AddRange(await OpenRejections.ReadAsync(source, feed, table, asOf, cancellation));
        }

        return new([.. rows.Where(r => VietnamTime.DayOf(r.ImportedAt) >= round.First)]);
    }

    /// <summary>About a unit, and about nobody knows whom.</summary>
    public IReadOnlyList<SourceRow> OfUnit(string unit) => [.. _units[unit].Concat(_nobody).Select(Row)];

    /// <summary>About a person and, as far as their case rests on it, their unit, and about nobody knows whom.</summary>
    public IReadOnlyList<SourceRow> OfPerson(string person, string? unit) =>
        [.. _persons[person].Concat(unit is null ? [] : _units[unit].Where(r => OfUnits.Contains(r.Feed))).Concat(_nobody).Select(Row)];

    private static SourceRow Row(OpenRejection row) => StatedFacts.Row(row.Feed, row.Source);
}
