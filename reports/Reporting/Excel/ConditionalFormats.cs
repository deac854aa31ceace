using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using ReformAnalytics.Reporting.Content;
using Column = ReformAnalytics.Reporting.Content.Column;

namespace ReformAnalytics.Reporting.Excel;

/// <summary>Looks that follow the figures when somebody changes or sorts them.</summary>
internal static class ConditionalFormats
{
    // The lightest steps keep black letters readable, the darkest are written in white.
    private static readonly IReadOnlyList<(string Fill, string Text)> Blues =
        [("FF08519C", "FFFFFFFF"), ("FF3179B5", "FFFFFFFF"), ("FF85B8DC", "FF000000"), ("FFBDD7E7", "FF000000"), ("FFEAF1F8", "FF000000")];

    private const string Rise = "FF08519C", Fall = "FFB45309", Bar = "FF9EC5E3", Light = "FFF2F7FC", Dark = "FF6BAED6";

    public static IReadOnlyList<ConditionalFormatting> Of(PlacedTable placed, Styles styles)
    {
        var formats = new List<ConditionalFormatting>();
        var priority = 0;
        var columns = placed.Table.Columns;
        if (placed.Table.Rows.Count == 0)
        {
            return formats;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (Rules(columns[i], styles, ref priority) is { Count: > 0 } rules)
            {
                formats.Add(new ConditionalFormatting(rules) { SequenceOfReferences = new ListValue<StringValue>([placed.Column(i)]) });
            }
        }

        // One scale for all, or a light cell would mean something else in each column.
        var heat = Enumerable.Range(0, columns.Count).Where(i => columns[i].Look == ColumnLook.Heat).Select(i => new StringValue(placed.Column(i))).ToList();
        if (heat.Count > 0)
        {
            formats.Add(new ConditionalFormatting(new ConditionalFormattingRule(new ColorScale(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Min },
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
                new Color { Rgb = Light },
                new Color { Rgb = Dark }))
            {
                Type = ConditionalFormatValues.ColorScale,
                Priority = ++priority,
            })
            {
                SequenceOfReferences = new ListValue<StringValue>(heat),
            });
        }

        return formats;
    }

    private static List<ConditionalFormattingRule> Rules(Column column, Styles styles, ref int priority)
    {
        var rules = new List<ConditionalFormattingRule>();
        if (column.Look == ColumnLook.Bar)
        {
            rules.Add(new ConditionalFormattingRule(new DataBar(
                new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "0" },
                column.Kind == ColumnKind.Percent
                    ? new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = "1" }
                    : new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Max },
                new Color { Rgb = Bar })
            {
                MinLength = 0,
                MaxLength = 100,
            })
            {
                Type = ConditionalFormatValues.DataBar,
                Priority = ++priority,
            });
        }

        if (column.Look == ColumnLook.Change)
        {
            rules.Add(Compare(ConditionalFormattingOperatorValues.GreaterThan, "0", styles.Difference(Rise), ++priority));
            rules.Add(Compare(ConditionalFormattingOperatorValues.LessThan, "0", styles.Difference(Fall, bold: true), ++priority));
        }

        for (var i = 0; i < column.Shades.Count; i++)
        {
            var (fill, text) = Blues[column.Shades.Count == 1 ? 0 : i * (Blues.Count - 1) / (column.Shades.Count - 1)];
            var word = CellText.Clean(column.Shades[i]).Replace("\"", "\"\"", StringComparison.Ordinal);

            // Excel refuses a longer text in a formula.
            if (word.Length <= 255)
            {
                rules.Add(Compare(ConditionalFormattingOperatorValues.Equal, $"\"{word}\"", styles.Difference(text, fill), ++priority));
            }
        }

        return rules;
    }

    private static ConditionalFormattingRule Compare(ConditionalFormattingOperatorValues how, string with, uint look, int priority) => new(new Formula(with))
    {
        Type = ConditionalFormatValues.CellIs,
        Operator = how,
        FormatId = look,
        Priority = priority,
    };
}
