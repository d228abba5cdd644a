using System.Diagnostics;

namespace Bus.Telemetry.Tests;

/// <summary>The spans of events, and how the handler's is linked to the fire's.</summary>
[TestFixture(Buses.InProcess)]
[TestFixture(Buses.Loopback)]
public sealed class EventSpans(string scheme)
{
    private const string Send = "send auth.user_registered", Process = "process auth.user_registered";

    [Test]
    public async Task A_handlers_span_is_linked_to_the_fires_and_its_child([Values] bool isIntercepted)
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme, options =>
        {
            if (isIntercepted) options.Interceptors.Add(new PassingInterceptor());
        });
        Recording<(EventContext Context, Activity? Current)> handled = new();
        await bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            handled.Add((context, Activity.Current));
            return default;
        });
        using (Activity own = Tracing.StartOwn("request"))
        {
            await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the fire");
            Assert.That(Activity.Current, Is.SameAs(own), "the caller finds its own span again");
        }

        Activity send = await tracing.SpanAsync(Send, ActivityKind.Producer), process = await tracing.SpanAsync(Process, ActivityKind.Consumer);
        (EventContext context, Activity? current) = handled.Items.Single();
        Assert.That(process.Links.Single().Context.SpanId, Is.EqualTo(send.SpanId));
        Assert.That((process.ParentSpanId, process.TraceId), Is.EqualTo((send.SpanId, send.TraceId)));
        Assert.That(current, Is.SameAs(process));
        Assert.That(context.Headers["traceparent"], Is.EqualTo(send.Id));
        Dictionary<string, object?> attributes = new()
        {
            ["messaging.system"] = "bus",
            ["messaging.operation.name"] = "send",
            ["messaging.operation.type"] = "send",
            ["messaging.destination.name"] = "auth.user_registered",
            ["messaging.message.id"] = context.Id.ToString(),
        };
        Assert.That(send.Attributes(), Is.EqualTo(attributes));
        attributes["messaging.operation.name"] = attributes["messaging.operation.type"] = "process";
        attributes["messaging.consumer.group.name"] = "tests-welcome";
        attributes["bus.delivery.attempt"] = 1;
        Assert.That(process.Attributes(), Is.EqualTo(attributes));
    }

    [Test]
    public async Task A_failing_handlers_span_says_so()
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme);
        await bus.Auth.UserRegistered.ListenAsync(
            "welcome", static (_, _, _) => throw new InvalidOperationException("no mail"), new ListenOptions { OnError = OnError.Log });
        await bus.Auth.UserRegistered.FireAsync(new("sally")).Soon("the fire");
        Activity process = await tracing.SpanAsync(Process, ActivityKind.Consumer);
        Assert.That(
            (process.Status, process.StatusDescription, process.GetTagItem("error.type")),
            Is.EqualTo((ActivityStatusCode.Error, "no mail", "InvalidOperationException")));
    }

    [Test]
    public async Task A_fire_that_gives_up_says_so()
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme);
        using CancellationTokenSource caller = new();
        await caller.CancelAsync();
        try
        {
            await bus.Auth.UserRegistered.FireAsync(new("sally"), caller.Token).Soon("the fire");
            Assert.Fail("the fire succeeded");
        }
        catch (OperationCanceledException)
        {
            Activity send = await tracing.SpanAsync(Send, ActivityKind.Producer);
            Assert.That(send.Status, Is.EqualTo(ActivityStatusCode.Error));
            Assert.That((string?)send.GetTagItem("error.type"), Does.EndWith("CanceledException"));
        }
    }

    private sealed class PassingInterceptor : Dispatch.IFireInterceptor
    {
        public ValueTask FireAsync<T>(Descriptors.EventDescriptor<T> @event, T payload, Dispatch.FireContext context, Dispatch.FireNext next)
            => next.FireAsync(@event, payload, context with { Headers = new Dictionary<string, string> { ["mine"] = "kept" } });
    }
}
