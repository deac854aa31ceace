namespace ReformAnalytics.Domain;

/// <summary>Days and hours as the offices' clocks show them (UTC+7, without summer time).</summary>
public static class VietnamTime
{
    /// <summary>Hours that clocks in Vietnam are ahead of UTC.</summary>
    public static TimeSpan Offset { get; } = TimeSpan.FromHours(7);

    /// <summary>The day that it is there.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The day on which an instant falls there.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The first instant after a day there: what came before it came on that day or earlier.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new DateTimeOffset(day.AddDays(1), TimeOnly.MinValue, Offset).ToUniversalTime();
}
