using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>The names of an administrative document's styles, as whoever edits it finds them. A comma would begin another name.</summary>
internal static class StyleTexts
{
    public static Sentence Nation => new("Quốc hiệu", "National name");

    public static Sentence Motto => new("Tiêu ngữ", "National motto");

    public static Sentence Superior => new("Cơ quan chủ quản", "Superior body");

    public static Sentence Issuer => new("Cơ quan ban hành", "Issuing body");

    public static Sentence Symbol => new("Số và ký hiệu", "Number and symbol");

    public static Sentence PlaceAndDate => new("Địa danh và thời gian", "Place and date");

    public static Sentence Kind => new("Tên loại văn bản", "Kind of document");

    public static Sentence Subject => new("Trích yếu nội dung", "Subject");

    public static Sentence Addressee => new("Kính gửi", "Addressee");

    public static Sentence AddresseeItem => new("Kính gửi từng nơi", "Addressee in a list");

    public static Sentence Body => new("Nội dung", "Text");

    public static Sentence Grounds => new("Căn cứ", "Grounds");

    public static Sentence Listed => new("Gạch đầu dòng", "Dashed list");

    public static Sentence Dotted => new("Dòng chấm để điền", "Dotted line to fill in");

    public static Sentence DottedLine => new("Cả dòng chấm", "Whole dotted line");

    public static Sentence Heading(int level) => new($"Đề mục cấp {level}", $"Heading of level {level}");

    public static Sentence CellHeading => new("Đầu bảng", "Table heading");

    public static Sentence CellBand => new("Dòng nhóm trong bảng", "Table group row");

    public static Sentence Cell(Side side) => side switch
    {
        Side.Left => new("Ô bảng căn trái", "Table cell left"),
        Side.Middle => new("Ô bảng căn giữa", "Table cell centred"),
        _ => new("Ô bảng căn phải", "Table cell right"),
    };

    public static Sentence Capacity => new("Chức vụ người ký", "Signer's capacity");

    public static Sentence SignatureNote => new("Ghi chú chữ ký", "Note to the signer");

    public static Sentence SignatureName => new("Họ tên người ký", "Signer's name");

    public static Sentence RecipientsTitle => new("Tiêu đề nơi nhận", "Title of recipients");

    public static Sentence Recipient => new("Nơi nhận từng dòng", "Recipient");

    public static Sentence AnnexTitle => new("Tên phụ lục", "Annex title");

    public static Sentence AnnexReference => new("Phụ lục kèm theo văn bản nào", "Annex reference");

    public static Sentence Rule => new("Đường kẻ", "Thin rule");

    public static Sentence Gap => new("Khoảng trống", "Gap");

    public static Sentence PageNumber => new("Số trang", "Page number");

    public static Sentence Foot => new("Chân trang", "Page foot");

    public static Sentence Table => new("Bảng kẻ ô", "Lined table");

    public static Sentence Sides => new("Hai bên không kẻ", "Two sides without lines");
}
