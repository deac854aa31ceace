using System.Text;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>The unit that a field names, worked out once for each spelling.</summary>
internal sealed class UnitTexts(UnitDirectory units, IReadOnlyDictionary<string, int> unitIds)
{
    public const int Unknown = -1, Ambiguous = -2, Heading = -3;

    private readonly TextIndex _known = new();

    /// <summary>The unit's number, or <see cref="Unknown"/>, <see cref="Ambiguous"/>, or <see cref="Heading"/> for a repeated heading.</summary>
    public int IdOf(ReadOnlySpan<byte> text)
    {
        if (!_known.TryGet(text, out var id))
        {
            id = Find(Encoding.UTF8.GetString(text));
            _known.Add(text, id);
        }

        return id;
    }

    private int Find(string text)
    {
        var match = units.Match(text, suggest: false);
        return match switch
        {
            { Unit: { } unit } => unitIds[unit.Code],
            { Failure: UnitMatchFailure.Ambiguous } => Ambiguous,
            _ => SatisfactionHeadings.Recognise(text) == SatisfactionColumn.Unit ? Heading : Unknown,
        };
    }
}
