using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Content;

/// <summary>An administrative document in the form of Decree 30/2020/NĐ-CP. Every file format is written from it, so that all say the same.</summary>
public sealed record Paper
{
    /// <summary>Of the file, without ending.</summary>
    public required string Name { get; init; }

    /// <summary>The body above the issuer; null where the issuer heads its own papers.</summary>
    public Sentence? Superior { get; init; }

    public required Sentence Issuer { get; init; }

    /// <summary>Number and abbreviations, with room for what the registry gives.</summary>
    public required Sentence Symbol { get; init; }

    public required Sentence PlaceAndDate { get; init; }

    /// <summary>What sort of document it is.</summary>
    public required Sentence Kind { get; init; }

    public required Sentence Subject { get; init; }

    public IReadOnlyList<Sentence> Addressees { get; init; } = [];

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>One signs at the lower right beside the recipients; two sign side by side.</summary>
    public required IReadOnlyList<Signer> Signers { get; init; }

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<Sentence> Recipients { get; init; } = [];

    public IReadOnlyList<Annex> Annexes { get; init; } = [];

    /// <summary>What the figures were made from, in one word; at the foot of every page.</summary>
    public required string Identifier { get; init; }

    public required bool Synthetic { get; init; }

    public required DateTimeOffset Dated { get; init; }

    public Sentence Title => new($"{Kind.Vi}: {Subject.Vi}", $"{Kind.En}: {Subject.En}");
}

/// <param name="Capacity">On whose behalf and as what, a line each.</param>
public sealed record Signer(IReadOnlyList<Sentence> Capacity)
{
    /// <summary>What is asked of the signer, in brackets below.</summary>
    public Sentence? Note { get; init; }
}

/// <summary>What follows the signatures, on pages of its own.</summary>
/// <param name="Reference">Which document it belongs to.</param>
public sealed record Annex(Sentence Title, Sentence Reference, IReadOnlyList<Block> Body);

/// <summary>One part of the text, in reading order.</summary>
public abstract record Block;

/// <param name="Level">1 is numbered I, II; 2 is numbered 1, 2 below it; 3 is numbered 1.1, 1.2.</param>
public sealed record Heading(int Level, Sentence Text) : Block;

public sealed record Prose(Sentence Text) : Block
{
    /// <summary>As grounds and remarks are set.</summary>
    public bool Italic { get; init; }
}

/// <summary>One line of a list with dashes.</summary>
public sealed record Dash(Sentence Text) : Block;

/// <summary>Words followed by dots to the end of the line, to be filled in by hand.</summary>
/// <param name="Lines">Whole dotted lines that follow.</param>
public sealed record FillIn(Sentence Label, int Lines = 0) : Block;

public enum Side
{
    Left,
    Middle,
    Right,
}

/// <param name="Share">Of the width, relative to the other columns.</param>
public sealed record PaperColumn(Sentence Heading, double Share, Side Side = Side.Left);

/// <summary>Cells of one row; a band is one statement across all columns, over the rows below it.</summary>
public sealed record PaperRow(IReadOnlyList<Sentence> Cells, bool Band = false)
{
    public static PaperRow Across(Sentence text) => new([text], Band: true);
}

/// <param name="Description">What the table shows, for those who cannot see it.</param>
public sealed record PaperTable(Sentence Description, IReadOnlyList<PaperColumn> Columns, IReadOnlyList<PaperRow> Rows) : Block
{
    /// <summary>Room for writing by hand, in millimetres; rows with more text are higher.</summary>
    public double RowHeight { get; init; }
}
