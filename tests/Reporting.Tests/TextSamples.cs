using System.Numerics;
using System.Reflection;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Periods;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Tests;

/// <param name="Words">How a text may say it, in each language; a text says each form in both languages or in none.</param>
internal sealed record Sample(object? Value, IReadOnlyList<Sentence> Words);

/// <summary>Values that texts are asked to say: recognisable ones, the ends, nothing, and every case of a flag or an enumeration.</summary>
internal static class TextSamples
{
    /// <summary>As many as bring each value of a part together with most values of the others.</summary>
    private const int OfRecord = 20;

    private static readonly NullabilityInfoContext Nullability = new();

    public static IReadOnlyList<Sample> Of(ParameterInfo parameter, int number)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var nullable = type != parameter.ParameterType || (!type.IsValueType && Nullability.Create(parameter).ReadState == NullabilityState.Nullable);
        return [.. Of(type, number), .. nullable ? [new Sample(null, [])] : Array.Empty<Sample>()];
    }

    private static IReadOnlyList<Sample> Of(Type type, int number) =>
        type == typeof(string) ? [new($"¤{number}¤", [new($"¤{number}¤", $"¤{number}¤")])]
        : type == typeof(Sentence) ? [Said(new Sentence($"¤{number}v¤", $"¤{number}e¤"))]
        : type == typeof(int) ? [new(number, [new($"{number}", $"{number}")]), new(0, []), new(1, [])]
        : type == typeof(long) ? [new((long)number, [new($"{number}", $"{number}")]), new(0L, []), new(1L, [])]
        : type == typeof(decimal) ? [Figure(number / 100m), Figure(-number / 100m), new(0m, []), new(1m, [])]
        : type == typeof(bool) ? [new(true, []), new(false, [])]
        : type == typeof(Period) ? [InWords(new(2000 + (number % 100))), InWords(new(2000 + (number % 100), 3))]
        : type == typeof(DateOnly) ? [Day(new DateOnly(2000 + (number % 100), 7, 9))]
        : type.IsEnum ? [.. Cases(type).Select(value => new Sample(value, []))]
        : type.IsGenericType && type.IsAssignableFrom(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0])) ? [.. new[] { 0, 1, 3, 13 }.Select(count => List(type.GetGenericArguments()[0], number, count))]
        : Whole(type, number);

    private static Sample Day(DateOnly day) => new(day, [new($"{day:dd'/'MM'/'yyyy}", $"{day:dd'/'MM'/'yyyy}")]);

    private static Sample Said(Sentence sentence) => new(sentence, [sentence]);

    private static Sample InWords(Period period) => new(period, [period.InWords()]);

    // A figure may be told as it is or as a share, with or without its sign.
    private static Sample Figure(decimal value) => new(value,
    [
        .. new[] { value, Math.Abs(value) }.Distinct().SelectMany(figure => new[]
        {
            Figures.Number(figure, Figures.IndexDecimals), Figures.Number(figure, Figures.AnswerDecimals), Figures.Number(figure * 100, Figures.IndexDecimals),
            Figures.Percent(figure, 0), Figures.Percent(figure, Figures.AnswerDecimals), Figures.Percent(figure, Figures.IndexDecimals),
        }),
    ]);

    private static IEnumerable<object> Cases(Type type) => Enum.GetValues(type).Cast<object>()
        .Where(value => type.GetCustomAttribute<FlagsAttribute>() is null || BitOperations.PopCount(Convert.ToUInt64(value, null)) == 1);

    private static Sample List(Type type, int number, int count)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        var samples = Enumerable.Range(1, count).Select(place => Of(type, (number * 100) + place)[0]).ToList();
        samples.ForEach(sample => list.Add(sample.Value));
        return new(list, [.. samples.SelectMany(sample => sample.Words)]);
    }

    private static IReadOnlyList<Sample> Whole(Type type, int number)
    {
        var made = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
            ?? throw new InvalidOperationException($"There is no sample of a {type.Name}.");
        var parts = made.GetParameters().Select(part => Of(part, (number * 100) + part.Position)).ToList();
        return
        [
            .. Enumerable.Range(0, OfRecord).Select(turn => parts.Select((samples, place) => samples[(turn + place) % samples.Count]).ToList())
                .Select(chosen => new Sample(made.Invoke([.. chosen.Select(sample => sample.Value)]), [.. chosen.SelectMany(sample => sample.Words)])),
        ];
    }
}
