using System.Globalization;
using Microsoft.Extensions.Configuration;
using Npgsql;
using ReformAnalytics.Domain;
using ReformAnalytics.Ingest.Inbox;
using ReformAnalytics.Ingest.Steps;
using ReformAnalytics.Portal.Scheduling;

namespace ReformAnalytics.Portal.Cli;

/// <summary>What is configured, checked before anything is done. Environment variables win over <c>reform.json</c> in REFORM_HOME.</summary>
internal sealed record Settings
{
    private const string Section = "Reform";

    /// <summary>The checkout: seeds and tools are found below it.</summary>
    public required string Root { get; init; }

    /// <summary>Where data, logs and rejection workbooks live.</summary>
    public required string Home { get; init; }

    /// <summary>A server of one's own; null for the embedded one.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The office meant where none is named.</summary>
    public required string Office { get; init; }

    public required Language Language { get; init; }

    /// <summary>Share of rejected figures above which a file is refused as a whole, 0..1.</summary>
    public required decimal MaxRejectedShare { get; init; }

    /// <summary>For how long a dropped file must keep still before it counts as whole.</summary>
    public required TimeSpan InboxStill { get; init; }

    /// <summary>The pause after a dropped file's first failed attempt.</summary>
    public required TimeSpan InboxRetry { get; init; }

    /// <summary>Serving, the schedule and what is kept how long.</summary>
    public required SchedulingSettings Scheduling { get; init; }

    public string Seeds => Path.Combine(Root, "seeds");

    public string Layouts => Path.Combine(Seeds, "layouts");

    public string Corrections => Path.Combine(Seeds, "corrections");

    public string Rejections => Path.Combine(Home, "rejections");

    /// <summary>Where the files and records of publications are kept for ever.</summary>
    public string Store => Path.Combine(Home, "store");

    public string Scratch => Path.Combine(Home, "scratch");

    public ImportRules ImportRules => new(Layouts, Corrections, Scratch, MaxRejectedShare, Office);

    public InboxRules InboxRules => new(Path.Combine(Home, "inbox")) { Still = InboxStill, FirstPause = InboxRetry };

    public string Logs => Path.Combine(Home, "logs");

    /// <summary>Where scheduled reports are written, one folder an office.</summary>
    public string Reports => Path.Combine(Home, "reports");

    /// <summary>Reads and checks the configuration.</summary>
    /// <exception cref="UsageException">A wrong value, named with its key.</exception>
    public static Settings Load()
    {
        var root = Environment.GetEnvironmentVariable("REFORM_ROOT") is { Length: > 0 } named ? named : FindRoot();
        var home = Path.GetFullPath(Environment.GetEnvironmentVariable("REFORM_HOME") is { Length: > 0 } moved ? moved : Path.Combine(root, ".reform"));
        var file = Path.Combine(home, "reform.json");
        IConfiguration configuration;
        try
        {
            configuration = new ConfigurationBuilder().AddJsonFile(file, optional: true).AddEnvironmentVariables().Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new UsageException(
                "configuration-unreadable",
                new($"Không đọc được {file}: {e.InnerException?.Message ?? e.Message}", $"{file} cannot be read: {e.InnerException?.Message ?? e.Message}"),
                new("Sửa tệp cho đúng JSON hoặc xóa tệp.", "Mend its JSON, or remove the file."));
        }

        foreach (var entry in configuration.GetSection(Section).GetChildren())
        {
            if (entry.Key is not ("Office" or "Language" or "MaxRejectedShare" or "InboxStillSeconds" or "InboxRetrySeconds" or "Url" or "Schedule" or "Cluster" or "Retention"))
            {
                throw Wrong($"{Section}:{entry.Key}", entry.Value, "Office, Language, MaxRejectedShare, InboxStillSeconds, InboxRetrySeconds, Url, Schedule, Cluster, Retention");
            }
        }

        return new Settings
        {
            Root = root,
            Home = home,
            ConnectionString = Connection(configuration),
            Office = configuration[$"{Section}:Office"] is { Length: > 0 } office ? office : "chau-thanh",
            Language = LanguageOf(configuration[$"{Section}:Language"] ?? "vi", $"{Section}:Language"),
            MaxRejectedShare = Share(configuration[$"{Section}:MaxRejectedShare"]),
            InboxStill = Seconds(configuration, "InboxStillSeconds", new InboxRules(string.Empty).Still),
            InboxRetry = Seconds(configuration, "InboxRetrySeconds", new InboxRules(string.Empty).FirstPause),
            Scheduling = SchedulingSettings.Load(configuration.GetSection(Section)),
        };
    }

    /// <summary>The language that a word means.</summary>
    /// <exception cref="UsageException">Neither vi nor en.</exception>
    public static Language LanguageOf(string word, string key) => word switch
    {
        "vi" => Language.Vietnamese,
        "en" => Language.English,
        _ => throw Wrong(key, word, "vi, en"),
    };

    private static string? Connection(IConfiguration configuration)
    {
        if (configuration.GetConnectionString(Section) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            var builder = new NpgsqlConnectionStringBuilder(text);
            return builder.Host is null ? throw new FormatException("Host is missing") : text;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The text holds a password, so only what is wrong with it is said.
            throw Wrong($"ConnectionStrings:{Section}", e.Message, "Host=...;Database=...;Username=...;Password=...");
        }
    }

    private static decimal Share(string? text)
    {
        if (text is null)
        {
            return 0.8m;
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw Wrong($"{Section}:MaxRejectedShare", text, "0 ... 1, for example 0.8");
    }

    private static TimeSpan Seconds(IConfiguration configuration, string key, TimeSpan otherwise)
    {
        if (configuration[$"{Section}:{key}"] is not { } text)
        {
            return otherwise;
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0.1m and <= 3600
            ? TimeSpan.FromSeconds((double)seconds)
            : throw Wrong($"{Section}:{key}", text, "0.1 ... 3600");
    }

    /// <summary>A value that is not one of those allowed.</summary>
    public static UsageException Wrong(string key, string? value, string allowed) => new(
        "configuration-wrong",
        new($"Cấu hình {key} = '{value}' không hợp lệ.", $"Configuration {key} = '{value}' is not valid."),
        new($"Giá trị được phép: {allowed}.", $"Allowed: {allowed}."));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ReformAnalytics.sln")))
            {
                return folder.FullName;
            }
        }

        throw new UsageException(
            "root-not-found",
            new("Không tìm thấy thư mục của chương trình.", "The program's folder was not found."),
            new("Chạy qua ./reform, hoặc đặt REFORM_ROOT.", "Run it through ./reform, or set REFORM_ROOT."));
    }
}
