using System.CommandLine;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary><c>award evaluate|calendar|decide|decisions|review</c>: who qualifies and why, what is due, what the council made of it.</summary>
internal static class AwardVerb
{
    public static Command Create(CommonOptions options, Settings settings, TimeProvider clock) =>
        new("award", "Campaigns: who qualifies, and why / phong trào thi đua: ai đủ điều kiện, vì sao")
        {
            AwardEvaluate.Create(options, settings, clock),
            AwardCalendar.Create(options, settings, clock),
            AwardDecide.Create(options, settings, clock),
            AwardDecisions.Create(options, settings, clock),
            AwardReview.Create(options, settings, clock),
        };
}
