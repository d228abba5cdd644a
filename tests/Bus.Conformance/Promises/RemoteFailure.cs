using Bus.Conformance.Contracts;
using Bus.TestKit;

namespace Bus.Conformance;

/// <summary>A handler's exception comes back as <see cref="BusRemoteException"/> and says what failed.</summary>
public abstract class RemoteFailure : ConformanceFixture
{
    [Test]
    public async Task It_names_the_call_the_type_and_the_message()
    {
        BusRemoteException failure = await FailAsync(static async _ =>
        {
            await Task.Yield();
            throw new FormatException("no such date");
        });

        Assert.That(failure.Api, Is.EqualTo("probe"), "the failure must name the API");
        Assert.That(failure.Rpc, Is.EqualTo("hold"), "the failure must name the RPC");
        Assert.That(failure.RemoteType, Is.EqualTo(nameof(FormatException)), "the type's short name travels, without its namespace");
        Assert.That(failure.RemoteMessage, Is.EqualTo("no such date"), "the message travels");
    }

    [Test]
    public async Task A_handler_that_throws_before_it_awaits_fails_the_same_way()
    {
        BusRemoteException failure = await FailAsync(static _ => throw new FormatException("at once"));

        Assert.That(failure.RemoteType, Is.EqualTo(nameof(FormatException)), "when a handler throws must not matter to its caller");
    }

    [Test]
    public async Task A_handler_that_cancels_itself_failed()
    {
        BusRemoteException failure = await FailAsync(static _ => throw new OperationCanceledException("its own affair"));

        Assert.That(failure.RemoteMessage, Is.EqualTo("its own affair"), "neither caller nor deadline cancelled: the caller must not be told so");
    }

    [Test]
    public async Task The_original_is_the_inner_exception_in_process_only()
    {
        FormatException original = new("no such date");

        BusRemoteException failure = await FailAsync(_ => throw original);

        Assert.That(failure.InnerException, Transport.IsInProcess ? Is.SameAs(original) : Is.Null, "only a process can hand over its own exception object");
    }

    [Test]
    public async Task The_stack_stays_with_the_service()
    {
        BusRemoteException failure = await FailAsync(static _ => throw new FormatException("no such date"));

        Assert.That(failure.RemoteStack, Is.Null, "a stack shows the service's inside: without DetailedErrors it must not travel");
    }

    [Test]
    public async Task The_stack_travels_with_detailed_errors()
    {
        BusRemoteException failure = await FailAsync(static _ => throw new FormatException("no such date"), detailed: true);

        Assert.That(failure.RemoteStack, Does.Contain(nameof(The_stack_travels_with_detailed_errors)), "with DetailedErrors the caller must see where the handler threw");
    }

    [Test]
    public async Task The_service_lives_on()
    {
        IProbeApi probe = await ServeAsync(new ProbeService { Holding = static (_, _) => throw new FormatException("no such date") });
        await FailAsync(probe);

        int sum = await probe.AddAsync(1, 2).Within(Patience, "the next call");

        Assert.That(sum, Is.EqualTo(3), "one failing call must not disturb the next");
    }

    private async Task<BusRemoteException> FailAsync(Func<CancellationToken, ValueTask> handler, bool detailed = false)
    {
        BusClient worker = await Transport.ConnectAsync("worker", options => options.DetailedErrors = detailed);
        await worker.ServeAsync<IProbeApi>(new ProbeService { Holding = (_, cancellationToken) => handler(cancellationToken) });
        return await FailAsync((await Transport.ConnectAsync("caller")).Api<IProbeApi>());
    }

    private async Task<BusRemoteException> FailAsync(IProbeApi probe)
    {
        return await Transport.CatchAsync<BusRemoteException>(() => probe.HoldAsync("fail").AsTask(), "the failing call to end");
    }
}
