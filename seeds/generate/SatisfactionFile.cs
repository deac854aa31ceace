using System.Globalization;
using System.Text;

namespace ReformAnalytics.Generate;

/// <summary>The answers of a year: one answer a row in 2022, one form a row in 2023, each with the mistakes that such files have.</summary>
internal static class SatisfactionFile
{
    private const string Note = "SYNTHETIC";

    public static byte[] Long(Survey survey, int year)
    {
        var text = new StringBuilder("response_id,unit,collected_on,channel,question,answer,note\r\n");
        var row = 0;
        foreach (var form in survey.Forms.Where(f => f.Day.Year == year))
        {
            for (var q = 0; q < Survey.Questions.Count; q++)
            {
                if (form.Answers[q] == 0)
                {
                    continue;
                }

                row++;
                var question = Survey.Questions[q].Contains(',', StringComparison.Ordinal) ? $"\"{Survey.Questions[q]}\"" : Survey.Questions[q];
                void Add(string id, string unit, string day, string answer) => text.Append(CultureInfo.InvariantCulture, $"{id},{unit},{day},{form.Channel},{question},{answer},{Note}\r\n");
                var (day, answer) = (form.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), form.Answers[q].ToString(CultureInfo.InvariantCulture));
                Add(form.Id, form.Unit.Code, day, answer);
                switch (row % 5000)
                {
                    case 700 or 701 or 702:
                        Add(form.Id, form.Unit.Code, day, answer); // sent twice
                        break;
                    case 1500:
                        Add(form.Id, form.Unit.Code, day, form.Answers[q] == 1 ? "2" : "1"); // contradicts itself
                        break;
                    case 2100:
                        Add($"X{form.Id}", "Phòng Y tế", day, answer); // no unit of the district
                        break;
                    case 2900:
                        Add($"X{form.Id}", form.Unit.Code, day, "7");
                        break;
                    case 3300:
                        Add(string.Empty, form.Unit.Code, day, answer);
                        break;
                    case 4200:
                        Add($"X{form.Id}", form.Unit.Code, $"{year}-02-31", answer);
                        break;
                    default:
                        break;
                }
            }
        }

        return SampleFiles.Bytes(text, mark: false);
    }

    public static byte[] Wide(Survey survey, int year)
    {
        var text = new StringBuilder($"Mã phiếu;Đơn vị;Ngày khảo sát;Kênh khảo sát;{string.Join(';', Survey.Questions)};Ghi chú\r\n");
        var row = 0;
        foreach (var form in survey.Forms.Where(f => f.Day.Year == year))
        {
            row++;
            var answers = form.Answers.Select(a => a == 0 ? string.Empty : a.ToString(CultureInfo.InvariantCulture)).ToArray();
            void Add(string id, string unit) => text.Append(CultureInfo.InvariantCulture, $"{id};{unit};{form.Day:dd'/'MM'/'yyyy};{form.Channel};{string.Join(';', answers)};{Note}\r\n");
            Add(form.Id, form.Unit.Name);
            switch (row % 1000)
            {
                case 150 or 151:
                    Add(form.Id, form.Unit.Name); // sent twice
                    break;
                case 420:
                    Add($"X{form.Id}", "Xã Phú Tấn Đông"); // no unit of the district
                    break;
                case 580:
                    answers[0] = "7";
                    Add($"X{form.Id}", form.Unit.Name);
                    break;
                case 840:
                    Add(string.Empty, form.Unit.Name);
                    break;
                default:
                    break;
            }
        }

        return SampleFiles.Bytes(text, mark: true);
    }
}
