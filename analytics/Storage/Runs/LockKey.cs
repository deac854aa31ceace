using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ReformAnalytics.Storage.Runs;

/// <summary>
/// Keys of PostgreSQL's advisory locks. The upper byte says what is locked, so that two kinds never meet; ids stand below it as they are, names as
/// the first 56 bits of their hash.
/// </summary>
internal static class LockKey
{
    private const int KindBits = 56, OfficeBits = 32;
    private const byte Fence = 0x10, File = 0x20;

    /// <summary>Held by a run for as long as its process lives.</summary>
    public static long OfRun(RunTable table, int officeId, int runId) => ((long)table.Number << KindBits) | ((long)officeId << OfficeBits) | (uint)runId;

    /// <summary>Held while a run takes its number; no run has number 0.</summary>
    public static long OfNumbers(RunTable table, int officeId) => OfRun(table, officeId, 0);

    /// <summary>Held by a run so that no other works on the same subject.</summary>
    public static long OfFence(RunTable table, int officeId, string subject) => OfName((byte)(Fence | table.Number), $"{officeId}\n{subject}");

    /// <summary>Held by whoever handles a file of the inbox.</summary>
    public static long OfFile(string path) => OfName(File, path);

    private static long OfName(byte kind, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
        return ((long)kind << KindBits) | (long)(BinaryPrimitives.ReadUInt64BigEndian(hash) >> (64 - KindBits));
    }
}
