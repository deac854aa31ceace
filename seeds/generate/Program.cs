using ReformAnalytics.Generate;

// Writes seeds/chau-thanh anew: dotnet run --project seeds/generate -- seeds
if (args is not [var seeds])
{
    Console.Error.WriteLine("Name the folder of the seeds: dotnet run --project seeds/generate -- seeds");
    return 2;
}

foreach (var (name, content) in SampleFiles.All(seeds))
{
    var path = Path.Combine(seeds, "chau-thanh", name);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, content);
    Console.WriteLine($"{content.Length,9} {name}");
}

return 0;
