using ReformAnalytics.Generate;
using ReformAnalytics.Generate.Trials;

// Writes seeds/chau-thanh and the trials of campaigns anew: dotnet run --project seeds/generate -- seeds
if (args is not [var seeds])
{
    Console.Error.WriteLine("Name the folder of the seeds: dotnet run --project seeds/generate -- seeds");
    return 2;
}

foreach (var (name, content) in SampleFiles.All(seeds).Select(f => (Name: $"chau-thanh/{f.Name}", f.Content)).Concat(TrialFiles.All()))
{
    var path = Path.Combine(seeds, name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, content);
    Console.WriteLine($"{content.Length,9} {name}");
}

return 0;
