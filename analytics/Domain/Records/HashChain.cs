using System.Security.Cryptography;
using System.Text;

namespace ReformAnalytics.Domain.Records;

/// <summary>A record as it is stored in a chain.</summary>
/// <param name="Number">Its number in the chain, from 1 and without a gap.</param>
/// <param name="Previous">The hash that the record before it has, or <see cref="HashChain.Start"/>.</param>
/// <param name="Content">All that it says, as <see cref="RecordText"/> writes it.</param>
/// <param name="Hash">Its own hash.</param>
public sealed record ChainLink(int Number, string Previous, string Content, string Hash);

/// <summary>What is wrong with the first link that does not hold.</summary>
public enum ChainFault
{
    /// <summary>A number is missing or stands twice: a record was removed or slipped in.</summary>
    Number,

    /// <summary>It does not follow from the record before it.</summary>
    Previous,

    /// <summary>What it says is not what was hashed.</summary>
    Content,
}

/// <summary>The first link of a chain that does not hold.</summary>
/// <param name="Number">The number that it should have.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record ChainBreak(int Number, ChainFault Fault);

/// <summary>
/// Append-only records, each hashed together with the hash of the one before it: whoever changes, removes or inserts one has to make every later hash anew,
/// and a single hash kept elsewhere (on paper, in another record) shows it.
/// </summary>
/// <remarks>The newest records can be cut off unseen, unless their number or hash is known from elsewhere.</remarks>
public static class HashChain
{
    /// <summary>What the first record has in place of a hash before it.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>What a record's hash is taken over: the previous hash, a line feed and the content.</summary>
    public static string Text(string previous, string content) => previous + "\n" + content;

    /// <summary>The hash of a record: lower-case hexadecimal SHA-256 over <see cref="Text"/> in UTF-8.</summary>
    public static string Hash(string previous, string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(previous, content))));

    /// <summary>Walks a chain from its start; null where every link holds.</summary>
    /// <param name="links">The records in the order of their numbers.</param>
    public static ChainBreak? FirstBreak(IEnumerable<ChainLink> links)
    {
        var (number, previous) = (0, Start);
        foreach (var link in links)
        {
            number++;
            if (link.Number != number)
            {
                return new(number, ChainFault.Number);
            }

            if (link.Previous != previous)
            {
                return new(number, ChainFault.Previous);
            }

            if (link.Hash != Hash(link.Previous, link.Content))
            {
                return new(number, ChainFault.Content);
            }

            previous = link.Hash;
        }

        return null;
    }
}
