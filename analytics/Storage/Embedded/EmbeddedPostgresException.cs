using ReformAnalytics.Domain;

namespace ReformAnalytics.Storage.Embedded;

/// <summary>The embedded server cannot be used; says why, what to do, and shows the end of the server's log.</summary>
#pragma warning disable RCS1194 // Built from the facts of one of the known reasons, never from a bare message.
public sealed class EmbeddedPostgresException : Exception
#pragma warning restore RCS1194
{
    private EmbeddedPostgresException(string code, Sentence sentence, string log = "", Exception? cause = null)
        : base(log.Length == 0 ? $"{sentence.En} [{code}]" : $"{sentence.En} [{code}]{Environment.NewLine}{log}", cause)
    {
        Code = code;
        Sentence = sentence;
        Log = log;
    }

    /// <summary>Stable code, for programs and for searching.</summary>
    public string Code { get; }

    /// <summary>What is wrong and what to do, without the log.</summary>
    public Sentence Sentence { get; }

    /// <summary>The last lines the server wrote about it; empty when it never ran.</summary>
    public string Log { get; }

    internal static EmbeddedPostgresException BinariesMissing(string folder) => new("embedded-postgres-missing", new(
        $"Thiếu bộ chạy PostgreSQL trong {folder}; hãy chạy “./reform install”, hoặc đặt ConnectionStrings__Reform trỏ tới một máy chủ có sẵn.",
        $"The PostgreSQL binaries are missing from {folder}; run \"./reform install\", or point ConnectionStrings__Reform at a server of your own."));

    internal static EmbeddedPostgresException OtherVersion(string data, string found, string expected) => new("embedded-postgres-version", new(
        $"Dữ liệu trong {data} do PostgreSQL {found} tạo ra, còn bộ chạy hiện có là bản {expected}; hãy chuyển thư mục này đi nơi khác hoặc đặt REFORM_HOME sang thư mục mới.",
        $"The data in {data} were made by PostgreSQL {found}, the binaries are version {expected}; move that folder away or set REFORM_HOME to a new one."));

    internal static EmbeddedPostgresException NotWritable(string home, Exception cause) => new("embedded-postgres-not-writable", new(
        $"Không ghi được vào {home} (đầy đĩa, chỉ đọc, hoặc thuộc người dùng khác); hãy sửa quyền hoặc đặt REFORM_HOME sang thư mục khác.",
        $"{home} cannot be written (disk full, read-only, or another user's); correct its permissions or set REFORM_HOME to another folder."), cause.Message, cause);

    internal static EmbeddedPostgresException Incomplete(string data) => new("embedded-postgres-incomplete", new(
        $"Thư mục {data} thiếu tệp, không phải là cơ sở dữ liệu nguyên vẹn của chương trình này; hãy chuyển nó đi nơi khác rồi chạy lại.",
        $"The folder {data} lacks files and is no whole database of this program; move it away and run again."));

    internal static EmbeddedPostgresException Busy(string file) => new("embedded-postgres-busy", new(
        $"Một tiến trình khác giữ khoá {file} quá lâu; hãy đợi tiến trình ấy xong hoặc kết thúc nó rồi chạy lại.",
        $"Another process has held the lock {file} for too long; wait for it or end it, then run again."));

    internal static EmbeddedPostgresException NotStopped(string data, int process) => new("embedded-postgres-not-stopped", new(
        $"Máy chủ PostgreSQL của {data} (tiến trình {process}) chưa dừng; hãy đợi rồi chạy lại, hoặc dừng bằng lệnh “kill -INT {process}”.",
        $"The PostgreSQL server of {data} (process {process}) has not stopped; wait and run again, or stop it with \"kill -INT {process}\"."));

    internal static EmbeddedPostgresException NotReady(string data, string log) => new("embedded-postgres-not-ready", new(
        $"Máy chủ PostgreSQL của {data} khởi động mãi chưa xong; xem các dòng cuối của nhật ký dưới đây.",
        $"The PostgreSQL server of {data} did not finish starting; see the last lines of its log below."), log);

    /// <summary>Initialisation or start failed; the log tells which of the common reasons it was.</summary>
    internal static EmbeddedPostgresException Failed(string data, string log)
    {
        bool Says(string text) => log.Contains(text, StringComparison.OrdinalIgnoreCase);
        if (Says("No space left on device") || Says("Disk quota exceeded"))
            return new("embedded-postgres-disk-full", new(
                $"Đĩa chứa {data} đã đầy; hãy giải phóng dung lượng hoặc đặt REFORM_HOME sang đĩa khác.",
                $"The disk that holds {data} is full; free some space or set REFORM_HOME to another disk."), log);
        if (Says("could not bind") || Says("could not create any Unix-domain sockets"))
            return new("embedded-postgres-socket", new(
                $"PostgreSQL của {data} không mở được cổng kết nối cục bộ; hãy xem có máy chủ cũ còn chạy không.",
                $"The PostgreSQL server of {data} cannot open its local socket; look for an older server that still runs."), log);
        if (Says("could not map anonymous shared memory") || Says("Cannot allocate memory"))
            return new("embedded-postgres-memory", new(
                "Máy không đủ bộ nhớ để khởi động PostgreSQL; hãy đóng bớt chương trình rồi chạy lại.",
                "There is not enough memory to start PostgreSQL; close other programs and run again."), log);
        if (Says("Permission denied") || Says("Operation not permitted") || Says("wrong ownership"))
            return new("embedded-postgres-permission", new(
                $"PostgreSQL không đủ quyền trên {data} hoặc trên bộ chạy của nó; hãy chạy bằng chủ sở hữu thư mục hoặc đặt REFORM_HOME sang thư mục khác.",
                $"PostgreSQL lacks permission on {data} or on its own binaries; run as the folder's owner or set REFORM_HOME to another folder."), log);
        return new("embedded-postgres-failed", new(
            $"PostgreSQL của {data} không khởi động được; xem các dòng cuối của nhật ký dưới đây.",
            $"The PostgreSQL server of {data} cannot start; see the last lines of its log below."), log);
    }
}
