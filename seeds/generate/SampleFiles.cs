using System.Text;
using ReformAnalytics.Domain.Periods;

namespace ReformAnalytics.Generate;

/// <summary>Every generated file, by its path below seeds/chau-thanh.</summary>
public static class SampleFiles
{
    /// <summary>Names and contents, in a fixed order.</summary>
    /// <param name="seeds">The folder of the seeds, from which the edition and the units are read.</param>
    public static IEnumerable<(string Name, byte[] Content)> All(string seeds)
    {
        var district = District.Read(seeds);
        var survey = new Survey(district);
        var book = new ScoreBook(district, survey);
        foreach (var period in District.Quarters.Concat([new Period(2022), new Period(2023)]))
        {
            // The four layouts take turns by quarter; the years come as a long table and as a matrix.
            switch (period.Quarter)
            {
                case 1 or null when period != new Period(2023):
                    yield return ($"scores/SYNTHETIC-{period}-tidy.csv", TidyFile.Write(district, book, period));
                    break;
                case 2 or null:
                    yield return ($"scores/SYNTHETIC-{period}-matrix.xlsx", MatrixFile.Write(district, book, period));
                    break;
                case 3:
                    foreach (var unit in district.Units.Where(u => !Story.IsAbsent(u, period)))
                    {
                        yield return ($"scores/SYNTHETIC-{period}-unit-sheet/SYNTHETIC-{period}-{unit.Code}.xlsx", UnitSheetFile.Write(district, book, unit, period));
                    }

                    break;
                default:
                    yield return ($"scores/SYNTHETIC-{period}-sorted-pairs.xlsx", SortedPairsFile.Write(district, book, period));
                    break;
            }
        }

        yield return ("satisfaction/SYNTHETIC-satisfaction-2022.csv", SatisfactionFile.Long(survey, 2022));
        yield return ("satisfaction/SYNTHETIC-satisfaction-2023.csv", SatisfactionFile.Wide(survey, 2023));
    }

    internal static byte[] Bytes(StringBuilder text, bool mark) => [.. mark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];
}
