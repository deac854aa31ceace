using System.Security.Cryptography;
using System.Text;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Awards.Conditions;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Analysis.Awards;

/// <summary>The candidates of a round, and all that is known of each: every feed is read once, whatever the number of candidates.</summary>
internal sealed class RoundEvidence
{
    private readonly RoundChoice _choice;
    private readonly IReadOnlyDictionary<string, IndexFigures> _indices;
    private readonly SatisfactionFacts _satisfaction;
    private readonly StatedFacts _facts;
    private readonly Dictionary<string, (string Index, string? Unit)[]> _asked;
    private readonly Unit[] _units;
    private readonly Dictionary<string, Unit> _directory;

    private RoundEvidence(
        RoundChoice choice, OfficeUnits units, IReadOnlyDictionary<string, IndexFigures> indices, SatisfactionFacts satisfaction, StatedFacts facts, IReadOnlyList<string> files)
    {
        (_choice, _indices, _satisfaction, _facts) = (choice, indices, satisfaction, facts);
        _asked = choice.Held.Campaign.Subjects.ToDictionary(s => s.Code, s => Asked(choice.Held.Campaign, s), StringComparer.Ordinal);
        _directory = units.Directory.Units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        _units = [.. units.Directory.Units.Where(u => choice.Held.Overlaps(u.ValidFrom ?? DateOnly.MinValue, u.ValidTo) && choice.Held.Campaign.SubjectOfUnit(u.Group) is not null)];
        int[] batches = [choice.Stored.Batch, units.NewestBatch, .. indices.Values.Select(i => i.Vintage), facts.Vintage, .. satisfaction.Deliveries.Select(d => d.Batch)];
        Vintage = batches.Max();
        InputsSha256 = Hash(files);
    }

    /// <summary>The newest import that anything stands on.</summary>
    public int Vintage { get; }

    /// <summary>Hash of the rules and of every row that counts: the same hash, the same figures.</summary>
    public string InputsSha256 { get; }

    /// <summary>Whether anything at all is known of the round besides who its units are.</summary>
    public bool HasData => _facts.HasData
        || _indices.Values.Any(i => i.HasScores)
        || _satisfaction.Deliveries.Any(d => d.Period.Year == _choice.Held.Year);

    /// <summary>The numbers that were allotted.</summary>
    public IReadOnlyList<Allotment> Allotments => _facts.Allotments;

    /// <summary>Loads them.</summary>
    public static async Task<RoundEvidence> LoadAsync(OfficeDatabase database, TimeProvider clock, RoundChoice choice, CancellationToken cancellation)
    {
        var (held, asOf) = (choice.Held, choice.AsOf ?? int.MaxValue);
        OfficeUnits units;
        await using (var connection = await database.DataSource.OpenConnectionAsync(cancellation))
        {
            units = await ReferenceData.UnitsAsync(connection, asOf, cancellation);
        }

        // Side by side: the server prepares one while another is read.
        var (loadIndices, loadSatisfaction, loadFacts) = (
            IndicesAsync(), SatisfactionFacts.LoadAsync(database, held.Year, asOf, cancellation), StatedFacts.LoadAsync(database, held, asOf, cancellation));
        await Task.WhenAll(loadIndices, loadSatisfaction, loadFacts);
        var (indices, satisfaction, facts) = (await loadIndices, await loadSatisfaction, await loadFacts);
        var batches = facts.Rows.Select(r => r.Source.Batch).Concat(satisfaction.Deliveries.Select(d => d.Batch)).Distinct().ToArray();
        await using var again = await database.DataSource.OpenConnectionAsync(cancellation);
        return new(choice, units, indices, satisfaction, facts, await BatchInputs.HashesAsync(again, batches, cancellation));

        async Task<Dictionary<string, IndexFigures>> IndicesAsync()
        {
            var loaded = new Dictionary<string, IndexFigures>(StringComparer.Ordinal);
            foreach (var index in held.Campaign.Subjects.SelectMany(s => Asked(held.Campaign, s)).Select(a => a.Index).Distinct(StringComparer.Ordinal))
            {
                loaded[index] = await IndexFigures.LoadAsync(database, clock, index, held.Period, choice.AsOf, cancellation);
            }

            return loaded;
        }
    }

