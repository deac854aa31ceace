using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReformAnalytics.Storage.Publications;

/// <summary>A publication as one piece: all columns of all its rows.</summary>
/// <param name="Tables">The rows of each of <see cref="RecordTables.All"/>.</param>
public sealed record PublicationRecord(IReadOnlyList<RecordRows> Tables)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rows of one table.</summary>
    public RecordRows this[RecordTable table] => Tables.Single(rows => rows.Table == table);

    /// <summary>A value of the head.</summary>
    public string? Head(string column) => this[RecordTables.Head].Rows is [var head] ? head[RecordTables.Head[column]] : null;

    /// <summary>Hash of <see cref="ToBytes"/>.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>
    /// The canonical form: for each table its name, its columns and its rows in the order of their keys; each value with its length before it, so that no
    /// two records share a form. <c>-</c> stands for null, <c>3:abc</c> for a text of three bytes; a line ends each row.
    /// </summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        foreach (var rows in Tables)
        {
            Line(bytes, [rows.Table.Name, .. rows.Table.Columns.Select(column => column.Name)]);
            Line(bytes, [rows.Rows.Count.ToString(CultureInfo.InvariantCulture)]);
            foreach (var row in rows.Rows)
            {
                Line(bytes, row);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are no record of this form.</exception>
    public static PublicationRecord Parse(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes;
        var tables = new List<RecordRows>();
        foreach (var table in RecordTables.All)
        {
            if (!Values(ref rest).SequenceEqual([table.Name, .. table.Columns.Select(column => column.Name)]))
            {
                throw new FormatException($"The record does not name the columns of {table.Name}.");
            }

            var rows = new string?[int.Parse(Values(ref rest).Single()!, CultureInfo.InvariantCulture)][];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = [.. Values(ref rest)];
            }

            tables.Add(new(table, rows));
        }

        return rest.IsEmpty ? new(tables) : throw new FormatException("The record does not end where it should.");
    }

    private static void Line(MemoryStream bytes, IEnumerable<string?> values)
    {
        foreach (var value in values)
        {
            if (value is null)
            {
                bytes.Write("-,"u8);
                continue;
            }

            var text = Utf8.GetBytes(value);
            bytes.Write(Utf8.GetBytes(text.Length.ToString(CultureInfo.InvariantCulture)));
            bytes.WriteByte((byte)':');
            bytes.Write(text);
            bytes.WriteByte((byte)',');
        }

        bytes.WriteByte((byte)'\n');
    }

    private static List<string?> Values(ref ReadOnlySpan<byte> rest)
    {
        var values = new List<string?>();
        while (rest is not [(byte)'\n', ..])
        {
            if (rest is [(byte)'-', (byte)',', ..])
            {
                values.Add(null);
                rest = rest[2..];
                continue;
            }

            var colon = rest.IndexOf((byte)':');
            if (colon < 1 || !int.TryParse(rest[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || rest.Length < colon + length + 2 || rest[colon + 1 + length] != (byte)',')
            {
                throw new FormatException("A value of the record is cut.");
            }

            values.Add(Utf8.GetString(rest.Slice(colon + 1, length)));
            rest = rest[(colon + length + 2)..];
        }

        rest = rest[1..];
        return values;
    }
}
