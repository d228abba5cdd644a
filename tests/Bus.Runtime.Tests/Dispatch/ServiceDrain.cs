using Bus.Descriptors;
using Bus.Diagnostics;
using Bus.Dispatch;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus.Runtime.Tests.Dispatch;

/// <summary>What a stopping service waits for.</summary>
public sealed class ServiceDrain
{
    [Test]
    public async Task A_suspended_call_is_waited_for_and_gets_its_result()
    {
        Gate gate = new();
        BusClient bus = await InProcess.ConnectAsync();
        IAsyncDisposable serving = await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => EchoAsync(gate, number) });
        Task<int> call = bus.Auth.EchoAsync(7).AsTask();

        Task stopping = serving.DisposeAsync().AsTask();
        Assert.That(stopping.IsCompleted, Is.False, "the call runs");
        gate.Open();

        Assert.That(await call.Soon("the call"), Is.EqualTo(7), "it had its time");
        await stopping.Soon("the service to stop");
        await bus.DisposeAsync().Soon("the bus to stop");
    }

    [TestCase("none")]
    [TestCase("serve")]
    public async Task A_handler_whose_caller_has_given_up_is_waited_for(string interceptors)
    {
        Gate gate = new();
        BusClient bus = await InProcess.ConnectAsync(options => Allocations.PassThrough.Add(options, interceptors));
        IAsyncDisposable serving = await bus.ServeAsync<IAuthApi>(new AuthService { Echo = (number, _) => EchoAsync(gate, number) });
        using CancellationTokenSource caller = new();
        Task<int> call = bus.Auth.EchoAsync(7, caller.Token).AsTask();
        await caller.CancelAsync();
        await Cancellation.OfAsync(call, "the call");

        Task stopping = serving.DisposeAsync().AsTask();

        Assert.That(await stopping.StaysPending(TimeSpan.FromMilliseconds(100)), Is.True, "the handler runs, though nobody waits for its result");
        gate.Open();
        await stopping.Soon("the service to stop");
        await bus.DisposeAsync().Soon("the bus to stop");
    }

    /// <summary>A direct call is not counted before it suspends: until then it is its caller's own method call, and keeps its result.</summary>
    [TestCase("none", false)]
    [TestCase("serve", true)]
    public async Task A_handler_in_its_synchronous_part_finishes(string interceptors, bool isWaitedFor)
    {
        using ManualResetEventSlim started = new(), finish = new();
        BusClient bus = await InProcess.ConnectAsync(options => Allocations.PassThrough.Add(options, interceptors));
        IAsyncDisposable serving = await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Echo = (number, _) =>
            {
                started.Set();
                finish.Wait(Expect.Patience, CancellationToken.None);
                return new(number);
            },
        });
        Task<int> call = Task.Run(async () => await bus.Auth.EchoAsync(7));
        Assert.That(started.Wait(Expect.Patience), Is.True, "the handler started");

        Task stopping = serving.DisposeAsync().AsTask();
        bool isPending = await stopping.StaysPending(TimeSpan.FromMilliseconds(100));
        finish.Set();

        Assert.That(await call.Soon("the call"), Is.EqualTo(7), "the call had its time");
        await stopping.Soon("the service to stop");
        await bus.DisposeAsync().Soon("the bus to stop");
        Assert.That(isPending, Is.EqualTo(isWaitedFor), "whether the service counts as stopped while a handler runs");
    }

    [Test]
    public async Task A_drain_that_is_given_up_can_be_begun_again()
    {
        ServiceHost host = new(DescriptorOf<IAuthApi>(), new AuthService(), [], detailedErrors: false, new BusInstrumentation(null, TimeProvider.System, NullLogger.Instance), NullLogger.Instance);
        host.HandlerOutlivedCall();
        using CancellationTokenSource patience = new();
        Task first = host.DrainAsync(patience.Token);
        await patience.CancelAsync();
        await Cancellation.OfAsync(first, "the first wait");

        Task second = host.DrainAsync(CancellationToken.None);
        Assert.That((second.IsCompleted, host.CountRunning()), Is.EqualTo((false, 1)), "the handler still runs");
        host.OutlivedHandlerReturned();

        await second.Soon("the second wait");
        Assert.That(host.CountRunning(), Is.Zero, "nothing runs");
    }

    private static ApiDescriptor DescriptorOf<T>()
        where T : class, IBusApi<T>
        => T.Descriptor;

    private static async ValueTask<int> EchoAsync(Gate gate, int number)
    {
        await gate.Opened;
        return number;
    }
}
