namespace ReformAnalytics.Domain;

/// <summary>The two languages readers are served in; Vietnamese is the default everywhere.</summary>
public enum Language
{
    /// <summary>Tiếng Việt.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}

/// <summary>One statement to a reader, said in both languages so that neither can be forgotten.</summary>
/// <param name="Vi">The Vietnamese wording.</param>
/// <param name="En">The English wording.</param>
public readonly record struct Sentence(string Vi, string En)
{
    /// <summary>The wording in one language.</summary>
    public string In(Language language) => language == Language.Vietnamese ? Vi : En;

    /// <inheritdoc/>
    public override string ToString() => En;
}
