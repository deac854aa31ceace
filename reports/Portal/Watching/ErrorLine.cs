using System.Diagnostics;
using Npgsql;
using ReformAnalytics.Analysis.Steps;
using ReformAnalytics.Portal.Cli;

namespace ReformAnalytics.Portal.Watching;

/// <summary>
/// What a log may say of an exception: its kinds, codes and where it was thrown. Messages of a server or a reader can quote what stood in a file, a
/// person's name for one; they are kept in the jobs' history, in the database, and not in logs that are copied about.
/// </summary>
internal static class ErrorLine
{
    private const int Frames = 4;

    public static string Of(Exception exception)
    {
        var chain = new List<string>();
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            chain.Add(Kind(e));
        }

        var root = exception.GetBaseException();
        var at = new StackTrace(root, fNeedFileInfo: false).GetFrames().Take(Frames)
            .Select(f => f.GetMethod() is { } method ? $"{method.DeclaringType?.FullName}.{method.Name}" : "?");
        return $"{string.Join(" < ", chain)} at {string.Join(" < ", at)}";
    }

    private static string Kind(Exception e) => e switch
    {
        PostgresException p => $"{nameof(PostgresException)}({p.SqlState})",
        AnalysisException a => $"{nameof(AnalysisException)}({a.Code})",
        UsageException u => $"{nameof(UsageException)}({u.Code})",
        _ => e.GetType().Name,
    };
}
