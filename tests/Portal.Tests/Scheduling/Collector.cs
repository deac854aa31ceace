using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ReformAnalytics.Portal.Tests.Scheduling;

/// <summary>A listener that takes what is sent by OTLP over HTTP and keeps it.</summary>
internal sealed class Collector : IDisposable
{
    private readonly WebApplication _application;
    private readonly ConcurrentQueue<(string Path, string Body)> _received = new();

    public Collector()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.Run(async http =>
        {
            Stream stream = http.Request.Headers.ContentEncoding == "gzip" ? new GZipStream(http.Request.Body, CompressionMode.Decompress) : http.Request.Body;
            using var body = new MemoryStream();
            await stream.CopyToAsync(body);

            // Names stand in the protobuf as they are; nothing else of it is looked at.
            _received.Enqueue((http.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
            http.Response.ContentType = "application/x-protobuf";
        });
        _application.StartAsync().GetAwaiter().GetResult();
        Endpoint = _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public string Endpoint { get; }

    /// <summary>Waits for a body sent to a path that holds a word.</summary>
    public async Task<string> ReceivedAsync(string path, string word)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (_received.FirstOrDefault(r => r.Path == path && r.Body.Contains(word, StringComparison.OrdinalIgnoreCase)) is { Body: { } body })
            {
                return body;
            }

            await Task.Delay(100);
        }

        return $"nothing with '{word}' among {_received.Count} bodies, {_received.Count(r => r.Path == path)} of them at {path}";
    }

    public void Dispose() => _application.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
