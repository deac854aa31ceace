using System.Globalization;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Publications;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>What a record says of itself.</summary>
/// <param name="Runs">The stored runs that its reports tell, as of its vintage.</param>
/// <param name="Issuer">The office's name at the time.</param>
/// <param name="Program">The program that drew its files.</param>
/// <param name="CodeVersion">That program's version, by which its source is found.</param>
public sealed record PublicationHead(
    string Identifier, string Edition, Period Period, Period Previous, int Revision, PublicationState State, int Vintage, string Methodology, ReportRuns Runs, Sentence Issuer,
    string Program, string CodeVersion, string PreviousSha256)
{
    /// <summary>Reads the head of a record whose hash holds.</summary>
    public static PublicationHead Of(PublicationRecord record)
    {
        int Number(string column) => int.Parse(record.Head(column)!, CultureInfo.InvariantCulture);
        string Text(string column) => record.Head(column)!;
        var path = Text("path_runs").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(run => int.Parse(run, CultureInfo.InvariantCulture));
        return new(
            Text("identifier"), Text("edition"), Period.FromKey(Number("period_key")), Period.FromKey(Number("previous_key")), Number("revision"),
            Text("state") == "final" ? PublicationState.Final : PublicationState.Provisional, Number("vintage"), Text("methodology"),
            new(Number("ranking_run"), Number("comparison_run"), [.. path]) { AsOf = Number("vintage") }, new(Text("office_name_vi"), Text("office_name_en")), Text("program"), Text("code_version"), Text("previous_sha256"));
    }
}

/// <summary>Draws the files of a publication once more.</summary>
public sealed class RedrawFiles(OfficeDatabase database, Renderer renderer, TimeProvider clock)
{
    /// <summary>Names and hashes of the files as this program draws them.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> DrawAsync(PublicationHead head, PublicationRecord record, CancellationToken cancellation)
    {
        var previous = head.Revision == 1 ? null : Publications.Identifier(database.Office.Code, head.Edition, head.Period, head.Revision - 1);
        var mark = new PublicationMark(head.Identifier, head.Revision, previous, PublicationDraft.Changes(record[RecordTables.Changes]));
        var scorecards = record[RecordTables.Files].Rows.Any(row => row[RecordTables.Files["report"]] == PublicationFiles.Scorecard);
        var drawn = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var file in new PublicationFiles(database, renderer, clock).DrawAsync(head.Edition, head.Period, head.Runs, head.State, scorecards, head.Issuer, mark, cancellation))
        {
            drawn.Add(file.Name, ContentStore.Sha256(file.Bytes));
        }

        return drawn;
    }
}
