using System.Text.Json.Nodes;
using ReformAnalytics.Domain;
using ReformAnalytics.Reporting.Content;
using ReformAnalytics.Reporting.Rendering;

namespace ReformAnalytics.Reporting.Documents;

/// <summary>The one-page PDF: the page's words and figures, formatted for one language, in the typst template.</summary>
public static class QuarterlyDocument
{
    public static Task<byte[]> WriteAsync(Renderer renderer, QuarterlyPage page, Language language, CancellationToken cancellation = default) =>
        renderer.PdfAsync(Resources.Text("Documents.quarterly.typ"), Data(page, language), page.Facts.Dated, cancellation: cancellation);

    internal static JsonObject Data(QuarterlyPage page, Language language)
    {
        string Say(string vi, string en) => new Sentence(vi, en).In(language);
        var left = page.Groups.Sum(group => group.Left);
        return new JsonObject
        {
            ["lang"] = language == Language.Vietnamese ? "vi" : "en",
            ["title"] = page.Facts.Title.In(language),
            ["issuer"] = page.Facts.Issuer,
            ["synthetic"] = page.Facts.Synthetic ? DocumentFacts.SyntheticMark : null,
            ["headline"] = page.Headline.In(language),
            ["source"] = page.Facts.Source.In(language),
            ["groups"] = List(page.Groups, group => Group(group, language)),
            ["more"] = left == 0 ? null : Say(
                $"{left} đơn vị khác có trong sổ tính kèm theo.",
                $"{left} more {(left == 1 ? "unit stands" : "units stand")} in the workbook that goes with this page."),
            ["legend"] = Say(
                "Chỉ số: phần trăm điểm tối đa áp dụng. Thay đổi: điểm phần trăm so với cùng kỳ năm trước. Chấm: vị trí giữa chỉ số thấp nhất và cao nhất trên trang; chấm rỗng: tạm tính.",
                "Index: per cent of the applicable maximum. Change: percentage points on the same period a year before. Dot: place between the lowest and highest index on the page; hollow: provisional."),
            ["movement"] = page.Movement.In(language),
            ["movers"] = List(page.Movers, mover => new JsonObject
            {
                ["name"] = mover.Name,
                ["path"] = $"{Figures.Number(mover.Previous * 100, Figures.IndexDecimals, language)} → {Figures.Number(mover.Ratio * 100, Figures.IndexDecimals, language)}",
                ["change"] = Figures.Signed(mover.Change, Figures.IndexDecimals, language),
            }),
            ["satisfaction"] = page.Satisfaction.In(language),
            ["answers"] = List(page.Answers, answer => new JsonObject
            {
                ["question"] = answer.Question,
                ["share"] = Figures.Percent(answer.Share, Figures.AnswerDecimals, language),
                ["interval"] = $"({Figures.Number(answer.Low * 100, Figures.AnswerDecimals, language)}–{Figures.Number(answer.High * 100, Figures.AnswerDecimals, language)})",
            }),
            ["interval-note"] = Say("Trong ngoặc: khoảng tin cậy 95%. Các câu hỏi có tỷ lệ thấp nhất.", "In brackets: 95% interval. The questions with the lowest shares."),
            ["attention"] = List(page.Attention, line => JsonValue.Create(line.In(language))!),
            ["words"] = new JsonObject
            {
                ["rank"] = Say("Hạng", "Rank"),
                ["unit"] = Say("Đơn vị", "Unit"),
                ["index"] = Say("Chỉ số", "Index"),
                ["class"] = Say("Xếp loại", "Class"),
                ["change"] = Say("Thay đổi", "Change"),
                ["range"] = Say("Thấp nhất – cao nhất", "Lowest – highest"),
                ["movers"] = Say("Tăng và giảm nhiều nhất", "Largest rises and falls"),
                ["satisfaction"] = Say("Mức độ hài lòng", "Satisfaction"),
                ["attention"] = Say("Cần chú ý", "Needs attention"),
            },
        };
    }

    private static JsonObject Group(QuarterlyGroup group, Language language) => new()
    {
        ["name"] = group.Name,
        ["empty"] = group.Title.In(language),
        ["left"] = new Sentence($"… {group.Left} đơn vị …", $"… {Names.Units(group.Left).En} …").In(language),
        ["units"] = List(group.Units, unit => new JsonObject
        {
            ["rank"] = unit.Rank is null ? Figures.None : Figures.Count(unit.Rank, language),
            ["name"] = unit.Name,
            ["ratio"] = Figures.Percent(unit.Ratio, Figures.IndexDecimals, language),
            ["class"] = unit.Class ?? "",
            ["change"] = Figures.Signed(unit.Change, Figures.IndexDecimals, language),
            ["provisional"] = unit.Provisional,
            ["place"] = unit.Place,
            ["remark"] = unit.Remark?.In(language),
            ["gap"] = unit.Gap,
        }),
    };

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];
}
