using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Awards;
using ReformAnalytics.Domain.Campaigns;

namespace ReformAnalytics.Portal.Cli.Campaigns;

/// <summary>A rulebook in words: what it is, who, when, how many, which papers, and clause by clause what the plan says and what answers it.</summary>
internal sealed class CampaignExplanation(Campaign campaign, Language language)
{
    private const int Width = 110;

    public IEnumerable<string> Lines() =>
    [
        $"{campaign.Id}. {Said(campaign.Title)}",
        .. Wrapped(Say("Nơi phát động: ", "Launched by: ") + Said(campaign.Issuer), 2),
        .. Wrapped(Say("Văn bản: ", "Plan: ") + Said(campaign.Source), 2),
        .. Wrapped(Say("Thời gian: ", "Time: ") + $"{Said(campaign.Runs)} ({Day(campaign.From)} – {Day(campaign.To)})", 2),
        .. Part("Ai được đề nghị", "Who may be proposed", campaign.Subjects.Select(SubjectLine)),
        .. Part("Khi nào xét", "When candidates are judged", campaign.Rounds.Select(RoundLine)),
        .. Part("Khen thưởng", "Awards", campaign.Awards.Select(a => Said(a.Name) + (a.Note is { } note ? $" ({Said(note)})" : ""))),
        .. Part("Số lượng: mức tối đa, không phải chỉ tiêu phải đạt", "How many: a ceiling, never a target", campaign.Quotas.Select(QuotaLine)),
        .. Part("Hồ sơ", "Papers", campaign.Dossier is { } dossier ? [DossierLine(dossier)] : []),
        .. Part("Vươn lên từ yếu kém", "Rising from weak", campaign.Rise is { } rise ? [RiseLine(rise)] : []),
        "",
        Say("Từng điều khoản", "Clause by clause"),
        .. campaign.Clauses.SelectMany(ClauseLines),
    ];

    private string SubjectLine(Subject subject) => Said(subject.Name) + " (" + string.Join("; ", new[]
    {
        subject.Kind == CandidateKind.Collective ? Say("tập thể", "collective")
            : subject.Person == PersonKind.Resident ? Say("cá nhân, người dân", "individual, resident") : Say("cá nhân, người của cơ quan", "individual, staff"),
        subject.Groups.Count == 0 ? null : Say("khối ", "groups ") + string.Join(", ", subject.Groups),
        subject.Index is { } index ? Say("so theo chỉ số ", "compared by index ") + index : null,
    }.OfType<string>()) + $") – {subject.Code}";

    private string RoundLine(Round round)
    {
        var years = round.Years.Count == 1 ? $"{round.Years[0]}" : $"{round.Years[0]}–{round.Years[^1]}";
        var parts = new List<string>
        {
            Say($"xét từ {Day(round.First)} đến hết {Day(round.Last)}", $"days judged {Day(round.First)} to the end of {Day(round.Last)}"),
        };
        if (round.Quarter is { } quarter)
        {
            parts.Add(Say($"theo chỉ số quý {quarter}", $"by the index of quarter {quarter}"));
        }

        parts.Add(round.DossierBefore is { } before
            ? Say($"hồ sơ trước ngày {Day(before)} (chính ngày đó là muộn)", $"dossiers before {Day(before)} (that day itself is too late)")
            : Say("hạn hồ sơ theo văn bản hướng dẫn", "the day for dossiers is set by a later notice"));
        if (round.Review != ReviewKind.None)
        {
            var kind = round.Review == ReviewKind.Preliminary ? Say("sơ kết", "preliminary review") : Say("tổng kết", "final review");
            parts.Add(round.ReviewOn is { } on ? Said(on) : kind);
        }

        return $"{Said(round.Title)}, {Say("năm", "year")} {years}: {string.Join("; ", parts)} [{round.Clause}]" + (round.Code.Length == 0 ? "" : $" – --wave {round.Code}");
    }

    private string QuotaLine(Quota quota)
    {
        var count = quota.Count is { } number ? Say($"tối đa {number:00}", $"at most {number}") : Say("theo số được phân bổ từng năm, chưa biết khi chưa được giao", "as many as are allotted each year, unknown until given");
        return $"{Said(campaign.Awards.Single(a => a.Code == quota.Award).Name)}: {count}{Say(" cho ", " for ")}{Subjects(quota.Subjects)}; "
            + Say("xếp thứ tự theo ", "in order of ") + string.Join(Say(", rồi ", ", then "), quota.Order.Select(k => Said(ConditionWords.Of(k))))
            + Say("; bằng nhau ở mức cuối thì Hội đồng quyết định", "; a tie across the edge is the council's to break") + $" [{quota.Clause}]";
    }

