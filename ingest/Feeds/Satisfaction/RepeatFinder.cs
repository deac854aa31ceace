using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>By what an answer is known again, and where it stands.</summary>
/// <param name="Low">First half of the hash of response and question.</param>
/// <param name="High">Second half.</param>
/// <param name="Content">Hash of unit, day, channel and answer: equal where a repeat says the same.</param>
/// <param name="Ordinal">The answer's place among all accepted, from 0.</param>
/// <param name="Row">Its row.</param>
/// <param name="Sheet">Its sheet, from 0.</param>
internal readonly record struct AnswerKey(ulong Low, ulong High, ulong Content, long Ordinal, int Row, int Sheet);

/// <summary>
/// Finds answers that a file holds twice, in memory that does not grow with the file: keys are dealt out by hash to partitions on disk,
/// and each partition is searched by itself.
/// </summary>
internal sealed class RepeatFinder(string folder) : IDisposable
{
    private const int PartitionBits = 8, Partitions = 1 << PartitionBits, ChunkKeys = 256;

    private readonly AnswerKey[]?[] _chunks = new AnswerKey[Partitions][];
    private readonly int[] _filled = new int[Partitions];
    private readonly List<long>?[] _stored = new List<long>[Partitions];
    private SafeFileHandle? _file;
    private long _end;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(in AnswerKey key)
    {
        var partition = (int)(key.High >> (64 - PartitionBits));
        var chunk = _chunks[partition] ??= new AnswerKey[ChunkKeys];
        chunk[_filled[partition]++] = key;
        if (_filled[partition] == ChunkKeys)
        {
            Store(partition, chunk);
        }
    }

    /// <summary>Tells of every answer but the first of its kind whether it repeats the first or contradicts it.</summary>
    public void Judge(Verdicts verdicts)
    {
        var keys = Array.Empty<AnswerKey>();
        var slots = Array.Empty<int>();
        for (var partition = 0; partition < Partitions; partition++)
        {
            var count = Load(partition, ref keys);
            if (count > 1)
            {
                Judge(keys.AsSpan(0, count), ref slots, verdicts);
            }
        }
    }

    public void Dispose() => _file?.Dispose();

    // Keys of a partition come in the order of the file, so the one already in the table is the first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Judge(ReadOnlySpan<AnswerKey> keys, ref int[] slots, Verdicts verdicts)
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)keys.Length * 2);
        if (slots.Length < size)
        {
            slots = new int[size];
        }

        var table = slots.AsSpan(0, size);
        table.Clear();
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var key = ref keys[i];
            var slot = (int)(key.Low & (ulong)(size - 1));
            while (true)
            {
                if (table[slot] == 0)
                {
                    table[slot] = i + 1;
                    break;
                }

                ref readonly var first = ref keys[table[slot] - 1];
                if (first.Low == key.Low && first.High == key.High)
                {
                    verdicts.Set(key.Ordinal, first.Content == key.Content ? Verdicts.Repeat : Verdicts.Contradicts(first.Sheet, first.Row));
                    break;
                }

                slot = (slot + 1) & (size - 1);
            }
        }
    }

    private int Load(int partition, ref AnswerKey[] keys)
    {
        var stored = _stored[partition] ?? [];
        var count = (stored.Count * ChunkKeys) + _filled[partition];
        if (keys.Length < count)
        {
            keys = new AnswerKey[count + (count / 4)];
        }

        for (var i = 0; i < stored.Count; i++)
        {
            ReadWhole(MemoryMarshal.AsBytes(keys.AsSpan(i * ChunkKeys, ChunkKeys)), stored[i]);
        }

        _chunks[partition].AsSpan(0, _filled[partition]).CopyTo(keys.AsSpan(stored.Count * ChunkKeys));
        return count;
    }

    private void ReadWhole(Span<byte> bytes, long offset)
    {
        while (bytes.Length > 0)
        {
            var read = RandomAccess.Read(_file!, bytes, offset);
            if (read == 0)
            {
                throw new InvalidDataException("The scratch file of answer keys ends early.");
            }

            bytes = bytes[read..];
            offset += read;
        }
    }

    private void Store(int partition, AnswerKey[] chunk)
    {
        _file ??= ScratchFile.Create(folder, "answer-keys");
        var bytes = MemoryMarshal.AsBytes(chunk.AsSpan());
        RandomAccess.Write(_file, bytes, _end);
        (_stored[partition] ??= []).Add(_end);
        _end += bytes.Length;
        _filled[partition] = 0;
    }
}
