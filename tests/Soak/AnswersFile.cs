using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReformAnalytics.Soak;

/// <summary>A file of citizens' answers, one a row and no two alike, with what the database must hold of it.</summary>
/// <param name="Name">Its name, which no other file of a home has.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Digest">MD5 of all its answers, in the order of their ids.</param>
public sealed record AnswersFile(string Name, int Rows, string Digest)
{
    private static readonly string[] Units = ["Xã Phú Tâm", "Xã An Ninh"];

    /// <summary>Writes one; <paramref name="key"/> makes its answers its own.</summary>
    public static AnswersFile Write(string folder, string key, int rows, int seed)
    {
        var random = new Random(seed);
        var name = $"{key}.csv";
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        Directory.CreateDirectory(folder);
        using var file = new StreamWriter(Path.Combine(folder, name), append: false, new UTF8Encoding(false), 1 << 18) { NewLine = "\n" };
        file.WriteLine("response_id,unit,question,channel,collected_on,answer");
        for (var row = 0; row < rows; row++)
        {
            var (day, answer) = (new DateOnly(2023, 1, 1).AddDays(random.Next(365)), random.Next(1, 6));
            var id = string.Create(CultureInfo.InvariantCulture, $"{key}-{row:00000000}");
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id},{Units[row % Units.Length]},q1,direct,{day:yyyy-MM-dd},{answer}"));
            digest.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(row == 0 ? "" : ",")}{id}|{day:yyyy-MM-dd}|{answer}")));
        }

        return new(name, rows, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }
}
