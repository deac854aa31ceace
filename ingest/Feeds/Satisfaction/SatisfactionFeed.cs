using Npgsql;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Domain.Units;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Imports citizens' answers, or counts of them, in memory that does not grow with the file.</summary>
public static class SatisfactionFeed
{
    /// <summary>
    /// Reads a file and copies its answers; counts and findings are written afterwards through the result.
    /// </summary>
    /// <param name="path">UTF-8 text of any size, or whatever <see cref="SourceFile"/> reads.</param>
    /// <param name="officeId">The office; no other import of it may run at the same time.</param>
    /// <param name="batchId">Number of the batch, greater than any before.</param>
    /// <param name="units">The office's units.</param>
    /// <param name="unitIds">Their numbers by code.</param>
    /// <param name="connection">With a transaction open, role and office set.</param>
    /// <param name="scratchFolder">Where temporary files may stand; their space is free again once the result is disposed, or the process dead.</param>
    /// <param name="progress">Told the rows read, every few thousand.</param>
    /// <param name="cancellation">Stops the import; the caller rolls back.</param>
    /// <exception cref="UnreadableFileException">The file holds no table that can be read safely.</exception>
    public static async Task<SatisfactionLoaded> LoadAsync(
        string path,
        int officeId,
        int batchId,
        UnitDirectory units,
        IReadOnlyDictionary<string, int> unitIds,
        NpgsqlConnection connection,
        string scratchFolder,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default)
    {
        ScratchFile.RemoveOrphans(scratchFolder);
        var faults = new Faults(scratchFolder, Path.GetFileName(path), units);
        try
        {
            var questions = await CodeBook.QuestionsAsync(connection, officeId, cancellation);
            var channels = await CodeBook.ChannelsAsync(connection, officeId, cancellation);
            var reported = await ReportedCells.LoadAsync(connection, officeId, cancellation);
            var stored = await StoredCounts.LoadAsync(connection, officeId, channels.Known(SatisfactionFigure.AllChannels), cancellation);
            var tally = new Tally();
            var unitTexts = new UnitTexts(units, unitIds);
            using var answers = new Scratch(scratchFolder, "answers");
            using var repeats = new RepeatFinder(scratchFolder);
            using var verdicts = new Verdicts(scratchFolder);
            var answerRows = new AnswerRows(unitTexts, questions, channels, reported, faults, answers, repeats, tally);
            var reportedRows = new ReportedRows(unitTexts, questions, channels, stored, faults, tally);

            new TableReader(answerRows, reportedRows, faults, tally, progress, cancellation).Read(path);
            repeats.Judge(verdicts);
            await questions.StoreAddedAsync(connection, cancellation);
            await channels.StoreAddedAsync(connection, cancellation);
            var kept = new AnswerStore(officeId, batchId, faults, tally);
            await kept.StoreAsync(answers, verdicts, connection, cancellation);
            return new(
                officeId, batchId, tally, kept.Unchanged + reportedRows.Unchanged, faults, [.. kept.Deltas(), .. reportedRows.Deltas()]);
        }
        catch
        {
            faults.Dispose();
            throw;
        }
    }
}
