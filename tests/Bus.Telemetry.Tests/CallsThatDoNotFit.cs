using System.Diagnostics;

namespace Bus.Telemetry.Tests;

/// <summary>What a service cannot read, or must not send, is a failed call to whoever watches the service.</summary>
public sealed class CallsThatDoNotFit
{
    private const string Wire = "?wire=json";

    [TestCase(false, nameof(BusInvalidArgumentsException), TestName = "Arguments that do not fit are seen at the service")]
    [TestCase(true, nameof(BusFormatException), TestName = "A result that does not fit is seen at the service")]
    public async Task Are_seen_at_the_service(bool isRead, string errorType)
    {
        using Tracing tracing = new();
        using Metering metering = new();
        await using BusClient bus = await Buses.ConnectAsync("inproc", wire: Wire);
        await bus.ServeAsync<IProfileApi>(new ProfileService());

        if (isRead) await Expect.FailureAsync(bus.Api<IProfileApi>().FindAsync(7));
        else await Expect.FailureAsync(bus.Api<IOldProfileApi>().FindAsync("seven"));

        Activity server = await tracing.SpanAsync("profile/find", ActivityKind.Server), client = await tracing.SpanAsync("profile/find", ActivityKind.Client);
        Assert.That((server.Status, server.GetTagItem("error.type"), server.ParentSpanId), Is.EqualTo((ActivityStatusCode.Error, errorType, client.SpanId)));
        MeasuredPoint point = metering.Points("rpc.server.call.duration").Single();
        Assert.That((point.Count, point.Attributes["error.type"]), Is.EqualTo((1, errorType)));
        Assert.That(Activity.Current, Is.Null);
    }

    [Test]
    public async Task Are_not_all_calls()
    {
        using Tracing tracing = new();
        using Metering metering = new();
        await using BusClient bus = await Buses.ConnectAsync("inproc", wire: Wire);
        await bus.ServeAsync<IProfileApi>(new ProfileService());

        await bus.Api<IProfileApi>().FindAsync(1).Soon("the call");

        Activity server = await tracing.SpanAsync("profile/find", ActivityKind.Server);
        Assert.That((server.Status, server.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Unset, (object?)null)));
        Assert.That(metering.Points("rpc.server.call.duration").Single().Attributes, Does.Not.ContainKey("error.type"));
    }
}

[BusApi("profile")]
public partial interface IProfileApi
{
    ValueTask<Profile> FindAsync(int id, CancellationToken cancellationToken = default);
}

/// <summary>The same API as callers know it that have not been brought up to date.</summary>
[BusApi("profile")]
public partial interface IOldProfileApi
{
    ValueTask<Profile> FindAsync(string id, CancellationToken cancellationToken = default);
}

public sealed record Profile(string Name);

/// <summary>Has one profile with a name, and others that break the contract.</summary>
internal sealed class ProfileService : IProfileApi
{
    public ValueTask<Profile> FindAsync(int id, CancellationToken cancellationToken) => new(new Profile(id == 1 ? "sally" : null!));
}
