using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>
/// 128 bits of a text, by which repeats are found: MurmurHash3_x64_128 (Austin Appleby, public domain).
/// </summary>
/// <remarks>Among ten million different answers two share their 128 bits with a chance of about 1 in 10^25.</remarks>
internal readonly record struct TextHash(ulong Low, ulong High)
{
    private const ulong C1 = 0x87c37b91114253d5, C2 = 0x4cf5ad432745937f;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TextHash Of(ReadOnlySpan<byte> text, uint seed)
    {
        ulong h1 = seed, h2 = seed;
        var rest = text;
        while (rest.Length >= 16)
        {
            h1 ^= Mix1(BinaryPrimitives.ReadUInt64LittleEndian(rest));
            h1 = ((BitOperations.RotateLeft(h1, 27) + h2) * 5) + 0x52dce729;
            h2 ^= Mix2(BinaryPrimitives.ReadUInt64LittleEndian(rest[8..]));
            h2 = ((BitOperations.RotateLeft(h2, 31) + h1) * 5) + 0x38495ab5;
            rest = rest[16..];
        }

        Span<byte> tail = stackalloc byte[16];
        tail.Clear();
        rest.CopyTo(tail);
        h2 ^= Mix2(BinaryPrimitives.ReadUInt64LittleEndian(tail[8..]));
        h1 ^= Mix1(BinaryPrimitives.ReadUInt64LittleEndian(tail));
        h1 ^= (ulong)text.Length;
        h2 ^= (ulong)text.Length;
        h1 += h2;
        h2 += h1;
        h1 = Finish(h1);
        h2 = Finish(h2);
        h1 += h2;
        h2 += h1;
        return new(h1, h2);
    }

    private static ulong Mix1(ulong k) => BitOperations.RotateLeft(k * C1, 31) * C2;

    private static ulong Mix2(ulong k) => BitOperations.RotateLeft(k * C2, 33) * C1;

    private static ulong Finish(ulong k)
    {
        k = (k ^ (k >> 33)) * 0xff51afd7ed558ccd;
        k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
        return k ^ (k >> 33);
    }
}
