using System.Diagnostics;

namespace Bus.Telemetry.Tests;

/// <summary>How spans and metrics tell the ways apart in which a call fails.</summary>
public sealed class FailedCalls
{
    private const string Check = "auth/check_password";

    [TestCase(Buses.InProcess, "remote", "InvalidOperationException", "BusRemoteException")]
    [TestCase(Buses.InProcess, "timeout", "BusTimeoutException", "BusTimeoutException")]
    [TestCase(Buses.InProcess, "cancelled", "OperationCanceledException", "OperationCanceledException")]
    [TestCase(Buses.InProcess, "not served", "BusNotServedException", "BusNotServedException")]
    [TestCase(Buses.Loopback, "remote", "BusRemoteException", "BusRemoteException")]
    [TestCase(Buses.Loopback, "timeout", "BusTimeoutException", "BusTimeoutException")]
    [TestCase(Buses.Loopback, "cancelled", "OperationCanceledException", "OperationCanceledException")]
    [TestCase(Buses.Loopback, "not served", "BusNotServedException", "BusNotServedException")]
    public async Task The_callers_side_says_how_it_failed(string scheme, string how, string ofSpan, string ofMetric)
    {
        using Tracing tracing = new();
        using Metering metering = new();
        using CancellationTokenSource caller = new();
        ManualTimeProvider time = new();
        Gate entered = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme, options => options.TimeProvider = time);
        if (how != "not served") await bus.ServeAsync<IAuthApi>(new AuthService { Check = FailAsync });

        ValueTask<bool> call = bus.Auth.CheckPasswordAsync("sally", caller.Token);
        if (how is "timeout" or "cancelled") await entered.Opened.Soon("the handler");
        if (how == "timeout") time.Advance(TimeSpan.FromSeconds(6));
        if (how == "cancelled") await caller.CancelAsync();
        Exception failure = await Expect.FailureAsync(call);

        bool isLocal = scheme == Buses.InProcess && how != "not served";
        Activity span = await tracing.SpanAsync(Check, isLocal ? ActivityKind.Internal : ActivityKind.Client);
        Assert.That((span.Status, span.GetTagItem("error.type")), Is.EqualTo((ActivityStatusCode.Error, ofSpan)));
        Assert.That(span.StatusDescription, Is.EqualTo(how == "remote" && isLocal ? "no such user" : failure.Message));
        Assert.That(span.Events.Single().Tags.Single(tag => tag.Key == "exception.type").Value, Does.EndWith(ofSpan));
        MeasuredPoint point = metering.Points("rpc.client.call.duration").Single();
        Assert.That((point.Count, point.Attributes["error.type"]), Is.EqualTo((1, ofMetric)));

        async ValueTask<bool> FailAsync(string user, CancellationToken token)
        {
            entered.Open();
            if (how == "remote") throw new InvalidOperationException("no such user");
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return true;
        }
    }

    [TestCase(Buses.InProcess)]
    [TestCase(Buses.Loopback)]
    public async Task The_services_side_says_what_the_handler_threw(string scheme)
    {
        using Tracing tracing = new();
        using Metering metering = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme);
        await bus.ServeAsync<IAuthApi>(new AuthService { Check = static (_, _) => throw new InvalidOperationException("no such user") });
        await Expect.FailureAsync(bus.Auth.CheckPasswordAsync("sally"));

        Activity span = await tracing.SpanAsync(Check, scheme == Buses.InProcess ? ActivityKind.Internal : ActivityKind.Server);
        Assert.That(
            (span.Status, span.StatusDescription, span.GetTagItem("error.type")),
            Is.EqualTo((ActivityStatusCode.Error, "no such user", "InvalidOperationException")));
        Assert.That(metering.Points("rpc.server.call.duration").Single().Attributes["error.type"], Is.EqualTo("InvalidOperationException"));
    }
}
