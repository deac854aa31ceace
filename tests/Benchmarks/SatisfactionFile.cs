using System.Text;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Benchmarks;

/// <summary>A file of answers as a province's survey would export it: seeded, so that every run reads the same bytes.</summary>
internal static class SatisfactionFile
{
    public const int UnitCount = 180;

    private const int QuestionsAsked = 5;

    private static readonly string[] Channels = ["Trực tiếp", "Trực tuyến", "Bưu chính công ích", "Điện thoại"];

    public static IReadOnlyList<Unit> Units { get; } =
        [.. Enumerable.Range(1, UnitCount).Select(i => new Unit($"X{i:000}", $"Xã số {i}", "commune", "commune", null, null, null, []))];

    public static void Write(string path, int rows)
    {
        var random = new Random(20230419);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        file.NewLine = "\n";
        file.WriteLine("response_id,unit,collected_on,channel,question,answer");
        for (var row = 0; row < rows;)
        {
            var unit = random.Next(1, UnitCount + 1);
            var day = new DateOnly(2023, 1, 1).AddDays(random.Next(365));
            var channel = Channels[random.Next(Channels.Length)];
            for (var question = 1; question <= QuestionsAsked && row < rows; question++, row++)
            {
                // Answers lean to the satisfied side, as real ones do.
                var answer = Math.Min(5, 1 + (int)(Math.Sqrt(random.NextDouble()) * 5));
                file.WriteLine($"P2023-{row / QuestionsAsked:00000000},X{unit:000},{day:yyyy-MM-dd},{channel},CH{question},{answer}");
            }
        }
    }
}
