using ReformAnalytics.Reporting.Store;
using ReformAnalytics.Reporting.Texts;
using ReformAnalytics.Storage.Publications;

namespace ReformAnalytics.Reporting.Steps;

/// <summary>Holds a record against its hash, the log of the chain and the copy in the store; the copy tells which value was changed.</summary>
internal sealed class RecordSeal(ContentStore store, string name)
{
    /// <param name="sha256">The hash that stands beside the record.</param>
    /// <param name="logged">The hash in the log of the chain; null where the log does not know the record.</param>
    public PublicationFault? Fault(PublicationRecord record, string sha256, string? logged, string log)
    {
        var computed = record.Sha256();
        foreach (var sealedAs in new[] { logged, sha256 }.OfType<string>().Where(hash => hash != computed))
        {
            if (Copy(sealedAs) is { } copy && RecordDifference.First(copy.Tables, record.Tables, asFigures: false) is { } difference)
            {
                return PublicationFault.Changed(name, difference);
            }
        }

        var whole = Copy(computed) is not null;
        if (sha256 != computed)
        {
            return whole
                ? PublicationFault.Changed(name, new(RecordTables.Head.Name, "", "record_sha256", computed, sha256))
                : PublicationFault.Record(name, null, sha256, computed, VerificationTexts.Record(name, sha256, computed));
        }

        return logged is not null && logged != computed ? PublicationFault.File(name, log, logged, computed, VerificationTexts.Log(name, log))
            : whole ? null
            : PublicationFault.File(name, store.PathOf(computed), null, computed, VerificationTexts.Copy(name, store.PathOf(computed)));
    }

    private PublicationRecord? Copy(string sha256)
    {
        if (!ContentStore.IsHash(sha256) || store.Read(sha256) is not { } bytes || ContentStore.Sha256(bytes) != sha256)
        {
            return null;
        }

        try
        {
            return PublicationRecord.Parse(bytes);
        }
        catch (FormatException)
        {
            // Some other content of the store, which a changed hash happens to name.
            return null;
        }
    }
}
