using Npgsql;
using ReformAnalytics.Domain;

namespace ReformAnalytics.Ingest.Inbox;

/// <summary>Tells failures that pass by themselves or by the hand of whoever keeps the machine from those that a second attempt would only repeat.</summary>
internal static class PassingReason
{
    // Connection, transaction called off, resources, operator's intervention, the server's own input and output.
    private static readonly string[] PassingClasses = ["08", "40", "53", "55", "57", "58"];

    /// <summary>The reason in words, or null where it is none that passes.</summary>
    public static Sentence? Of(Exception failure) => failure switch
    {
        PostgresException e when !PassingClasses.Any(c => e.SqlState.StartsWith(c, StringComparison.Ordinal)) => null,
        NpgsqlException e => new($"Cơ sở dữ liệu không làm việc được: {e.Message}", $"The database does not work: {e.Message}"),
        UnauthorizedAccessException e => new($"Không có quyền đọc hoặc ghi: {e.Message}", $"Permission to read or write is missing: {e.Message}"),
        IOException e => new($"Không đọc hoặc ghi được tệp (bị khóa, đầy đĩa): {e.Message}", $"A file cannot be read or written (locked, disk full): {e.Message}"),
        TimeoutException e => new($"Quá thời gian chờ: {e.Message}", $"It took too long: {e.Message}"),
        { InnerException: { } inner } => Of(inner),
        _ => null,
    };
}
