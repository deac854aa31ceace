using System.Text;
using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>
/// Keeps each decision's hash and text beside the database too: the hash shows a decision that was taken away at the end of the chain, the text which value was
/// changed. What is sealed already is left alone, so that a seal never covers a later change.
/// </summary>
public sealed class SealDecisions(OfficeDatabase database, ContentStore store)
{
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var log = store.Decisions(database.Office.Code);
        var known = log.Read().Select(line => line.Number).ToHashSet();
        foreach (var stored in (await CouncilDecisions.ListAsync(context, cancellation: cancellation)).Where(d => !known.Contains(d.Decision.Number)))
        {
            await store.PutAsync(Encoding.UTF8.GetBytes(stored.Sealed), cancellation);
            log.Append([(stored.Decision.Number, stored.Sha256, string.Join('/', stored.Decision.Campaign, stored.Decision.Year, stored.Decision.Wave))]);
        }
    }
}
