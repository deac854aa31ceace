using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>How provisional and final figures are told apart.</summary>
internal static class StateTexts
{
    public static Sentence Name(PublicationState state) => state == PublicationState.Final
        ? new("CHÍNH THỨC", "FINAL")
        : new("TẠM TÍNH", "PROVISIONAL");

    /// <param name="unappraised">Units whose figure rests in part on self-assessment.</param>
    /// <param name="missing">Units without a value.</param>
    public static Sentence Reason(PublicationState state, int unappraised, int missing)
    {
        if (state == PublicationState.Final)
        {
            return missing == 0
                ? new("Mọi điểm đã được thẩm định.", "All points have been appraised.")
                : new($"Mọi điểm đã được thẩm định; {missing} đơn vị không có kết quả.", $"All points have been appraised; {Names.Units(missing).En} without a value.");
        }

        return (unappraised, missing) switch
        {
            (0, 0) => new("Cơ quan chưa công bố số liệu chính thức.", "The office has not declared these figures final."),
            (0, _) => new($"{missing} đơn vị chưa có kết quả.", $"{Names.Units(missing).En} without a value yet."),
            (_, 0) => new($"{unappraised} đơn vị có điểm chưa thẩm định.", $"{Names.Units(unappraised).En} with points not yet appraised."),
            _ => new(
                $"{unappraised} đơn vị có điểm chưa thẩm định, {missing} đơn vị chưa có kết quả.",
                $"{Names.Units(unappraised).En} with points not yet appraised, {missing} without a value yet."),
        };
    }
}
