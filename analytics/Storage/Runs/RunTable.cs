namespace ReformAnalytics.Storage.Runs;

/// <summary>The run rows of a stage: each writes its own schema.</summary>
public sealed class RunTable
{
    /// <summary>Imports.</summary>
    public static readonly RunTable Ingest = new("ingest.run", 1);

    /// <summary>Rankings, comparisons and whatever else is computed.</summary>
    public static readonly RunTable Analytics = new("analytics.run", 2);

    /// <summary>Whatever is written for readers.</summary>
    public static readonly RunTable Reports = new("reports.run", 3);

    private RunTable(string name, byte number) => (Name, Number) = (name, number);

    /// <summary>Every table of run rows, in the order in which the stages follow each other.</summary>
    public static IReadOnlyList<RunTable> All { get; } = [Ingest, Analytics, Reports];

    /// <summary>Schema and table.</summary>
    public string Name { get; }

    /// <summary>Stands in the upper byte of its lock keys.</summary>
    internal byte Number { get; }

    public override string ToString() => Name;
}
