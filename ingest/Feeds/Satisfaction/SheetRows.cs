using System.Text;
using ReformAnalytics.Ingest.Files;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Gives the rows of a worksheet as the same records that text gives.</summary>
internal sealed class SheetRows(Sheet sheet)
{
    private byte[] _bytes = new byte[4096];
    private int _row;

    public bool Read(FieldRow row)
    {
        if (_row == sheet.RowCount)
        {
            return false;
        }

        var cells = sheet.Row(++_row);
        var used = 0;
        row.Clear();
        row.Number = _row;
        foreach (var cell in cells)
        {
            var text = cell.Text;
            var most = used + Encoding.UTF8.GetMaxByteCount(text.Length);
            if (most > _bytes.Length)
            {
                Array.Resize(ref _bytes, most * 2);
            }

            var length = Encoding.UTF8.GetBytes(text, _bytes.AsSpan(used));
            row.Add(used, used + length);
            used += length;
        }

        row.Bytes = _bytes;
        return true;
    }
}
