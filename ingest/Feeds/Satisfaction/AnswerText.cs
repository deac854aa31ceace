using System.Collections.Frozen;
using System.Text;
using ReformAnalytics.Domain.Satisfaction;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Reads an answer: 1 to 5, or the words that stand on the forms.</summary>
internal sealed class AnswerText
{
    private const int NoAnswer = 0;

    private static readonly FrozenDictionary<string, int> Words = new (string Text, int Answer)[]
    {
        ("rất hài lòng", 5), ("hài lòng", 4), ("bình thường", 3), ("không hài lòng", 2), ("rất không hài lòng", 1),
        ("very satisfied", 5), ("satisfied", 4), ("neutral", 3), ("dissatisfied", 2), ("very dissatisfied", 1),
    }.ToFrozenDictionary(x => NameKey.Of(x.Text), x => x.Answer, StringComparer.Ordinal);

    private readonly TextIndex _known = new();

    public bool TryParse(ReadOnlySpan<byte> text, out int answer)
    {
        if (text.Length == 1)
        {
            answer = text[0] - '0';
            return answer is >= AnswerCounts.Lowest and <= AnswerCounts.Highest;
        }

        if (!_known.TryGet(text, out answer))
        {
            answer = Read(text);
            _known.Add(text, answer);
        }

        return answer != NoAnswer;
    }

    private static int Read(ReadOnlySpan<byte> text)
    {
        // Spreadsheets export whole numbers as 5.0 or 5,00.
        if (text.Length > 2 && text[1] is (byte)'.' or (byte)',' && !text[2..].ContainsAnyExcept((byte)'0'))
        {
            return text[0] - '0' is >= AnswerCounts.Lowest and <= AnswerCounts.Highest and var number ? number : NoAnswer;
        }

        return Words.GetValueOrDefault(NameKey.Of(Encoding.UTF8.GetString(text)), NoAnswer);
    }
}
