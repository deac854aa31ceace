using System.Globalization;
using ReformAnalytics.Domain.Editions;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Layouts;

/// <summary>One sheet for each unit, as offices fill it: national heading, title, "Đơn vị: …", the table, totals, signatures.</summary>
internal static class UnitSheetLayout
{
    public static bool Read(Reading reading, Sheet sheet)
    {
        if (UnitSheetColumns.Find(reading, sheet) is not { } columns)
        {
            return false;
        }

        if (reading.Stamped is { } stamped)
        {
            reading.Imported(sheet, stamped.Period, stamped.Period);
            new Table(reading, sheet, columns, stamped.Unit, stamped.Period).Read();
            return true;
        }

        LayoutFindings.HeadingMoved(reading, sheet, columns.First);
        var (period, said) = SheetPeriods.Of(reading, sheet, columns.First - 1, columns.Last);
        reading.Imported(sheet, period, said);
        if (period is { } of && UnitSheetUnit.Of(reading, sheet, columns.First - 1) is { } unit)
        {
            new Table(reading, sheet, columns, unit, of).Read();
        }

        return true;
    }

    private sealed class Table(Reading reading, Sheet sheet, UnitSheetColumns columns, Unit unit, Period period)
    {
        private readonly UnitSheetItems _items = new(reading.Edition.Items, reading.Items);
        private readonly HashSet<Item> _read = [];
        private bool _signed;

        public void Read()
        {
            for (var row = columns.Last + 1; row <= sheet.RowCount; row++)
            {
                if (reading.Stamped is not null && Coded(row) is { } item)
                {
                    Coded(row, item);
                }
                else if (sheet.IsBlank(row))
                {
                    reading.Pass("blank-row");
                }
                else if (RowWords.IsColumnNumbers(sheet.Row(row)))
                {
                    reading.Pass("column-numbers");
                }
                else if (Fingerprints.Repeats(sheet, row, columns.First))
                {
                    reading.Pass("repeated-heading");
                }
                else
                {
                    Row(row);
                }
            }

            if (reading.Stamped is not null)
            {
                Missing();
            }
        }

        /// <summary>A form of our own making names each item by its code; whatever else its row looks like does not count.</summary>
        private Item? Coded(int row) => columns.Number is { } n && sheet[row, n] is { IsEmpty: false } code ? reading.Edition.Items.WithCode(code.Text) : null;

        private void Coded(int row, Item item)
        {
            var title = sheet[row, columns.Content].Text;
            var key = NameKey.Of(title);
            var own = key.Length == 0 || item.Aliases.Append(item.Title.Vi).Append(item.Title.En).Any(name => NameKey.Of(name) == key);
            if (!own && reading.Items.Match(title) is { } other && other != item)
            {
                reading.Reject("code-and-title-differ", new(sheet.Name, row, columns.Content), title,
                    new($"Mã '{item.Code}' và tên của tiêu chí '{other.Code}' đứng cùng một dòng; không biết điểm là của tiêu chí nào.",
                        $"The code '{item.Code}' stands beside the title of item '{other.Code}'; whose the points are is not clear."),
                    new("Lấy lại phiếu gốc và chỉ ghi vào các ô để mở.", "Take the form as it was written and fill its open cells only."));
            }
            else if (item.IsLeaf)
            {
                Leaf(row, item, differs: false, title, Figures(row));
            }
            else
            {
                // Its formulas' values may be of before the figures were filled in; nothing of them is taken.
                reading.Pass("section-row");
            }

            _read.Add(item);
        }

        // Its title alone makes a row no item: the grand total may be called like one, and so may a remark.
        private void Uncoded(int row, string number, string title, bool total, List<(ScoreField Field, int Column)> figures)
        {
            if (total)
            {
                reading.Pass("total-row");
            }
            else
            {
                Unknown(row, number, title, figures.Exists(f => FigureText.Read(sheet[row, f.Column]).Kind == FigureKind.Number));
            }
        }

        private void Missing()
        {
            var missing = reading.Edition.Items.Leaves.Where(l => l.Concerns(unit.Group) && !_read.Contains(l)).Select(l => l.Code).ToArray();
            if (missing.Length > 0)
            {
                var codes = string.Join(", ", missing);
                reading.Warn("rows-missing", new(sheet.Name), codes,
                    new($"Phiếu thiếu {missing.Length} tiêu chí: {codes}.", $"The sheet lacks {missing.Length} items: {codes}."),
                    new("Điểm đã có của các tiêu chí này không đổi; nếu cần chấm, lấy lại phiếu gốc.", "What is known of them stays as it is; where they are to be scored, take the form as it was written."));
            }
        }

        private List<(ScoreField Field, int Column)> Figures(int row) =>
            [.. columns.Fields.Where(f => f.Key <= ScoreField.Survey && !sheet[row, f.Value].IsEmpty).Select(f => (f.Key, f.Value))];

