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
        $"{publication}: dòng của bản này trong {path} không khớp bản ghi.", $"{publication}: its line in {path} does not match the record.");

    public static Sentence Copy(string publication, string path) => new(
        $"{publication}: bản sao của bản ghi trong kho bị thiếu hoặc đã bị sửa: {path}", $"{publication}: the copy of the record in the store is missing or was changed: {path}");

    public static Sentence FileMissing(string publication, string file, string path) => new(
        $"{publication}: tệp {file} không còn trong kho: {path}", $"{publication}: file {file} is missing from the store: {path}");

    public static Sentence FileChanged(string publication, string file, string stored, string expected) => new(
        $"{publication}: tệp {file} trong kho đã bị sửa: mã băm nay là {stored}, khi công bố là {expected}.",
        $"{publication}: file {file} in the store was changed: its hash is {stored}, published was {expected}.");

    public static Sentence FileDrawn(string publication, string file) => new(
        $"{publication}: vẽ lại tệp {file} từ số liệu đã lưu cho ra nội dung khác.", $"{publication}: file {file} drawn again from the stored figures is another.");

    public static Sentence OtherRules(string publication, string was, string now) => new(
        $"{publication} được tính theo phương pháp {was}; chương trình này tính theo {now} nên không tính lại số liệu của bản đó",
        $"{publication} was computed by methodology {was}; this program computes by {now}, so its figures were not recomputed");

    public static Sentence OtherProgram(string publication) => new(
        $"các tệp của {publication} do một phiên bản khác của chương trình vẽ nên không vẽ lại", $"the files of {publication} were drawn by another build of the program and were not drawn again");

    public static Sentence Sound(int publications, Sentence figures, int files) => new(
        $"{publications} bản công bố: chuỗi nguyên vẹn, {figures.Vi} số liệu tính lại đều khớp, {files} tệp đúng mã băm.",
        $"{publications} {(publications == 1 ? "publication" : "publications")}: the chain is whole, {figures.En} figures recomputed alike, {files} files match their hashes.");
}
