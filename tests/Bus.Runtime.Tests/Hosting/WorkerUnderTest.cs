using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>A worker in a generic host that reads no file, no environment and no command line, on a clock that stands still.</summary>
internal sealed class WorkerUnderTest : IAsyncDisposable
{
    private WorkerUnderTest(IHost host, ManualTimeProvider time, RecordingLoggerFactory logs) => (Host, Time, Logs) = (host, time, logs);

    public IHost Host { get; }

    public ManualTimeProvider Time { get; }

    public RecordingLoggerFactory Logs { get; }

    public IBus Bus => Host.Services.GetRequiredService<IBus>();

    public CancellationToken Stopping => Host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

    /// <summary>Completes when the worker asked its host to stop.</summary>
    public Task WhenStopping
    {
        get
        {
            TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Stopping.Register(() => stopping.TrySetResult());
            return stopping.Task;
        }
    }

    public static WorkerUnderTest Of(
        Action<BusBuilder> configure, Action<IServiceCollection>? addServices = null, IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? addLast = null)
        => Of(
            services =>
            {
                BusBuilder bus = services.AddBus(configure);
                addLast?.Invoke(services);
                return bus;
            },
            addServices, settings);

    public static WorkerUnderTest Of(
        Func<IServiceCollection, BusBuilder> addBus, Action<IServiceCollection>? addServices = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        HostApplicationBuilder builder = new(new HostApplicationBuilderSettings { DisableDefaults = true, ApplicationName = "tests" });
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        ManualTimeProvider time = new();
        RecordingLoggerFactory logs = new();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ILoggerFactory>(logs);
        addServices?.Invoke(builder.Services);
        addBus(builder.Services);
        return new WorkerUnderTest(builder.Build(), time, logs);
    }

    public static async Task<WorkerUnderTest> StartAsync(
        Action<BusBuilder> configure, Action<IServiceCollection>? addServices = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        WorkerUnderTest worker = Of(configure, addServices, settings);
        await worker.StartAsync();
        return worker;
    }

    public async Task<WorkerUnderTest> StartAsync()
    {
        await Host.StartAsync().Soon("the host to start");
        return this;
    }

    public Task StopAsync(CancellationToken cancellationToken = default) => Host.StopAsync(cancellationToken).Soon("the host to stop");

    public async ValueTask DisposeAsync()
    {
        await ((IAsyncDisposable)Host).DisposeAsync().Soon("the host to be disposed");
        // Workers of these tests fail on purpose; the process that runs the tests does not.
        Environment.ExitCode = 0;
    }
}
