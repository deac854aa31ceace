using System.Buffers;
using System.Runtime.CompilerServices;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Reads days as files write them: 2023-05-04, 4/5/2023 (day first, as in Vietnam), each with or without a time of day.</summary>
internal static class DayText
{
    private static readonly SearchValues<byte> InTimes = SearchValues.Create("0123456789:.+-ZzAaPpMmSsCcHh "u8);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool TryParse(ReadOnlySpan<byte> text, out DateOnly day)
    {
        day = default;
        if (!TryNumber(ref text, out var first, out var firstDigits)
            || !TrySeparator(ref text, out var separator) || !TryNumber(ref text, out var month, out _)
            || !TrySeparator(ref text, out var again) || again != separator || !TryNumber(ref text, out var last, out var lastDigits)
            || !IsTimeOfDay(text))
        {
            return false;
        }

        var (year, dayOfMonth) = firstDigits == 4 ? (first, last) : (last, first);
        if ((firstDigits == 4) == (lastDigits == 4)
            || year is < Period.FirstYear or > Period.LastYear
            || month is < 1 or > 12
            || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> text, out int number, out int digits)
    {
        (number, digits) = (0, 0);
        while (digits < text.Length && digits < 5 && text[digits] is >= (byte)'0' and <= (byte)'9')
        {
            number = (number * 10) + text[digits++] - '0';
        }

        text = text[digits..];
        return digits is 1 or 2 or 4;
    }

    private static bool TrySeparator(ref ReadOnlySpan<byte> text, out byte separator)
    {
        separator = text.IsEmpty ? (byte)0 : text[0];
        if (separator is not ((byte)'-' or (byte)'/' or (byte)'.'))
        {
            return false;
        }

        text = text[1..];
        return true;
    }

    /// <summary>Nothing, or a blank or T and a time; its zone does not matter, for the day is taken as written.</summary>
    private static bool IsTimeOfDay(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return true;
        }

        if (text[0] is not ((byte)' ' or (byte)'T'))
        {
            return false;
        }

        text = text.TrimStart(" T"u8);
        return TryNumber(ref text, out var hour, out _) && hour < 24
            && !text.IsEmpty && text[0] == ':' && Skip(ref text)
            && TryNumber(ref text, out var minute, out _) && minute < 60
            && !text.ContainsAnyExcept(InTimes);
    }

    private static bool Skip(ref ReadOnlySpan<byte> text)
    {
        text = text[1..];
        return true;
    }
}
