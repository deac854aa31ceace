using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// Remembers what a text was found to mean, by its bytes, so that a name that stands in a million rows is worked out once and no string
/// is made of it again.
/// </summary>
/// <remarks>It stops remembering at a limit: a column of ever new junk must not fill the memory.</remarks>
internal sealed class TextIndex
{
    private const int MostTexts = 20_000, MostLength = 1024;

    private (ulong Hash, byte[]? Text, int Value)[] _slots = new (ulong, byte[]?, int)[256];
    private int _count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryGet(ReadOnlySpan<byte> text, out int value)
    {
        var hash = Hash(text);
        for (var slot = (int)hash & (_slots.Length - 1); _slots[slot].Text is { } known; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_slots[slot].Hash == hash && text.SequenceEqual(known))
            {
                value = _slots[slot].Value;
                return true;
            }
        }

        value = 0;
        return false;
    }

    /// <summary>Remembers a text that <see cref="TryGet"/> did not know.</summary>
    public void Add(ReadOnlySpan<byte> text, int value)
    {
        if (_count >= MostTexts || text.Length > MostLength)
        {
            return;
        }

        if (++_count * 2 > _slots.Length)
        {
            var before = _slots;
            _slots = new (ulong, byte[]?, int)[before.Length * 2];
            foreach (var entry in before.Where(e => e.Text is not null))
            {
                Place(entry);
            }
        }

        Place((Hash(text), text.ToArray(), value));
    }

    private void Place((ulong Hash, byte[]? Text, int Value) entry)
    {
        var slot = (int)entry.Hash & (_slots.Length - 1);
        while (_slots[slot].Text is not null)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = entry;
    }

    // Whoever writes a file of colliding names slows only his own import, and only up to the limit.
    private static ulong Hash(ReadOnlySpan<byte> text)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)text.Length * Odd;
        while (text.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * Odd, 29);
            text = text[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }

        hash = (hash ^ rest) * Odd;
        return hash ^ (hash >> 32);
    }
}
