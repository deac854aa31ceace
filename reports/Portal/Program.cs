using ReformAnalytics.Portal.Cli;

// The one place that names the real clock.
#pragma warning disable RS0030
return await CommandLine.RunAsync(args, TimeProvider.System);
#pragma warning restore RS0030
