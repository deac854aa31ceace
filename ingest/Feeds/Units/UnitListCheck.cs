using ReformAnalytics.Domain;
using ReformAnalytics.Domain.Sources;
using ReformAnalytics.Domain.Units;

namespace ReformAnalytics.Ingest.Feeds.Units;

/// <summary>What the rows of a list of units have to do with each other: codes, parents, and spellings that two units answer to.</summary>
internal sealed class UnitListCheck(string file, string sheet, List<Finding> findings)
{
    public IReadOnlyList<ReadUnit> Accept(List<ReadUnit> read, IReadOnlyCollection<string> stored)
    {
        var accepted = WithKnownParents(OnePerCode(read), stored);
        WarnOfSharedNames(accepted);
        return accepted;
    }

    // Neither of two rows with one code can be preferred by a program, but the first is the one a reader meets: the later is rejected.
    private List<ReadUnit> OnePerCode(List<ReadUnit> read)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var kept = new List<ReadUnit>();
        foreach (var one in read)
        {
            if (first.TryAdd(one.Unit.Code, one.Row))
            {
                kept.Add(one);
                continue;
            }

            Add(
                Severity.Rejection, "unit-code-twice", one, one.Unit.Code,
                new($"Mã '{one.Unit.Code}' đã dùng ở dòng {first[one.Unit.Code]}.", $"Code '{one.Unit.Code}' already stands in row {first[one.Unit.Code]}."),
                new("Mỗi đơn vị một mã: xóa dòng thừa hoặc đặt mã khác.", "Each unit has its own code: delete the extra row or give another code."));
        }

        return kept;
    }

    private List<ReadUnit> WithKnownParents(List<ReadUnit> read, IReadOnlyCollection<string> stored)
    {
        // Grows from the units without a parent downwards, so that a row below a rejected row, or in a circle, is never reached.
        var known = new HashSet<string>(stored, StringComparer.OrdinalIgnoreCase);
        var own = read.Select(r => r.Unit.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        known.ExceptWith(own);
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var one in read.Where(r => !known.Contains(r.Unit.Code) && (r.Unit.Parent is null || known.Contains(r.Unit.Parent))))
            {
                grew |= known.Add(one.Unit.Code);
            }
        }

        foreach (var one in read.Where(r => !known.Contains(r.Unit.Code)))
        {
            var circle = own.Contains(one.Unit.Parent!);
            Add(
                Severity.Rejection, circle ? "unit-parent-unusable" : "unit-parent-unknown", one, one.Unit.Parent,
                circle
                    ? new($"Đơn vị cấp trên '{one.Unit.Parent}' không dùng được: dòng của nó bị loại, hoặc các đơn vị trực thuộc lẫn nhau theo vòng tròn.", $"The parent '{one.Unit.Parent}' cannot be used: its row is rejected, or the units stand above each other in a circle.")
                    : new($"Không có đơn vị nào mang mã '{one.Unit.Parent}'.", $"No unit has the code '{one.Unit.Parent}'."),
                new("Cột 'trực thuộc' ghi mã của đơn vị cấp trên; để trống nếu không có.", "The column 'parent' holds the code of the body above; leave it empty where there is none."));
        }

        return [.. read.Where(r => known.Contains(r.Unit.Code))];
    }

    private void WarnOfSharedNames(List<ReadUnit> units)
    {
        var owners = new Dictionary<string, ReadUnit>(StringComparer.Ordinal);
        foreach (var one in units)
        {
            foreach (var spelling in one.Unit.Aliases.Prepend(one.Unit.Name))
            {
                if (owners.TryAdd(NameKey.Of(spelling), one) || owners[NameKey.Of(spelling)] == one)
                {
                    continue;
                }

                var other = owners[NameKey.Of(spelling)];
                Add(
                    Severity.Warning, "unit-name-shared", one, spelling,
                    new($"'{spelling}' cũng chỉ đơn vị '{other.Unit.Name}' (dòng {other.Row}); tệp điểm ghi như vậy sẽ không khớp được.", $"'{spelling}' also means the unit '{other.Unit.Name}' (row {other.Row}); score files that write it so cannot be matched."),
                    new("Bỏ tên khác này ở một trong hai đơn vị, hoặc dùng mã trong tệp điểm.", "Delete this alias from one of the units, or use codes in score files."));
            }
        }
    }

    private void Add(Severity severity, string code, ReadUnit one, string? value, Sentence sentence, Sentence remedy) =>
        findings.Add(new(severity, code, file, new Position(sheet, one.Row), value, sentence, remedy));
}
