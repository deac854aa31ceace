using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Domain.Awards;

/// <summary>Where a figure or a fact comes from.</summary>
public abstract record Source;

/// <summary>A row, or a cell, of a file that an office delivered.</summary>
/// <param name="Feed">The feed that took it in, one of <see cref="EvidenceFeeds"/> or <c>scores</c>, <c>satisfaction</c>.</param>
/// <param name="Batch">The import.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Sheet">Sheet; empty for a text file.</param>
/// <param name="Row">Row from 1.</param>
/// <param name="Column">Column from 1, or null for the row.</param>
public sealed record SourceRow(string Feed, int Batch, string File, string Sheet, int Row, int? Column = null) : Source;

/// <summary>A result that this program computed; the trace of the run leads on to the cells.</summary>
/// <param name="Edition">Code of the edition.</param>
/// <param name="Period">The period.</param>
/// <param name="Run">The run that stored it; null where it was not stored.</param>
/// <param name="Vintage">The newest import that it stands on.</param>
/// <param name="Files">Names of the files that it stands on, ordered.</param>
public sealed record SourceRun(string Edition, Period Period, int? Run, int Vintage, IReadOnlyList<string> Files) : Source
{
    /// <summary>The cells that it stands on, by file and sheet; empty where they are not listed.</summary>
    public IReadOnlyList<FileCells> Cells { get; init; } = [];
}

/// <summary>Cells of one sheet of a file.</summary>
/// <param name="Batch">The import.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Sheet">Sheet; empty for a text file.</param>
/// <param name="Cells">As spreadsheets name them, ranges joined by a space: "D5:D94 F7"; for a text file too, counted from row 1 and column A.</param>
public sealed record FileCells(int Batch, string File, string Sheet, string Cells);

/// <summary>Counts that a row of an import states, or answers that an import added to a count, or took back from it where it repeats an earlier one.</summary>
/// <param name="Batch">The import.</param>
/// <param name="File">File name without its folder.</param>
/// <param name="Answered">Answers; below 0 where more were taken back than added.</param>
/// <param name="Satisfied">Satisfied ones among them.</param>
/// <param name="Sheet">Sheet; empty for a text file.</param>
/// <param name="Row">The row that states the counts, or the first of the answers counted, from 1; null where the import only took back.</param>
/// <param name="LastRow">The last of the answers counted, others between them; the same row where one row states the counts.</param>
public sealed record SourceCounts(int Batch, string File, long Answered, long Satisfied, string Sheet = "", int? Row = null, int? LastRow = null) : Source
{
    /// <summary>"7" or "2–1001"; empty where there is no row.</summary>
    public string Rows => Row == LastRow ? $"{Row}" : $"{Row}–{LastRow}";
}

/// <summary>Codes of the feeds that evidence comes from.</summary>
public static class EvidenceFeeds
{
    /// <summary>Assigned tasks and what became of them.</summary>
    public const string Tasks = "tasks";

    /// <summary>Initiatives and who recognised them.</summary>
    public const string Initiatives = "initiatives";

    /// <summary>Discipline, carried out or under consideration, and the word that there is none.</summary>
    public const string Discipline = "discipline";

    /// <summary>What a named person states of a candidate, with a document.</summary>
    public const string Attestations = "attestations";

    /// <summary>Nominated persons and their ratings.</summary>
    public const string Nominations = "nominations";

    /// <summary>Papers received.</summary>
    public const string Dossiers = "dossiers";

    /// <summary>Numbers allotted for a year.</summary>
    public const string Allotments = "allotments";

    /// <summary>Files of administrative procedures.</summary>
    public const string FilesHandled = "files_handled";

    /// <summary>Scores, which indices are made of.</summary>
    public const string Scores = "scores";

    /// <summary>The units of an office and their groups.</summary>
    public const string Units = "units";

    /// <summary>Answers of citizens.</summary>
    public const string Satisfaction = "satisfaction";
}