    /// <summary>Every candidate with the evidence on it, collectives first, each kind in the campaign's order of subjects and by code.</summary>
    public (Candidate Candidate, Evidence Evidence)[] Collectives() => InOrder(_units.Select(unit =>
        (new Candidate(unit.Code, unit.Name, CandidateKind.Collective, _choice.Held.Campaign.SubjectOfUnit(unit.Group)!.Code, unit.Code, unit.Group), _facts.OfUnit(unit.Code))));

    /// <summary>The persons put forward.</summary>
    /// <param name="unitVerdicts">What their units come to, by code.</param>
    public (Candidate Candidate, Evidence Evidence)[] Individuals(IReadOnlyDictionary<string, Verdict> unitVerdicts) => InOrder(_facts.Nominations.Select(person =>
    {
        var unit = person.Unit is null ? null : _directory.GetValueOrDefault(person.Unit);
        var subject = _choice.Held.Campaign.SubjectOfPerson(person.Kind == "staff" ? PersonKind.Staff : PersonKind.Resident, unit?.Group);
        return (
            new Candidate(person.Person, person.FullName, CandidateKind.Individual, subject?.Code, person.Unit, unit?.Group),
            _facts.OfPerson(person) with { UnitVerdict = person.Unit is null ? null : unitVerdicts.GetValueOrDefault(person.Unit) });
    }));

    // Thousands of candidates with ninety cells each: worth every core.
    private (Candidate Candidate, Evidence Evidence)[] InOrder(IEnumerable<(Candidate Candidate, Evidence Evidence)> candidates)
    {
        var order = _choice.Held.Campaign.Subjects.Select((s, i) => (s.Code, i)).ToDictionary(x => x.Code, x => x.i, StringComparer.Ordinal);
        return [.. candidates
            .OrderBy(c => c.Candidate.Subject is { } subject ? order[subject] : int.MaxValue)
            .ThenBy(c => c.Candidate.Code, StringComparer.Ordinal)
            .AsParallel().AsOrdered()
            .Select(c => (c.Candidate, c.Evidence with
            {
                Indices = IndicesOf(c.Candidate),
                Satisfaction = c.Candidate.Unit is { } unit ? _satisfaction.Of(unit, _choice.Held.Year) : [],
                SatisfactionBefore = c.Candidate.Unit is { } same ? _satisfaction.Of(same, _choice.Held.Year - 1) : [],
            }))];
    }

    private IReadOnlyList<IndexEvidence> IndicesOf(Candidate candidate) => candidate.Subject is not { } subject ? [] :
        [.. _asked[subject].Select(asked => (asked.Unit ?? candidate.Unit) is { } unit ? _indices[asked.Index].Of(unit, asked.Unit) : null).OfType<IndexEvidence>()];

    private static (string Index, string? Unit)[] Asked(Campaign campaign, Subject subject) =>
        [.. campaign.ConditionsOf(subject.Code).OfType<IndexCondition>().Select(c => (Index: c.IndexFor(subject), c.Unit))
            .Append((Index: subject.Index, Unit: null))
            .Where(a => a.Index is not null)
            .Select(a => (a.Index!, a.Unit))
            .Distinct()];

    private string Hash(IReadOnlyList<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        Add(Methodology.Version);
        Add(_choice.Stored.Definition);
        Add($"{_choice.Held.Year}|{_choice.Held.Round.Code}");
        foreach (var unit in _units)
        {
            Add($"{unit.Code}|{unit.Name}|{unit.Group}");
        }

        foreach (var sha256 in _indices.OrderBy(i => i.Key, StringComparer.Ordinal).SelectMany(i => i.Value.Hashes).Concat(files))
        {
            Add(sha256);
        }

        foreach (var (feed, source) in _facts.Rows)
        {
            Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{feed}|{source.Batch}|{source.Sheet}|{source.Row}"));
        }

        foreach (var d in _satisfaction.Deliveries)
        {
            Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{d.Unit}|{d.Question}|{d.Period}|{d.Batch}|{d.Answered}|{d.Satisfied}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