    private string DossierLine(DossierRule dossier) =>
        string.Join("; ", dossier.Parts.Select(p => Said(p.InWords()))) + (dossier.Copies is { } copies ? Say($"; {copies:00} bộ", $"; {copies} sets") : "")
        + Say("; gửi về ", "; sent to ") + Said(dossier.SentTo) + (dossier.Notes is { } notes ? $"; {Said(notes)}" : "") + $" [{dossier.Clause}]";

    private string RiseLine(RiseRule rise) => Say(
        $"năm trước xếp loại {string.Join(", ", rise.FromClasses)} hoặc dưới mọi mức, nay từ {rise.ToClass} trở lên; xếp theo phần đã tăng trên phần có thể tăng",
        $"a year before in class {string.Join(", ", rise.FromClasses.Select(name => $"\"{name}\""))} or below every class, now \"{rise.ToClass}\" or better; ordered by the share of the possible rise") + $" [{rise.Clause}]";

    private IEnumerable<string> ClauseLines(Clause clause)
    {
        yield return "";
        foreach (var line in Wrapped($"{clause.Id}  {Said(clause.Text)}", 2))
        {
            yield return line;
        }

        foreach (var line in Answers(clause).SelectMany(answer => Wrapped("→ " + answer, 6)))
        {
            yield return line;
        }
    }

    private IEnumerable<string> Answers(Clause clause)
    {
        if (clause.Statement is { } stated)
        {
            yield return Said(stated);
        }

        foreach (var round in campaign.Rounds.Where(r => r.Clause == clause.Id))
        {
            yield return Say("Đợt xét: ", "Round: ") + Said(round.Title) + Say(" (xem trên).", " (above).");
        }

        foreach (var quota in campaign.Quotas.Where(q => q.Clause == clause.Id))
        {
            yield return Say("Số lượng: ", "Number: ")
                + (quota.Count is { } number ? Say($"tối đa {number:00} cho ", $"at most {number} for ") : Say("được phân bổ từng năm cho ", "allotted each year for ")) + Subjects(quota.Subjects) + ".";
        }

        if (campaign.Dossier is { } dossier && dossier.Clause == clause.Id)
        {
            yield return Say("Hồ sơ: xem trên.", "Papers: above.");
        }

        foreach (var condition in campaign.Conditions.Where(c => c.Clause == clause.Id))
        {
            var (rule, feed) = ConditionWords.Of(condition, campaign);
            yield return $"{condition.Id}{(condition.Preference ? Say(" (ưu tiên, không quyết định)", " (speaks for a candidate, does not decide)") : "")}: {Said(condition.Asks)}. {Said(rule)}. "
                + Say("Áp dụng: ", "Holds for: ") + Subjects(condition.Subjects) + ". "
                + (feed is null ? Say("Căn cứ: kết quả của đơn vị.", "Decided by: what the unit comes to.") : Say("Căn cứ: tệp ", "Decided by: file ") + $"{feed}.");
        }
    }

    private string Subjects(IReadOnlyList<string> codes) => codes.Count == campaign.Subjects.Count
        ? Say("mọi đối tượng", "everybody")
        : string.Join(", ", codes.Select(c => campaign.Subject(c) is { } subject ? Said(subject.Name) : c));

    private IEnumerable<string> Part(string vi, string en, IEnumerable<string> items)
    {
        var lines = items.SelectMany(item => Wrapped("- " + item, 2)).ToArray();
        return lines.Length == 0 ? [] : ["", Say(vi, en), .. lines];
    }

    private string Day(PlanDay day) => (day.Year, day.YearsAfter) switch
    {
        ({ } year, _) => $"{day.Day:00}/{day.Month:00}/{year}",
        (_, 0) => $"{day.Day:00}/{day.Month:00}",
        _ => $"{day.Day:00}/{day.Month:00} " + Say("năm sau", "of the following year"),
    };

    private static string Day(DateOnly day) => $"{day:dd/MM/yyyy}";

    private string Said(Sentence sentence) => sentence.In(language);

    private string Say(string vi, string en) => new Sentence(vi, en).In(language);

    private static IEnumerable<string> Wrapped(string text, int indent) => TerminalText.Wrapped(text, Width, indent);
}
