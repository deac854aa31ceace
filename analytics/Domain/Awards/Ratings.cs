namespace ReformAnalytics.Domain.Awards;

/// <summary>Ratings in words.</summary>
public static class Ratings
{
    /// <summary>As the law names it.</summary>
    public static Sentence InWords(this Rating rating) => rating switch
    {
        Rating.Excellent => new("hoàn thành xuất sắc nhiệm vụ", "tasks completed excellently"),
        Rating.Good => new("hoàn thành tốt nhiệm vụ", "tasks completed well"),
        Rating.Completed => new("hoàn thành nhiệm vụ", "tasks completed"),
        Rating.NotCompleted => new("không hoàn thành nhiệm vụ", "tasks not completed"),
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, "not a rating"),
    };
}
