using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The minutes of the meeting that chooses whom to reward.</summary>
internal static class MinutesTexts
{
    public const string Abbreviation = "BB";

    public static Sentence Kind => new("BIÊN BẢN", "MINUTES");

    public static Sentence Subject(Sentence campaign, Sentence round) => new(
        $"Họp bình xét khen thưởng: {campaign.Vi} ({round.Vi})",
        $"Meeting to choose whom to reward: {campaign.En} ({round.En})");

    public static Sentence Began => new("Thời gian bắt đầu:", "Began at:");

    public static Sentence Held => new("Địa điểm:", "Held at:");

    public static Sentence PresentHeading => new("Thành phần tham dự", "Who was there");

    public static Sentence Chair => new("Chủ trì (họ tên, chức vụ):", "Chair (name, position):");

    public static Sentence Secretary => new("Thư ký (họ tên, chức vụ):", "Secretary (name, position):");

    public static Sentence Present => new("Thành viên dự họp:", "Members present:");

    public static Sentence Absent => new("Vắng mặt, lý do:", "Absent, and why:");

    public static Sentence BusinessHeading => new("Nội dung cuộc họp", "What was considered");

    public static Sentence GroundsHeading => new("Căn cứ và kết quả đối chiếu điều kiện", "Grounds, and who meets the conditions");

    public static Sentence Clause(string id, Sentence text) => new($"{id}: {text.Vi}", $"{id}: {text.En}");

    public static Sentence DiscussionHeading => new("Ý kiến thảo luận", "What was said");

    public static Sentence Opinions => new("Các ý kiến:", "Opinions:");

    public static Sentence VoteHeading => new("Kết quả biểu quyết", "How the vote went");

    public static Sentence NobodyToVoteOn => new("Không có đề nghị nào để biểu quyết.", "There is nobody to vote on.");

    public static Sentence VoteDescription(Sentence subjects) => new(
        $"Phiếu biểu quyết cho từng đề nghị: {subjects.Vi}. Số phiếu để trống để điền tại cuộc họp.",
        $"The vote on each candidate: {subjects.En}. The votes are left to be filled in at the meeting.");

    public static Sentence Finding => new("Kết quả đối chiếu", "What the evaluation says");

    public static Sentence For => new("Đồng ý", "For");

    public static Sentence Against => new("Không đồng ý", "Against");

    public static Sentence Share => new("Tỷ lệ (%)", "Share (%)");

    public static Sentence Result => new("Kết luận", "Result");

    public static Sentence StillOpen(string conditions) => new($"Chưa kết luận được: {conditions}", $"Cannot be decided yet: {conditions}");

    public static Sentence ConclusionHeading => new("Kết luận", "Conclusion");

    public static Sentence Conclusion => new("Cuộc họp thống nhất:", "The meeting agreed:");

    public static Sentence Copies => new(
        "Biên bản được đọc lại cho các thành viên dự họp cùng nghe, thống nhất nội dung và lập thành 02 bản có giá trị như nhau.",
        "These minutes were read out to those present, who agreed to them, and were drawn up in 02 copies of equal standing.");

    public static Sentence Ended => new("Cuộc họp kết thúc vào lúc:", "The meeting ended at:");

    public static Sentence MembersHeading => new("Chữ ký của các thành viên", "Signatures of the members");

    public static Sentence MembersDescription => new("Họ tên, chức vụ và chữ ký của các thành viên, để điền.", "Names, positions and signatures of the members, to be filled in.");

    public static Sentence MemberName => new("Họ và tên", "Full name");

    public static Sentence MemberDuty => new("Chức vụ", "Position");

    public static Sentence MemberSignature => new("Chữ ký", "Signature");

    public static Sentence SecretarySigns => new("Thư ký", "Secretary");

    public static Sentence ChairSigns => new("Chủ trì", "Chair");
}
