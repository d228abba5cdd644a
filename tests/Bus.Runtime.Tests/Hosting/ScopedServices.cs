using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bus.Runtime.Tests.Hosting;

/// <summary>A service has an instance and a scope for each call, unless the host has it as a singleton.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ScopedServices
{
    private readonly Recording<string> _disposed = new();

    [Test]
    public async Task Each_call_has_its_own_instance_and_scope()
    {
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Serve<ICountApi, CountService>());
        ICountApi count = worker.Bus.Api<ICountApi>();

        int first = await count.NumberAsync().Soon("the first call");
        int second = await count.NumberAsync().Soon("the second call");

        Assert.That(second, Is.Not.EqualTo(first), "each call must have a scope of its own");
        Assert.That(_disposed.Items.TakeLast(2), Is.EqualTo(new[] { $"disposed {first}", $"disposed {second}" }), "and the scope must end with its call");
    }

    [Test]
    public async Task A_call_to_it_stays_in_the_process_and_is_one_internal_span()
    {
        ConcurrentQueue<Activity> spans = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = static source => source.Name == BusTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Serve<ICountApi, CountService>());
        using Activity own = new Activity("request").Start();
        // Other tests' calls are heard, too.
        ActivitySource.AddActivityListener(listener);

        await worker.Bus.Api<ICountApi>().NumberAsync().Soon("the call");

        Activity span = spans.Single(span => span.TraceId == own.TraceId);
        Assert.That((span.Kind, span.ParentSpanId), Is.EqualTo((ActivityKind.Internal, own.SpanId)));
    }

    [Test]
    public async Task A_scope_ends_also_when_the_handler_throws()
    {
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Serve<ICountApi, CountService>());

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(
            async () => await worker.Bus.Api<ICountApi>().FailAsync(), "a call whose handler throws");

        Assert.That(failure.InnerException, Is.TypeOf<FormatException>(), "the caller must get what the handler threw");
        Assert.That(_disposed.Items[^1], Is.EqualTo($"disposed {failure.RemoteMessage}"), "and the scope must have ended");
    }

    [Test]
    public async Task A_scope_lives_as_long_as_its_handler_not_as_its_caller()
    {
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Serve<ICountApi, CountService>());
        int before = _disposed.Items.Count;
        using CancellationTokenSource caller = new();
        Task<int> call = worker.Bus.Api<ICountApi>().WaitAsync(caller.Token).AsTask();
        CountService.Waiting waiting = await CountService.Started.Reader.ReadAsync().Soon("the handler to start");

        await caller.CancelAsync();
        await Expect.FailureAsync<OperationCanceledException>(async () => await call, "the call that its caller gave up");
        Assert.That(_disposed.Items, Has.Count.EqualTo(before), "the handler still runs, so its scope must live");

        waiting.Gate.Open();
        await _disposed.WaitForCount(before + 1, Expect.Patience, "the scope to end with its handler");
    }

    [Test]
    public async Task A_scope_ends_also_when_a_listener_throws()
    {
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Listen<FailingListeners>(new ListenOptions { Retry = RetryPolicy.None }));
        int before = _disposed.Items.Count;

        await worker.Bus.Api<ICountApi>().Counted.FireAsync(new("x"));

        await _disposed.WaitForCount(before + 1, Expect.Patience, "the scope to end with the attempt");
    }

    [Test]
    public async Task A_call_waits_for_the_end_of_a_scope_that_takes_its_time([Values] bool fails)
    {
        SlowEnd end = new();
        await using WorkerUnderTest worker = await StartAsync(
            static bus => bus.Serve<ICustomersApi, SlowlyEndingCustomers>(), services => services.AddSingleton(end).AddScoped<SlowlyDisposed>());
        end.Gate = new Gate();

        Task<int> call = worker.Bus.Api<ICustomersApi>().CountAsync().AsTask();

        Assert.That(call.IsCompleted, Is.False, "the scope has not ended");
        end.Fails = fails;
        end.Gate.Open();
        if (fails) await Expect.FailureAsync<BusRemoteException>(async () => await call, "the call whose scope cannot end");
        else Assert.That(await call.Soon("the call whose scope has ended"), Is.EqualTo(7));
    }

    [Test]
    public async Task A_singleton_is_one_instance_and_called_directly()
    {
        await using WorkerUnderTest worker = await StartAsync(
            static bus => bus.Serve<ICountApi, CountService>(), static services => services.AddSingleton<CountService>().AddSingleton<ScopedThing>());
        ICountApi count = worker.Bus.Api<ICountApi>();

        int first = await count.NumberAsync().Soon("the first call");

        Assert.That(await count.NumberAsync().Soon("the second call"), Is.EqualTo(first), "the host's lifetime must count");
        Assert.That(count.HasDirectRoute(), Is.True, "and nothing must stand between proxy and service");
    }

    [Test]
    public async Task The_lifetime_can_be_chosen_where_the_api_is_served()
    {
        await using WorkerUnderTest worker = await StartAsync(
            static bus => bus.Serve<ICountApi, CountService>(ServiceLifetime.Singleton), static services => services.AddSingleton<ScopedThing>());
        ICountApi count = worker.Bus.Api<ICountApi>();

        Assert.That(await count.NumberAsync().Soon("the second call"), Is.EqualTo(await count.NumberAsync().Soon("the first call")));
    }

    [Test]
    public async Task Events_of_a_scoped_service_fire_on_its_bus()
    {
        Recording<string> heard = new();
        await using WorkerUnderTest worker = await StartAsync(bus => bus
            .Serve<ICountApi, CountService>()
            .Listen((ICountApi api) => api.Counted, "hear", (e, _, _) =>
            {
                heard.Add(e.Name);
                return default;
            }));

        await worker.Bus.Api<ICountApi>().FireAsync("scoped").Soon("the call that fires");

        Assert.That(await heard.WaitForCount(1, Expect.Patience, "the event"), Is.EqualTo(new[] { "scoped" }));
    }

    [Test]
    public async Task Each_event_has_its_own_listener_and_scope()
    {
        await using WorkerUnderTest worker = await StartAsync(static bus => bus.Listen<CountListeners>());
        int before = _disposed.Items.Count;
        BusEvent<Counted> counted = worker.Bus.Api<ICountApi>().Counted;

        await counted.FireAsync(new("a")).Soon("an event to be fired");
        await counted.FireAsync(new("b")).Soon("another event to be fired");

        IReadOnlyList<string> disposed = await _disposed.WaitForCount(before + 2, Expect.Patience, "both scopes to end");
        Assert.That(disposed.Skip(before), Is.Unique, "each event must have a scope of its own");
        Assert.That(CountListeners.Heard.Items.TakeLast(2), Is.EqualTo(new[] { "a", "b" }));
    }

    private Task<WorkerUnderTest> StartAsync(Action<BusBuilder> configure, Action<IServiceCollection>? addServices = null)
        => WorkerUnderTest.StartAsync(configure, services =>
        {
            services.AddSingleton(_disposed);
            if (addServices is null) services.AddScoped<ScopedThing>();
            else addServices(services);
        });
}

internal sealed partial class FailingListeners(ScopedThing thing)
{
    [BusListener<ICountApi>(nameof(ICountApi.Counted))]
    public ValueTask HearAsync(Counted e) => throw new FormatException($"{e.Name} {thing.Number}");
}

internal sealed class SlowEnd
{
    /// <summary>Holds back the end of scopes, when there is one.</summary>
    public Gate? Gate { get; set; }

    public bool Fails { get; set; }
}

internal sealed class SlowlyDisposed(SlowEnd end) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        if (end.Gate is null) return;
        await end.Gate.Opened;
        if (end.Fails) throw new FormatException("it cannot end");
    }
}

internal sealed class SlowlyEndingCustomers(SlowlyDisposed thing) : ICustomersApi
{
    public ValueTask<int> CountAsync(CancellationToken cancellationToken) => new(thing is null ? 0 : 7);
}
