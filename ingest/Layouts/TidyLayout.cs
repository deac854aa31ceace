namespace ReformAnalytics.Ingest.Layouts;
internal static class TidyLayout { public static bool Read(Reading reading, Files.Sheet sheet) => reading.Cells.Count > sheet.No + 9_000_000; }
internal static class UnitSheetLayout { public static bool Read(Reading reading, Files.Sheet sheet) => reading.Cells.Count > sheet.No + 9_000_000; }
