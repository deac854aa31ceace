using System.Text;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>The forms in which satisfaction arrives.</summary>
public enum SatisfactionForm
{
    /// <summary>One answer a row.</summary>
    Answers,

    /// <summary>One filled-in form a row, one question a column.</summary>
    Wide,

    /// <summary>How many answered and how many were satisfied.</summary>
    Counts,
}

/// <summary>Where each column of one table stands, from 0; -1 where there is none.</summary>
internal sealed class SatisfactionColumns
{
    private readonly int[] _places = new int[Enum.GetValues<SatisfactionColumn>().Length];

    private SatisfactionColumns(SatisfactionForm form, int[] places, IReadOnlyList<(int Field, string Text)> questions, int width)
    {
        Form = form;
        _places = places;
        Questions = questions;
        Width = width;
    }

    public SatisfactionForm Form { get; }

    /// <summary>Wide form: the columns that are questions.</summary>
    public IReadOnlyList<(int Field, string Text)> Questions { get; }

    /// <summary>Columns from the first to the last heading.</summary>
    public int Width { get; }

    public int this[SatisfactionColumn column] => _places[(int)column];

    /// <summary>Reads a row of headings; null where the row is something else.</summary>
    public static SatisfactionColumns? Read(FieldRow row)
    {
        var places = new int[Enum.GetValues<SatisfactionColumn>().Length];
        Array.Fill(places, -1);
        var others = new List<(int Field, string Text)>();
        var width = 0;
        for (var field = 0; field < row.Count; field++)
        {
            var text = NameKey.Canonical(Encoding.UTF8.GetString(row[field]).TrimStart('\uFEFF'));
            if (text.Length == 0)
            {
                continue;
            }

            width = field + 1;
            if (SatisfactionHeadings.Recognise(text) is not { } column)
            {
                others.Add((field, text));
            }
            else if (places[(int)column] < 0)
            {
                places[(int)column] = field;
            }
        }

        bool Has(SatisfactionColumn column) => places[(int)column] >= 0;
        if (!Has(SatisfactionColumn.Unit))
        {
            return null;
        }

        if (Has(SatisfactionColumn.Period) && Has(SatisfactionColumn.Question) && Has(SatisfactionColumn.Answered) && Has(SatisfactionColumn.Satisfied))
        {
            return new(SatisfactionForm.Counts, places, [], width);
        }

        if (!Has(SatisfactionColumn.ResponseId) || !Has(SatisfactionColumn.CollectedOn))
        {
            return null;
        }

        if (Has(SatisfactionColumn.Question))
        {
            return Has(SatisfactionColumn.Answer) ? new(SatisfactionForm.Answers, places, [], width) : null;
        }

        // Without a question column, "mức độ hài lòng" is itself the one question asked.
        if (Has(SatisfactionColumn.Answer))
        {
            var field = places[(int)SatisfactionColumn.Answer];
            others.Insert(0, (field, NameKey.Canonical(Encoding.UTF8.GetString(row[field]))));
        }

        return others.Count > 0 ? new(SatisfactionForm.Wide, places, others, width) : null;
    }
}
