using System.IO.Compression;
using System.Text;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Pipeline.Tests.Files;

public sealed class SourceFileTests
{
    private static SourceFile Csv(string text) => SourceFile.Read("a.csv", Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\n1\t2")]
    [InlineData("\uFEFFa;b\n1;2\n")]
    [InlineData("sep=;\na;b\n1;2\n")]
    public void The_separator_is_recognised(string text)
    {
        var sheet = Csv(text).Sheets[0];
        var last = sheet.RowCount;
        Assert.Equal(("a", "b", "1", "2"), (sheet[last - 1, 1].Text, sheet[last - 1, 2].Text, sheet[last, 1].Text, sheet[last, 2].Text));
    }

    [Fact]
    public void Decimal_commas_do_not_split_a_file_of_semicolons()
    {
        var sheet = Csv("đơn vị;1.1;1.2\nA;9,37;8,1\nB;1,5;2,5\n").Sheets[0];
        Assert.Equal(("9,37", 3), (sheet[2, 2].Text, sheet.ColumnCount));
    }

    [Fact]
    public void Quotes_hold_separators_and_line_ends()
    {
        var sheet = Csv("unit,note\n\"Sở Y tế, Huế\",\"một\nhai;\"\"ba\"\"\"\nB,x\n").Sheets[0];
        Assert.Equal(("Sở Y tế, Huế", "một\nhai;\"ba\"", "B"), (sheet[2, 1].Text, sheet[2, 2].Text, sheet[3, 1].Text));
    }

    [Fact]
    public void Utf16_and_windows_1258_become_the_same_text()
    {
        Assert.Equal("Tỉnh Hà Nội", SourceFile.Read("a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Tỉnh Hà Nội;1\n")]).Sheets[0][1, 1].Text);
        // T i+hook n h, H a-grave, N o^+dot i, Đ a~ng in windows-1258.
        byte[] old = [.. "T"u8, (byte)'i', 0xD2, .. "nh H"u8, 0xE0, .. " N"u8, 0xF4, 0xF2, .. "i;"u8, 0xD0, .. "a\n"u8];
        var file = SourceFile.Read("a.csv", old);
        Assert.Equal(("Tỉnh Hà Nội", "Đa"), (file.Sheets[0][1, 1].Text, file.Sheets[0][1, 2].Text));
        Assert.Equal("encoding-windows-1258", Assert.Single(file.Notes).Code);
    }

    [Fact]
    public void A_workbook_gives_its_cells_merges_hidden_sheets_and_errors()
    {
        var file = new TestWorkbook()
            .Sheet("Một", [["Tiêu đề", null, null], [1.5, "chữ", "#REF!"], [], [null, true]], merged: "A1:C1")
            .Sheet("Ẩn", [["x"]], hidden: true)
            .Read();
        var sheet = file.Sheets[0];
        Assert.Equal((FileFormat.Xlsx, 4, 3, false, true), (file.Format, sheet.RowCount, sheet.ColumnCount, sheet.Hidden, file.Sheets[1].Hidden));
        Assert.Equal((CellKind.Number, CellKind.Text, CellKind.Error, CellKind.Boolean), (sheet[2, 1].Kind, sheet[2, 2].Kind, sheet[2, 3].Kind, sheet[4, 2].Kind));
        Assert.True(sheet.IsBlank(3));
        Assert.True(sheet[1, 3].IsEmpty);
        Assert.Equal("Tiêu đề", sheet.Shown(1, 3).Text);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes() =>
        Assert.Equal("5be08c9684a1d25efcee09318204824278b08bbfb4aef973ffefd0b9d7478313", SourceFile.Read("a.csv", "a,b\n"u8.ToArray()).Sha256);

    public static TheoryData<string, string, byte[]> Unreadable() => new()
    {
        { "file-empty", "a.csv", [] },
        { "file-empty", "a.csv", "\n ; \n"u8.ToArray() },
        { "zip-broken", "a.xlsx", new TestWorkbook().Sheet("s", [[1]]).Bytes()[..200] },
        { "zip-broken", "a.xlsx", "not a workbook"u8.ToArray() },
        { "html-not-workbook", "a.xls", "<html><table><tr><td>1</td></tr></table>"u8.ToArray() },
        { "html-not-workbook", "a.xls", "\uFEFF  <?xml version=\"1.0\"?><Workbook/>"u8.ToArray() },
        { "not-a-table", "a.pdf", "%PDF-1.7"u8.ToArray() },
        { "not-a-table", "a.csv", [1, 0, 2, 0] },
        { "not-a-table", "a.docx", Zip(("word/document.xml", "<w/>")) },
        { "xlsb-not-read", "a.xlsb", Zip(("xl/workbook.bin", "x")) },
        { "zip-path", "a.xlsx", Zip(("../evil", "x")) },
        { "zip-path", "a.xlsx", Zip(("xl/workbook.xml", "x"), ("xl/workbook.xml", "y")) },
        { "workbook-broken", "a.xlsx", Zip(("xl/workbook.xml", "<not-closed"), ("[Content_Types].xml", "<Types/>")) },
        { "workbook-broken", "a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3] },
        { "zip-bomb", "a.xlsx", Zip(("xl/workbook.xml", new string(' ', 20_000_000))) },
        { "encoding-unknown", "a.csv", [(byte)'T', 0xFC, (byte)'r', (byte)';', 0xE7, (byte)'\n'] },
        { "quote-not-closed", "a.csv", "a,b\n\"x,1\ny,2\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_refused_with_a_sentence_and_a_remedy(string code, string name, byte[] bytes)
    {
        var refusal = Assert.Throws<UnreadableFileException>(() => SourceFile.Read(name, bytes));
        Assert.Equal(code, refusal.Code);
        Assert.All(new[] { refusal.Sentence.Vi, refusal.Sentence.En, refusal.Remedy.Vi, refusal.Remedy.En }, Assert.NotEmpty);
        Assert.Equal(name, refusal.ToFinding().File);
    }

    [Fact]
    public void Limits_hold()
    {
        var book = new TestWorkbook().Sheet("s", [[1, 2, 3], [4, 5, 6]]);
        Assert.Equal("file-too-large", Assert.Throws<UnreadableFileException>(() => book.Read(limits: new() { Cells = 5 })).Code);
        Assert.Equal("file-too-large", Assert.Throws<UnreadableFileException>(() => book.Read(limits: new() { Columns = 2 })).Code);
        Assert.Equal("file-too-large", Assert.Throws<UnreadableFileException>(() => book.Read(limits: new() { Rows = 1 })).Code);
        Assert.Equal("file-too-large", Assert.Throws<UnreadableFileException>(() => book.Read(limits: new() { Entries = 2 })).Code);
        Assert.Equal("file-missing", Assert.Throws<UnreadableFileException>(() => SourceFile.Read("nowhere.csv")).Code);
    }

    [Fact]
    public void Published_workbooks_lose_their_blank_area()
    {
        var file = SharedData.Read("pci/PCI_2014.xlsx");
        var sheet = file.Sheets[0];
        Assert.Equal(("Summary_VN", 68, 25), (sheet.Name, sheet.RowCount, sheet.ColumnCount));
        Assert.True(file.Sheets[1].Hidden);
        Assert.Equal(9.37169647216797m, FigureText.Read(sheet[2, 3]).Value);
        Assert.Equal(FileFormat.Xls, SharedData.Read("pci/PCI_2009.xls").Format);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                TestWorkbook.Put(zip, name, text);
            }
        }

        return stream.ToArray();
    }
}
