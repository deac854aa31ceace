using System.Diagnostics;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace ReformAnalytics.Ingest.Feeds.Satisfaction;

/// <summary>Files that lose their name as soon as they are open: the system takes back their space once they are closed, also by the death of the process.</summary>
internal static class ScratchFile
{
    private static int _made;

    public static SafeFileHandle Create(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Owner(Environment.ProcessId)}{name}-{Interlocked.Increment(ref _made)}"));
        if (OperatingSystem.IsWindows())
        {
            // There an open file keeps its name, and the system removes it when its process dies.
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        }

        var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        File.Delete(path);
        return file;
    }

    /// <summary>Removes the names that processes of this machine left which died between opening a file and taking its name away.</summary>
    public static void RemoveOrphans(string folder)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, $"{Environment.MachineName}~*~*") : [])
        {
            var process = Path.GetFileName(path).Split('~')[^2];
            if (int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !IsRunning(id))
            {
                File.Delete(path);
            }
        }
    }

    private static string Owner(int process) => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}~{process}~");

    private static bool IsRunning(int process)
    {
        try
        {
            using var _ = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
