using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Campaigns;
using ReformAnalytics.Storage;
using ReformAnalytics.Storage.Queries;

namespace ReformAnalytics.Portal.Cli.Awards;

/// <summary>Why a round has no unit to judge, which nothing else would tell: every file was right, and nobody is there.</summary>
internal static class NoCandidates
{
    private const int MostNamed = 12;

    /// <summary>The groups that the campaign is for, those that the office's units are in, and what to do; null where a unit is a candidate, or the campaign is for none.</summary>
    public static async Task<Sentence?> WhyAsync(OfficeDatabase office, CampaignEvaluation evaluation, CancellationToken cancellation)
    {
        var held = evaluation.Round;
        string[] named = [.. held.Campaign.Subjects.Where(s => s.Kind == CandidateKind.Collective).SelectMany(s => s.Groups).Distinct(StringComparer.Ordinal)];
        if (named.Length == 0 || evaluation.Verdicts.Any(v => v.Candidate.Kind == CandidateKind.Collective))
        {
            return null;
        }

        await using var connection = await office.DataSource.OpenConnectionAsync(cancellation);
        var units = (await ReferenceData.UnitsAsync(connection, evaluation.Vintage, cancellation)).Directory.Units;
        string[] there = [.. units.Select(u => u.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return there.Intersect(named, StringComparer.Ordinal).Any()
            ? new(
                $"Không có đơn vị nào để xét: các đơn vị thuộc khối của phong trào ({Some(named)}) đều không tồn tại từ {held.First:dd/MM/yyyy} đến {held.Last:dd/MM/yyyy}. Sửa cột valid_from, valid_to trong tệp đơn vị rồi nhập lại bằng ./reform import units.",
                $"There is no unit to judge: no unit in the campaign's groups ({Some(named)}) exists between {held.First:yyyy-MM-dd} and {held.Last:yyyy-MM-dd}. Mend valid_from and valid_to in the file of units, and bring it in with ./reform import units.")
            : new(
                $"Không có đơn vị nào để xét: phong trào {held.Campaign.Id} dành cho các khối {Some(named)}, còn đơn vị của cơ quan '{office.Office.Code}' {(there.Length == 0 ? "thì chưa có" : "thuộc các khối " + Some(there))}. "
                    + "Ghi đúng khối trong tệp phong trào (subjects, groups) rồi nhập lại bằng ./reform import campaigns, hoặc sửa cột group của đơn vị rồi nhập lại bằng ./reform import units.",
                $"There is no unit to judge: campaign {held.Campaign.Id} is for groups {Some(named)}, and {(there.Length == 0 ? $"office '{office.Office.Code}' has no units" : $"the units of office '{office.Office.Code}' are in groups {Some(there)}")}. "
                    + "Write the office's groups into the campaign's file (subjects, groups) and bring it in with ./reform import campaigns, or mend the units' column group and bring them in with ./reform import units.");
    }

    private static string Some(string[] groups) => string.Join(", ", groups.Take(MostNamed)) + (groups.Length > MostNamed ? ", …" : "");
}
