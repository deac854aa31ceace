namespace ReformAnalytics.Domain.Campaigns;

/// <summary>The papers as files name them and as readers are told.</summary>
public static class DossierParts
{
    /// <summary>The word in files: request, report, minutes.</summary>
    public static string Word(this DossierPart part) => part switch
    {
        DossierPart.Request => "request",
        DossierPart.Report => "report",
        DossierPart.Minutes => "minutes",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "not a part of a dossier"),
    };

    /// <summary>What readers are told.</summary>
    public static Sentence InWords(this DossierPart part) => part switch
    {
        DossierPart.Request => new("tờ trình kèm danh sách", "request with list"),
        DossierPart.Report => new("báo cáo thành tích", "achievement report"),
        DossierPart.Minutes => new("biên bản bình xét", "minutes"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "not a part of a dossier"),
    };
}