        private void Row(int row)
        {
            var number = columns.Number is { } n ? sheet[row, n].Text : string.Empty;
            var title = sheet[row, columns.Content].Text;
            var figures = Figures(row);
            var label = title.Length > 0 ? title : number;
            if (reading.Stamped is not null)
            {
                Uncoded(row, number, title, RowWords.IsTotal(label), figures);
                return;
            }

            if ((title.Length == 0 || reading.Items.Match(title) is null) && (RowWords.IsTotal(label) || RowWords.IsSummary(label)))
            {
                Totals(row, label, figures);
                return;
            }

            var (item, differs) = _items.Match(number, title);
            if (item is null)
            {
                // Names and offices of signers may stand in any column; a numbered row is content, whatever it begins with.
                var any = figures.Exists(f => FigureText.Read(sheet[row, f.Column]).Kind == FigureKind.Number);
                _signed |= !any && number.Length == 0 && Texts(row).Any(RowWords.IsSignature);
                Unknown(row, number, title, any);
            }
            else if (!item.IsLeaf)
            {
                reading.Pass("section-row");
                Subtotals(row, item, figures);
            }
            else
            {
                Leaf(row, item, differs, title, figures);
            }
        }

        private void Leaf(int row, Item item, bool differs, string title, List<(ScoreField Field, int Column)> figures)
        {
            if (differs)
            {
                reading.Warn("title-differs", new(sheet.Name, row, columns.Content), title,
                    new($"Số thứ tự là của tiêu chí '{item.Code} {item.Title.Vi}' nhưng tên khác hẳn.", $"The number is that of '{item.Code} {item.Title.En}', but the title is quite different."),
                    new("Kiểm tra xem biểu có phải của bộ chỉ số này không.", "Check that the form belongs to this edition."));
            }

            Maximum(row, item);
            foreach (var (field, column) in columns.Fields.OrderBy(f => f.Key))
            {
                var cell = sheet[row, column];
                if (!cell.IsEmpty)
                {
                    reading.Cells.Add(new(unit, item, period, field, cell, new(sheet.Name, row, column)));
                }
            }

            if (figures.Count == 0)
            {
                reading.Cells.Add(new(unit, item, period, reading.BareField(item), Cell.Empty, new(sheet.Name, row)));
            }
        }

        private void Maximum(int row, Item item)
        {
            if (columns.Maximum is not { } column || FigureText.Read(sheet[row, column]) is not { Kind: FigureKind.Number } printed
                || !item.Concerns(unit.Group) || printed.Value == item.MaximumFor(unit.Group))
            {
                return;
            }

            var maximum = item.MaximumFor(unit.Group).ToString("0.##########", CultureInfo.InvariantCulture);
            reading.Warn("maximum-differs", new(sheet.Name, row, column), sheet[row, column].Text,
                new($"Điểm tối đa trong biểu khác bộ chỉ số: '{item.Code} {item.Title.Vi}' có tối đa {maximum.Replace('.', ',')} điểm.",
                    $"The maximum in the sheet differs from the edition's: '{item.Code} {item.Title.En}' has {maximum}."),
                new("Kiểm tra xem biểu có phải của bộ chỉ số này không.", "Check that the form belongs to this edition."));
        }

        private void Totals(int row, string label, List<(ScoreField Field, int Column)> figures)
        {
            // "Cộng lĩnh vực 1", "Tổng điểm mục I" are subtotals; what names no item is the grand total.
            var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var item = Enumerable.Range(1, Math.Max(0, words.Length - 1))
                .Select(i => string.Join(' ', words[i..]))
                .Select(text => reading.Items.Match(text) ?? _items.Match(words[^1], title: string.Empty).Item)
                .FirstOrDefault(i => i is { IsLeaf: false });
            reading.Pass(item is null ? "total-row" : "subtotal-row");
            Subtotals(row, item, figures);
        }

        private void Subtotals(int row, Item? item, List<(ScoreField Field, int Column)> figures)
        {
            foreach (var (field, column) in figures)
            {
                reading.Print(unit, item, period, PrintedKind.Total, field, sheet[row, column], new(sheet.Name, row, column));
            }
        }

        private void Unknown(int row, string number, string title, bool figures)
        {
            if (figures)
            {
                LayoutFindings.UnknownItem(reading, $"{number} {title}".Trim(), new(sheet.Name, row, columns.Content));
            }
            else
            {
                reading.Pass(_signed ? "signature-row" : "text-row");
            }
        }

        private IEnumerable<string> Texts(int row)
        {
            for (var column = 1; column <= sheet.ColumnCount; column++)
            {
                if (sheet[row, column] is { Kind: CellKind.Text } cell)
                {
                    yield return cell.Text;
                }
            }
        }
    }
}
