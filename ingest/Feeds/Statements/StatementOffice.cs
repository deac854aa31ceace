using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Layouts;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Ingest.Feeds.Statements;

/// <summary>What the office knows when a file comes: its units, campaigns and nominated persons, and the day.</summary>
public sealed class StatementOffice
{
    private readonly OfficeUnits _units;
    private readonly UnitNames _names;
    private readonly Dictionary<string, StoredCampaign> _campaigns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Campaign?> _rules = [];
    private readonly Dictionary<(int Campaign, int Year, string Key), string> _nominated = [];
    private readonly Dictionary<string, string> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _groups = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="units">Its units.</param>
    /// <param name="campaigns">Its campaigns.</param>
    /// <param name="nominations">Who is nominated today, in any campaign.</param>
    /// <param name="today">Today, in Vietnam.</param>
    public StatementOffice(OfficeUnits units, IReadOnlyList<StoredCampaign> campaigns, IReadOnlyList<StatedNomination> nominations, DateOnly today)
    {
        (_units, _names, Today) = (units, new UnitNames(units.Directory), today);
        foreach (var campaign in campaigns)
        {
            _campaigns[campaign.Code] = campaign;
        }

        foreach (var nomination in nominations)
        {
            _persons[PersonKey(nomination.Person)] = nomination.Person;
            if (_campaigns.TryGetValue(nomination.Campaign, out var campaign))
            {
                _nominated[(campaign.CampaignId, nomination.Year, PersonKey(nomination.Person))] = nomination.Person;
            }
        }

        foreach (var unit in units.Directory.Units)
        {
            _groups.TryAdd(unit.Group, unit.Group);
        }
    }

    public DateOnly Today { get; }

    /// <summary>Codes of its campaigns.</summary>
    public IEnumerable<string> Campaigns => _campaigns.Keys.Order(StringComparer.Ordinal);

    /// <summary>Codes of the groups that its units are in.</summary>
    public IEnumerable<string> Groups => _groups.Keys.Order(StringComparer.Ordinal);

    public StoredCampaign? Campaign(string code) => _campaigns.GetValueOrDefault(code);

    /// <summary>The rulebook of a campaign, by its key; null where there is no such campaign.</summary>
    public Campaign? Rules(int campaignId)
    {
        if (!_rules.TryGetValue(campaignId, out var rules))
        {
            var stored = _campaigns.Values.FirstOrDefault(c => c.CampaignId == campaignId);
            _rules[campaignId] = rules = stored is null ? null : CampaignJson.Read(stored.Definition);
        }

        return rules;
    }

    /// <summary>The group with this code as units write it, or null.</summary>
    public string? Group(string code) => _groups.GetValueOrDefault(code);

    /// <summary>Key of the unit that a text names, or null.</summary>
    public int? Unit(string text) => _names.Find(text) is { } unit ? _units.IdOf[unit.Code] : null;

    /// <summary>Whether a text is the code of a unit, which no person can have.</summary>
    public bool IsUnitCode(string text) => _units.Directory.WithCode(text) is not null;

    public bool IsAmbiguous(string text) => _names.IsAmbiguous(text);

    public IReadOnlyList<Unit> Near(string text) => _names.Near(text);

    /// <summary>The person nominated under this code in a campaign and year, as the nomination writes it; null where nobody is.</summary>
    public string? Nominated(int campaign, int year, string code) => _nominated.GetValueOrDefault((campaign, year, PersonKey(code)));

    /// <summary>The person nominated under this code anywhere, or null.</summary>
    public string? Person(string code) => _persons.GetValueOrDefault(PersonKey(code));

    /// <summary>What codes of one person have in common; marks and punctuation tell persons apart.</summary>
    public static string PersonKey(string code) => code.ToLowerInvariant();
}
