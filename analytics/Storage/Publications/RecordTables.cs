namespace ReformAnalytics.Storage.Publications;

/// <summary>A column of a table of records.</summary>
/// <param name="Name">As in the catalog.</param>
/// <param name="Type">As in the catalog.</param>
public sealed record RecordColumn(string Name, string Type)
{
    /// <summary>The value as text that says everything that is stored, whatever the session's settings: figures with all their digits, times in UTC.</summary>
    internal string AsText => Type == "timestamptz" ? $"to_char({Name} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')" : $"{Name}::text";
}

/// <summary>A table that publications have rows in.</summary>
/// <param name="Name">Without its schema, which is reports.</param>
/// <param name="Keys">How many of the columns, from the first on, tell the rows of one publication apart.</param>
/// <param name="Columns">All columns but office and publication, in the order in which they are hashed.</param>
public sealed record RecordTable(string Name, int Keys, IReadOnlyList<RecordColumn> Columns)
{
    /// <summary>The place of a column.</summary>
    public int this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
            {
                if (Columns[i].Name == column)
                {
                    return i;
                }
            }

            throw new ArgumentOutOfRangeException(nameof(column), column, $"no column of {Name}");
        }
    }
}

/// <summary>
/// The tables of a record and their columns: what the hash of a publication is taken over. A column that is added later belongs to a new form, for the
/// hashes of older publications do not hold it.
/// </summary>
public static class RecordTables
{
    /// <summary>The form that new records have.</summary>
    public const int Form = 1;

    /// <summary>The head of the record; its own hash stands beside it and is no part of it.</summary>
    public static RecordTable Head { get; } = Of(
        "publication", 1,
        "publication_id int", "form int", "identifier text", "edition text", "period_key int", "previous_key int", "revision int", "state text", "note text",
        "office_name_vi text", "office_name_en text", "published_at timestamptz", "vintage int", "methodology text", "inputs_sha256 text", "edition_sha256 text",
        "leaves_sha256 text", "ranking_run int", "comparison_run int", "path_runs text", "program text", "code_version text", "previous_sha256 text");

    /// <summary>Units with their places and the year before.</summary>
    public static RecordTable Units { get; } = Of(
        "publication_unit", 1,
        "unit_code text", "name text", "group_code text", "status text", "points numeric", "maximum numeric", "ratio numeric", "coverage numeric", "self_only numeric",
        "class text", "rank int", "ranked_of int", "overall_rank int", "overall_of int", "previous_ratio numeric", "change numeric", "previous_rank int",
        "comparable boolean", "reasons text");

    /// <summary>Items with children.</summary>
    public static RecordTable Items { get; } = Of(
        "publication_item", 2, "unit_code text", "item_code text", "points numeric", "maximum numeric", "ratio numeric", "coverage numeric");

    /// <summary>Answers.</summary>
    public static RecordTable Satisfaction { get; } = Of(
        "publication_satisfaction", 4, "unit_code text", "question text", "channel text", "period_key int", "answered bigint", "satisfied bigint");

    /// <summary>Imports.</summary>
    public static RecordTable Inputs { get; } = Of(
        "publication_input", 1, "batch_id int", "feed text", "file_name text", "file_sha256 text", "input_sha256 text", "imported_at timestamptz");

    /// <summary>Files of the reports.</summary>
    public static RecordTable Files { get; } = Of(
        "publication_file", 1, "file_name text", "report text", "language text", "sha256 text", "size bigint");

    /// <summary>Differences from the revision before.</summary>
    public static RecordTable Changes { get; } = Of(
        "publication_change", 1,
        "change_no int", "group_code text", "unit_code text", "unit_name text", "item_code text", "figure text", "from_value text", "to_value text", "why_vi text", "why_en text");

    /// <summary>All of them, in the order in which they are hashed.</summary>
    public static IReadOnlyList<RecordTable> All { get; } = [Head, Units, Items, Satisfaction, Inputs, Files, Changes];

    /// <summary>Those whose rows follow from the stored inputs.</summary>
    public static IReadOnlyList<RecordTable> Computed { get; } = [Units, Items, Satisfaction, Inputs];

    private static RecordTable Of(string name, int keys, params string[] columns) =>
        new(name, keys, [.. columns.Select(column => column.Split(' ')).Select(parts => new RecordColumn(parts[0], parts[1]))]);
}
