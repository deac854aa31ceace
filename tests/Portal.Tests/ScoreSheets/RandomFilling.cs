using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Ranking;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Portal.Tests.ScoreSheets;

/// <summary>Fills the open cells of a form with figures, words and blanks drawn from a seed, and says what they mean.</summary>
/// <param name="asFigures">No figure is written as a text, which a spreadsheet does not add up.</param>
internal sealed class RandomFilling(int seed, bool asFigures = false)
{
    private static readonly (ScoreSources Source, string Heading)[] Columns =
        [(ScoreSources.Self, "Điểm tự đánh giá"), (ScoreSources.Appraised, "Điểm thẩm định"), (ScoreSources.Survey, "Điểm điều tra")];

    private readonly Random _random = new(seed);

    public UnitScores Fill(Form form, Edition edition, Unit unit)
    {
        var scores = new Score[edition.Items.Leaves.Count];
        var full = _random.NextDouble() < 0.3;
        foreach (var leaf in edition.Items.Leaves.Where(l => l.Concerns(unit.Group)))
        {
            scores[leaf.LeafIndex] = Fill(form, edition, leaf, leaf.MaximumFor(unit.Group), full);
        }

        return new(unit, scores);
    }

    private Score Fill(Form form, Edition edition, Item leaf, decimal maximum, bool full)
    {
        var given = new Dictionary<ScoreSources, decimal>();
        var words = new Dictionary<ScoreSources, ScoreStatus>();
        var notApplicable = _random.NextDouble() < 0.15;
        foreach (var (source, heading) in Columns.Where(c => leaf.Sources.HasFlag(c.Source)))
        {
            var draw = _random.NextDouble();
            if (notApplicable || draw < (full ? 0 : 0.08))
            {
                words[source] = notApplicable || draw < 0.04 ? ScoreStatus.NotApplicable : ScoreStatus.NotMeasured;
                form.Set(leaf.Code, heading, words[source] == ScoreStatus.NotApplicable ? Pick("KAĐ", "không áp dụng", "kad") : Pick("chưa đo", "Chưa đánh giá"));
            }
            else if (draw > 0.25 || full)
            {
                var counted = source == ScoreSources.Survey ? (given.TryGetValue(ScoreSources.Appraised, out var a) ? a : given.GetValueOrDefault(ScoreSources.Self)) : 0;
                var value = Draw(edition, maximum - counted);
                given[source] = value;
                var text = value.ToString(CultureInfo.InvariantCulture).Replace('.', ',');
                form.Set(leaf.Code, heading, !asFigures && _random.NextDouble() < 0.05 ? text : value);
            }
        }

        if (given.Count > 0)
        {
            return new(ScoreStatus.Measured, Of(ScoreSources.Self), Of(ScoreSources.Appraised), Of(ScoreSources.Survey));
        }

        foreach (var source in (ScoreSources[])[ScoreSources.Appraised, ScoreSources.Self, ScoreSources.Survey])
        {
            if (words.TryGetValue(source, out var status))
            {
                return Score.Without(status);
            }
        }

        return Score.Blank;

        decimal? Of(ScoreSources source) => given.TryGetValue(source, out var value) ? value : null;
    }

    private decimal Draw(Edition edition, decimal most)
    {
        var decimals = edition.ScoreDecimals ?? 4;
        var value = Math.Round((decimal)_random.NextDouble() * most, decimals, MidpointRounding.ToZero);
        return _random.NextDouble() < 0.1 ? 0 : value;
    }

    private string Pick(params string[] from) => from[_random.Next(from.Length)];
}
