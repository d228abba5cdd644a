using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>A host with a bus in this process, without files, environment, console and signals.</summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private HostUnderTest(IHost host) => Host = host;

    public IHost Host { get; }

    public IServiceProvider Services => Host.Services;

    public static HostUnderTest Of(Action<HostApplicationBuilder> configure, IReadOnlyDictionary<string, string?>? settings = null)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "tests" });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddSingleton<ILoggerFactory>(new RecordingLoggerFactory());
        configure(builder);
        return new HostUnderTest(builder.Build());
    }

    public Task StartAsync() => Host.StartAsync().Within(Patience, "the host to start");

    public Task StopAsync() => Host.StopAsync().Within(Patience, "the host to stop");

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)Host).DisposeAsync().Within(Patience, "the host to be disposed");
        // Workers of these tests fail on purpose; the process that runs the tests does not.
        Environment.ExitCode = 0;
    }
}
