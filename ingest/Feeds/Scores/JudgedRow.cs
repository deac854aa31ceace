using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Scores;
using ReformAnalytics.Ingest.Files;
using ReformAnalytics.Ingest.Layouts;

namespace ReformAnalytics.Ingest.Feeds.Scores;

/// <summary>One row of cells made into a score, or rejected as a whole: a leaf half taken would look like a low score.</summary>
internal sealed class JudgedRow
{
    // Binary numbers of workbooks can exceed a maximum in their sixteenth digit.
    private const decimal Tolerance = 0.000000001m;

    // Above this a text such as "1.234" may well mean thousands.
    private const decimal Thousand = 1000m;

    private static readonly ScoreField[] Parts = [ScoreField.Appraised, ScoreField.Self, ScoreField.Survey];

    private readonly ScoreRow _row;
    private readonly ScoreFindings _findings;
    private readonly DecimalMark _mark;
    private readonly decimal _maximum;
    private List<ScoreCell>? _unused;

    public JudgedRow(ScoreRow row, Edition edition, DecimalMark mark, ScoreFindings findings)
    {
        (_row, _findings, _mark) = (row, findings, mark);
        _maximum = row.First.Item.MaximumFor(row.First.Unit.Group);
        Score = Judge(edition);
    }

    /// <summary>The score, or null where the row was rejected.</summary>
    public Score? Score { get; }

    public decimal? StandardError { get; private set; }

    /// <summary>Cells with points from a source that the leaf does not have.</summary>
    public IReadOnlyList<ScoreCell> Unused => _unused ?? [];

    private Score? Judge(Edition edition)
    {
        decimal? self = null, appraised = null, survey = null;
        FigureKind? word = null;
        foreach (var part in Parts)
        {
            if (_row[part] is not { Raw.IsEmpty: false } cell)
            {
                continue;
            }

            var figure = FigureText.Read(cell.Raw, _mark);
            if ((cell.Item.Sources & ScoreRow.Source(part)) == ScoreSources.None)
            {
                if (figure.Kind == FigureKind.Number)
                {
                    (_unused ??= []).Add(cell);
                }

                continue;
            }

            if (figure.Kind == FigureKind.Blank)
            {
                continue;
            }

            if (figure.Kind is FigureKind.NotApplicable or FigureKind.NotMeasured)
            {
                word ??= figure.Kind;
                continue;
            }

            if (!IsPoints(cell, figure))
            {
                return null;
            }

            switch (part)
            {
                case ScoreField.Self: self = figure.Value; break;
                case ScoreField.Appraised: appraised = figure.Value; break;
                default: survey = figure.Value; break;
            }
        }

        var counted = (appraised ?? self ?? 0) + (survey ?? 0);
        if (survey is not null && counted > _maximum + Tolerance)
        {
            _findings.AboveMaximum(_row.Telling, counted, _maximum, sum: true);
            return null;
        }

        return TakeError() ? Status(self, appraised, survey, word) : null;
    }

    private bool IsPoints(ScoreCell cell, Figure figure)
    {
        if (figure.Kind != FigureKind.Number)
        {
            _findings.TextForNumber(cell);
        }
        else if (figure.Percent && _maximum != 100)
        {
            _findings.PercentForPoints(cell, _maximum);
        }
        else if (figure.Ambiguous && (_mark == DecimalMark.Mixed || _maximum >= Thousand))
        {
            _findings.AmbiguousNumber(cell);
        }
        else if (figure.Value < 0)
        {
            _findings.Negative(cell);
        }
        else if (figure.Value > _maximum + Tolerance)
        {
            _findings.AboveMaximum(cell, figure.Value, _maximum, sum: false);
        }
        else
        {
            return true;
        }

        return false;
    }

    private Score? Status(decimal? self, decimal? appraised, decimal? survey, FigureKind? word)
    {
        var any = self is not null || appraised is not null || survey is not null;
        var found = any ? ScoreStatus.Measured
            : word == FigureKind.NotApplicable ? ScoreStatus.NotApplicable
            : word == FigureKind.NotMeasured ? ScoreStatus.NotMeasured
            : ScoreStatus.Blank;
        if (_row[ScoreField.Status] is { Raw.IsEmpty: false } cell)
        {
            if (StatusWords.Match(cell.Raw.Text) is not { } said)
            {
                _findings.UnknownStatus(cell);
                return null;
            }

            if ((said == ScoreStatus.Measured) != any || (word is not null && said != found))
            {
                _findings.StatusContradicts(cell, any);
                return null;
            }

            found = said;
        }

        return new(found, self, appraised, survey);
    }

    private bool TakeError()
    {
        if (_row[ScoreField.StandardError] is not { Raw.IsEmpty: false } cell)
        {
            return true;
        }

        var figure = FigureText.Read(cell.Raw, _mark);
        if (figure is { Kind: FigureKind.Number, Value: >= 0, Percent: false })
        {
            StandardError = figure.Value;
            return true;
        }

        if (figure.Kind == FigureKind.Number)
        {
            _findings.Negative(cell);
        }
        else if (figure.Kind == FigureKind.NotANumber)
        {
            _findings.TextForNumber(cell);
        }

        return figure.Kind is FigureKind.Blank or FigureKind.NotApplicable or FigureKind.NotMeasured;
    }
}
