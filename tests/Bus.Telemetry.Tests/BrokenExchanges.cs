using System.Diagnostics;
using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Telemetry.Tests;

/// <summary>A transport whose own code fails on a message leaves no call open for whoever watches.</summary>
public sealed class BrokenExchanges
{
    [Test]
    public async Task End_the_call_that_they_began([Values] bool isRead)
    {
        using Tracing tracing = new();
        using Metering metering = new();
        CapturingTransport transport = new();
        await using BusClient bus = await BusClient.ConnectAsync("broken://here", transport, options => options.Service = "tests");
        await bus.ServeAsync<IProfileApi>(new ProfileService());
        Receiver receiver = new(transport.Server!, new Broken(isRead));

        Exception? failure = null;
        try
        {
            await transport.Server!.Api.FindRpc("find"u8)!.Accept<Receiver, ValueTask<string>>(ref receiver).Soon("the exchange");
        }
        catch (NotImplementedException thrown)
        {
            failure = thrown;
        }

        Assert.That(failure, Is.Not.Null);
        Assert.That(Activity.Current, Is.Null, "the caller's context");
        Activity server = await tracing.SpanAsync("profile/find", ActivityKind.Server);
        Assert.That((server.Status, server.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Error, nameof(NotImplementedException))));
        Assert.That(metering.Points("rpc.server.call.duration").Single().Attributes["error.type"], Is.EqualTo(nameof(NotImplementedException)));
    }

    private readonly struct Receiver(ApiServer server, Broken exchange) : IRpcVisitor<ValueTask<string>>
    {
        public ValueTask<string> Visit<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
            => server.ReceiveAsync<TArguments, TResult, Broken, string>(rpc, exchange, default);
    }

    /// <summary>Fails on the arguments, or on the result.</summary>
    private readonly struct Broken(bool isRead) : IRpcExchange<string>
    {
        public TArguments ReadArguments<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc)
            where TArguments : struct
            => isRead ? default : throw new NotImplementedException("arguments");

        public string WriteResult<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TResult result)
            where TArguments : struct
            => throw new NotImplementedException("result");

        public string WriteFailure(BusCallException failure) => failure.Message;
    }
}
