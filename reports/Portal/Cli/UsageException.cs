using ReformAnalytics.Domain;

namespace ReformAnalytics.Portal.Cli;

/// <summary>A call or configuration that cannot be carried out as given: exit code 2.</summary>
internal sealed class UsageException(string code, Sentence sentence, Sentence remedy) : Exception(sentence.En)
{
    public string Code { get; } = code;

    public Sentence Sentence { get; } = sentence;

    public Sentence Remedy { get; } = remedy;
}

/// <summary>Exit codes of every verb.</summary>
internal static class ExitCodes
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;
    public const int InputRejected = 3;
}
