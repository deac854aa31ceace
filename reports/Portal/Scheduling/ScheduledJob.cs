using ReformAnalytics.Domain;

namespace ReformAnalytics.Portal.Scheduling;

/// <summary>What becomes of fire times that passed while no node was up.</summary>
internal enum Misfire
{
    /// <summary>They are let go; the next one comes as planned.</summary>
    Skip,

    /// <summary>One run now stands for all of them.</summary>
    Once,

    /// <summary>Each is made up for, as of its own time.</summary>
    Each,
}

/// <summary>One line of the schedule.</summary>
/// <param name="Name">Stage and work, <c>analytics.recompute</c>: what configuration, verbs, logs and history call it.</param>
/// <param name="Cron">Second, minute, hour, day of month, month, day of week, in Vietnam's time; null: only by hand.</param>
/// <param name="Misfire">What becomes of missed fire times.</param>
/// <param name="Why">Why so.</param>
/// <param name="Does">What it does.</param>
/// <param name="Type">The job.</param>
internal sealed record ScheduledJob(string Name, string? Cron, Misfire Misfire, Sentence Why, Sentence Does, Type Type);
