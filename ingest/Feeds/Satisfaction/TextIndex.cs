namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// Remembers what a text was found to mean, by its bytes, so that a name that stands in a million rows is worked out once.
/// </summary>
/// <remarks>It stops remembering at a limit: a column of ever new junk must not fill the memory.</remarks>
internal sealed class TextIndex
{
    private const int MostTexts = 20_000, MostLength = 1024;

    private readonly Dictionary<ulong, List<(byte[] Text, int Value)>> _byHash = [];
    private int _count;

    public bool TryGet(ReadOnlySpan<byte> text, out int value)
    {
        if (_byHash.TryGetValue(TextHash.Of(text, 0).Low, out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.SequenceEqual(entry.Text))
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        value = 0;
        return false;
    }

    public void Add(ReadOnlySpan<byte> text, int value)
    {
        if (_count >= MostTexts || text.Length > MostLength)
        {
            return;
        }

        var hash = TextHash.Of(text, 0).Low;
        if (!_byHash.TryGetValue(hash, out var entries))
        {
            _byHash[hash] = entries = [];
        }

        entries.Add((text.ToArray(), value));
        _count++;
    }
}
