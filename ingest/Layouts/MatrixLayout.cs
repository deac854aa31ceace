using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>Units down, items across; a period column where there is one.</summary>
internal static class MatrixLayout
{
    public static bool Read(Reading reading, Sheet sheet)
    {
        var before = reading.Findings.Count;
        if (HeadingRows.Find(reading, sheet) is not { } heading || MatrixColumns.Find(reading, sheet, heading) is not { } columns
            || reading.IsAside(sheet, before, columns.Figures.Count(f => f.Field is not null)))
        {
            return false;
        }

        LayoutFindings.HeadingMoved(reading, sheet, heading.Main);
        Period? period = null, said = null;
        if (columns.Period is null)
        {
            (period, said) = SheetPeriods.Of(reading, sheet, heading.LastTitle, heading.Last);
            if (period is null)
            {
                reading.Imported(sheet, period: null, said);
                return true;
            }
        }

        var first = reading.Cells.Count;
        new Rows(reading, sheet, heading, columns, period).Read();
        period ??= OnlyPeriod(reading, first);
        reading.Imported(sheet, period, said);
        return true;
    }

    internal static Period? OnlyPeriod(Reading reading, int firstCell)
    {
        if (reading.Cells.Count <= firstCell)
        {
            return null;
        }

        var period = reading.Cells[firstCell].Period;
        return reading.Cells.FindIndex(firstCell, c => c.Period != period) < 0 ? period : null;
    }

    private sealed class Rows(Reading reading, Sheet sheet, HeadingRows heading, MatrixColumns columns, Period? period)
    {
        private readonly HashSet<(string Unit, int Period)> _seen = [];
        private bool _afterBlank;
        private bool _lookUp;
        private bool _signed;

        public void Read()
        {
            for (var row = heading.Last + 1; row <= sheet.RowCount; row++)
            {
                if (sheet.IsBlank(row))
                {
                    reading.Pass("blank-row");
                    _afterBlank = true;
                }
                else if (Fingerprints.Repeats(sheet, row, heading.Main))
                {
                    reading.Pass("repeated-heading");
                    _lookUp |= _afterBlank;
                }
                else
                {
                    One(row);
                }
            }
        }

        private void One(int row)
        {
            var name = sheet.Shown(row, columns.Unit);
            var figures = HasFigures(row);
            if (!name.IsEmpty && reading.Units.Find(name.Text) is { } unit)
            {
                if (PeriodOf(row) is not { } of)
                {
                    return;
                }

                if (!_seen.Add((unit.Code, of.Key)) && _lookUp)
                {
                    reading.Pass("look-up-block");
                    return;
                }

                Figures(row, unit, of);
            }
            else if (RowWords.IsColumnNumbers(sheet.Row(row)))
            {
                reading.Pass("column-numbers");
            }
            else if (name.IsEmpty ? Texts(row).Any(RowWords.IsSummary) : RowWords.IsSummary(name.Text))
            {
                reading.Pass("summary-row");
            }
            else if (!figures)
            {
                _signed |= Texts(row).Any(RowWords.IsSignature);
                reading.Pass(_signed ? "signature-row" : "text-row");
            }
            else if (_lookUp)
            {
                reading.Pass("look-up-block");
            }
            else if (name.IsEmpty)
            {
                LayoutFindings.UnitMissing(reading, new(sheet.Name, row, columns.Unit), value: null);
            }
            else
            {
                LayoutFindings.NoUnit(reading, name.Text, new(sheet.Name, row, columns.Unit));
            }
        }

        private void Figures(int row, Unit unit, Period of)
        {
            foreach (var column in columns.Figures)
            {
                var cell = sheet[row, column.Column];
                var at = new Position(sheet.Name, row, column.Column);
                if (column.Field is { } field)
                {
                    reading.Cells.Add(new(unit, column.Item!, of, field, cell, at));
                }
                else
                {
                    reading.Print(unit, column.Item, of, column.Printed!.Value, part: null, cell, at);
                }
            }
        }

        private Period? PeriodOf(int row)
        {
            if (columns.Period is not { } column)
            {
                return period;
            }

            var text = sheet.Shown(row, column).Text;
            if (columns.Quarter is { } quarter && !sheet.Shown(row, quarter).IsEmpty)
            {
                var part = sheet.Shown(row, quarter).Text;
                text = $"{(part.Contains('q', StringComparison.OrdinalIgnoreCase) ? part : "Q" + part)}/{text}";
            }

            if (Period.TryParse(text, out var of))
            {
                return of;
            }

            LayoutFindings.BadPeriod(reading, text, new(sheet.Name, row, column));
            return null;
        }

        private bool HasFigures(int row) => columns.Figures.Any(c => FigureText.Read(sheet[row, c.Column]).Kind == FigureKind.Number);

        private IEnumerable<string> Texts(int row)
        {
            for (var column = 1; column <= sheet.ColumnCount; column++)
            {
                if (sheet[row, column] is { Kind: CellKind.Text } cell && columns.Figures.All(f => f.Column != column))
                {
                    yield return cell.Text;
                }
            }
        }
    }
}
