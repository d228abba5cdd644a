using System.Collections.Frozen;
using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Interceptors;

/// <summary>Text beside arguments and payloads, which interceptors write and read.</summary>
public sealed class Headers
{
    private static readonly IReadOnlyDictionary<string, string> Trace = new Dictionary<string, string> { ["trace"] = "abc" };

    [Test]
    public async Task From_options_reach_the_serving_side()
    {
        Reader reader = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.Interceptors.Add(reader));
        await bus.ServeAsync<IAuthApi>(new AuthService());

        await bus.With(new CallOptions { Headers = Trace }).Auth.EchoAsync(1);
        await bus.Auth.EchoAsync(1);

        Assert.That(reader.Seen.Items, Is.EqualTo(new[] { "serve abc", "serve nothing" }), "headers are of the calls made with them");
    }

    [Test]
    public async Task From_an_interceptor_reach_the_serving_side_of_another_client()
    {
        Reader reader = new();
        string url = InProcess.NewUrl();
        await using BusClient server = await InProcess.ConnectAsync(url, "server", options => options.Interceptors.Add(reader));
        await using BusClient caller = await InProcess.ConnectAsync(url, "caller", static options => options.Interceptors.Add(new Writer()));
        await server.ServeAsync<IAuthApi>(new AuthService());

        await caller.Auth.EchoAsync(1);

        Assert.That(reader.Seen.Items, Is.EqualTo(new[] { "serve written" }), "the interceptor's header");
    }

    [Test]
    public async Task From_options_reach_the_handler_of_an_event()
    {
        Recording<string> seen = new();
        await using BusClient bus = await InProcess.ConnectAsync();
        await bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            seen.Add(context.Headers.GetValueOrDefault("trace", "nothing"));
            return ValueTask.CompletedTask;
        });

        await bus.With(new CallOptions { Headers = Trace }).Auth.UserRegistered.FireAsync(new("sally"));
        await bus.Auth.UserRegistered.FireAsync(new("tom"));

        Assert.That(await seen.WaitForCount(2, Expect.Patience, "both events"), Is.EqualTo(new[] { "abc", "nothing" }), "headers are of the event fired with them");
    }

    [Test]
    public async Task From_a_fire_interceptor_reach_a_handle_interceptor()
    {
        Reader reader = new();
        await using BusClient bus = await InProcess.ConnectAsync(options =>
        {
            options.Interceptors.Add(new Writer());
            options.Interceptors.Add(reader);
        });
        await bus.Auth.UserRegistered.ListenAsync("welcome", static _ => default);

        await bus.Auth.UserRegistered.FireAsync(new("sally"));

        Assert.That(await reader.Seen.WaitForCount(1, Expect.Patience, "the event"), Is.EqualTo(new[] { "handle written" }), "the interceptor's header");
    }

    private sealed class Writer : ICallInterceptor, IFireInterceptor
    {
        private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string> { ["trace"] = "written" }.ToFrozenDictionary();

        public ValueTask<TResult> CallAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
            where TArguments : struct
            => next.CallAsync(rpc, arguments, context with { Headers = Written });

        public ValueTask FireAsync<T>(EventDescriptor<T> @event, T payload, FireContext context, FireNext next)
            => next.FireAsync(@event, payload, context with { Headers = Written });
    }

    private sealed class Reader : IServeInterceptor, IHandleInterceptor
    {
        public Recording<string> Seen { get; } = new();

        public ValueTask<TResult> ServeAsync<TArguments, TResult>(
            RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
            where TArguments : struct
        {
            Seen.Add($"serve {context.Headers.GetValueOrDefault("trace", "nothing")}");
            return next.ServeAsync(rpc, arguments, context);
        }

        public ValueTask HandleAsync<T>(
            EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
        {
            Seen.Add($"handle {context.Headers.GetValueOrDefault("trace", "nothing")}");
            return next.HandleAsync(@event, payload, context, cancellationToken);
        }
    }
}
