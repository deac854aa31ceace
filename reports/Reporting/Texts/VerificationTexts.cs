using ReformAnalytics.Domain;

namespace ReformAnalytics.Reporting.Texts;

/// <summary>What a check of publications found.</summary>
internal static class VerificationTexts
{
    public static Sentence Missing(string publication) => new(
        $"{publication} không còn trong cơ sở dữ liệu: một bản công bố đã bị xóa.", $"{publication} is no longer in the database: a publication was taken away.");

    public static Sentence Headless(string publication) => new(
        $"{publication}: dòng đầu của bản ghi đã bị xóa, các dòng khác còn lại.", $"{publication}: the head of the record was deleted, other rows are left.");

    public static Sentence Value(string publication, string table, string row, string column, string found, string expected) => new(
        $"{publication}: bảng {table}, dòng '{row}', cột {column}: đang lưu '{found}', khi công bố là '{expected}'.",
        $"{publication}: table {table}, row '{row}', column {column}: stored '{found}', published '{expected}'.");

    public static Sentence RowGone(string publication, string table, string row) => new(
        $"{publication}: bảng {table}: dòng '{row}' đã bị xóa.", $"{publication}: table {table}: row '{row}' was deleted.");

    public static Sentence RowAdded(string publication, string table, string row) => new(
        $"{publication}: bảng {table}: dòng '{row}' không có khi công bố.", $"{publication}: table {table}: row '{row}' was not published.");

    public static Sentence Recomputed(string publication, string table, string row, string column, string found, string expected) => new(
        $"{publication}: bảng {table}, dòng '{row}', cột {column}: đã công bố '{found}', tính lại được '{expected}'.",
        $"{publication}: table {table}, row '{row}', column {column}: published '{found}', recomputed '{expected}'.");

    public static Sentence NotRecomputed(string publication, Sentence why) => new(
        $"{publication}: không tính lại được từ đầu vào đã lưu. {why.Vi}", $"{publication}: cannot be recomputed from the stored inputs. {why.En}");

    public static Sentence Record(string publication, string stored, string computed) => new(
        $"{publication}: bản ghi không khớp mã băm của nó (lưu '{stored}', tính được '{computed}'), và kho không còn bản sao để chỉ ra dòng nào.",
        $"{publication}: the record does not match its hash (stored '{stored}', computed '{computed}'), and the store has no copy of it to tell which row.");

    public static Sentence Link(string publication, string stored, string expected) => new(
        $"{publication}: chuỗi bị đứt: bản ghi nối tới '{stored}', bản ghi đứng trước là '{expected}'.",
        $"{publication}: the chain is broken: the record links to '{stored}', the record before it is '{expected}'.");

    public static Sentence Log(string publication, string path) => new(
        $"{publication}: dòng của bản này trong {path} không khớp bản ghi hoặc không đứng đúng chỗ.", $"{publication}: its line in {path} does not match the record or is not in its place.");

    public static Sentence Unlogged(string publication, string path) => new(
        $"{publication}: {path} chưa có dòng của bản này, nên không biết được sau nó có còn bản nào không. Lần công bố tới sẽ ghi thêm.",
        $"{publication}: {path} has no line of it yet, so that nothing says whether others came after it. The next publish writes it.");

    public static Sentence Copy(string publication, string path) => new(
        $"{publication}: bản sao của bản ghi trong kho bị thiếu hoặc đã bị sửa: {path}", $"{publication}: the copy of the record in the store is missing or was changed: {path}");

    public static Sentence FileMissing(string publication, string file, string path) => new(
        $"{publication}: tệp {file} không còn trong kho: {path}.", $"{publication}: file {file} is missing from the store: {path}.");

    public static Sentence FileChanged(string publication, string file, string stored, string expected) => new(
        $"{publication}: tệp {file} trong kho đã bị sửa: mã băm nay là {stored}, khi công bố là {expected}.",
        $"{publication}: file {file} in the store was changed: its hash is {stored}, published was {expected}.");

    public static Sentence FileDrawn(string publication, string file) => new(
        $"{publication}: vẽ lại tệp {file} từ số liệu đã lưu cho ra nội dung khác.", $"{publication}: file {file} drawn again from the stored figures is another.");

    public static Sentence OtherRules(string publication, string was, string now, string program) => new(
        $"{publication}: số liệu CHƯA được tính lại: bản này tính theo phương pháp {was}, chương trình này tính theo {now}. Chuỗi, bản ghi và tệp của nó vẫn được kiểm tra. Để tính lại, dùng chương trình phiên bản {program}.",
        $"{publication}: its figures were NOT recomputed: it was computed by methodology {was}, this program computes by {now}. Its place in the chain, its record and its files were checked. To recompute it, use the program of version {program}.");

    public static Sentence OtherProgram(string publication, string file, string program) => new(
        $"{publication}: tệp {file} khi vẽ lại có nội dung khác, nhưng do một bản dựng khác của chương trình vẽ; tệp trong kho vẫn đúng mã băm. Để vẽ lại y hệt, dùng chương trình phiên bản {program}.",
        $"{publication}: file {file} drawn again is another, but another build of the program drew it; the file in the store matches its hash. To draw it alike, use the program of version {program}.");

    public static Sentence Sound(int publications, int recomputed, Sentence figures, int files)
    {
        var (vi, en) = recomputed == publications ? ("", "") : ($" của {recomputed} bản", $" of {recomputed} of them");
        return new(
            $"{publications} bản công bố: chuỗi nguyên vẹn, {figures.Vi} số liệu{vi} tính lại đều khớp, {files} tệp đúng mã băm.",
            $"{publications} {(publications == 1 ? "publication" : "publications")}: the chain is whole, {figures.En} figures{en} recomputed alike, {files} {(files == 1 ? "file matches its hash" : "files match their hashes")}.");
    }
}
