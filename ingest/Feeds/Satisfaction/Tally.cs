using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>How the rows of a file fared. Answers are what is counted, so that one answer a row and one question a column compare.</summary>
internal sealed class Tally
{
    public long RowsIn;
    public long Accepted;
    public long Rejected;
    public long Duplicates;
    public long Unanswered;
    public readonly SortedSet<Period> Periods = [];
}
