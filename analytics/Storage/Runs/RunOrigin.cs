using System.Globalization;
using System.Reflection;

namespace ReformAnalytics.Storage.Runs;

/// <summary>Where a run runs, and which code.</summary>
public static class RunOrigin
{
    private const int RevisionLength = 12;

    /// <summary>This process among all nodes on the database: machine and process id.</summary>
    public static string Node { get; } = string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{Environment.ProcessId}");

    /// <summary>
    /// The version that the assembly was built as: with the revision of the source where the build knew it, else with the id that the compiler
    /// derives from what it compiled. The same source built the same way has the same version.
    /// </summary>
    public static string CodeVersion { get; } = Version(typeof(RunOrigin).Assembly);

    private static string Version(Assembly assembly)
    {
        var parts = (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+', 2);
        var revision = parts.Length == 2 ? parts[1] : assembly.ManifestModule.ModuleVersionId.ToString("N");
        return $"{parts[0]}+{(revision.Length > RevisionLength ? revision[..RevisionLength] : revision)}";
    }
}
