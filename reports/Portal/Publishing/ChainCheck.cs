using ReformAnalytics.Domain;

namespace ReformAnalytics.Portal.Publishing;

/// <summary>What the check of one of an office's chains of records came to.</summary>
/// <param name="Fault">The first thing that is not as it was recorded; null where all is.</param>
/// <param name="Sound">What was checked and holds, in one line; null where the office has no such record.</param>
/// <param name="Unchecked">What could not be checked, and why: it may be as it was recorded or not.</param>
public sealed record ChainCheck(Sentence? Fault, Sentence? Sound, IReadOnlyList<Sentence> Unchecked);
