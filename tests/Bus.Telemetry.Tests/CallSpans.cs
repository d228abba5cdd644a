using System.Diagnostics;

namespace Bus.Telemetry.Tests;

/// <summary>The spans of calls: one within the process, one at each end of a wire.</summary>
public sealed class CallSpans
{
    private const string Check = "auth/check_password";

    [Test]
    public async Task Within_the_process_a_call_is_one_internal_span([Values] bool hasOwnTimeout)
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(Buses.InProcess);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        IBus caller = hasOwnTimeout ? bus.With(new CallOptions { Timeout = TimeSpan.FromMinutes(1) }) : bus;
        using Activity own = Tracing.StartOwn("request");
        await caller.Auth.CheckPasswordAsync("sally").Soon("the call");

        Activity span = tracing.Spans.Single();
        Assert.That((span.DisplayName, span.Kind, span.ParentSpanId, span.Status), Is.EqualTo((Check, ActivityKind.Internal, own.SpanId, ActivityStatusCode.Unset)));
        Assert.That(span.TagObjects, Is.Empty);
        Assert.That(Activity.Current, Is.SameAs(own), "the caller finds its own span again");
    }

    [Test]
    public async Task Over_a_wire_the_callers_span_is_the_parent_of_the_services()
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(Buses.Loopback);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        using Activity own = Tracing.StartOwn("request");
        await bus.Auth.CheckPasswordAsync("sally").Soon("the call");

        Activity client = await tracing.SpanAsync(Check, ActivityKind.Client), server = await tracing.SpanAsync(Check, ActivityKind.Server);
        Dictionary<string, object?> attributes = new() { ["rpc.system.name"] = "bus", ["rpc.method"] = Check };
        Assert.That(tracing.Spans, Has.Count.EqualTo(2));
        Assert.That((client.ParentSpanId, server.ParentSpanId), Is.EqualTo((own.SpanId, client.SpanId)));
        Assert.That((client.TraceId, server.TraceId, server.HasRemoteParent), Is.EqualTo((own.TraceId, own.TraceId, true)));
        Assert.That(client.Attributes(), Is.EqualTo(attributes));
        Assert.That(server.Attributes(), Is.EqualTo(attributes));
        Assert.That(Activity.Current, Is.SameAs(own), "the caller finds its own span again");
    }

    [TestCase(Buses.InProcess, ActivityKind.Internal, ActivityKind.Internal)]
    [TestCase(Buses.Loopback, ActivityKind.Client, ActivityKind.Server)]
    public async Task A_handlers_own_call_is_a_child_of_the_call_that_it_handles(string scheme, ActivityKind called, ActivityKind handled)
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(scheme);
        await bus.ServeAsync<IAuditApi>(new AuditService());
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Check = async (user, token) =>
            {
                await Task.Yield();
                return await bus.Audit.RecordAsync(user, token) == 1;
            },
        });
        ValueTask<bool> call = bus.Auth.CheckPasswordAsync("sally");
        Assert.That(Activity.Current, Is.Null, "a call that waits leaves its caller's context as it was");
        Assert.That(await call.Soon("the call"), Is.True);

        Activity outer = await tracing.SpanAsync(Check, handled), inner = await tracing.SpanAsync("audit/record", called);
        Assert.That((inner.ParentSpanId, inner.TraceId), Is.EqualTo((outer.SpanId, outer.TraceId)));
    }

    [Test]
    public async Task What_a_handler_leaves_in_its_callers_context_stays_there()
    {
        AsyncLocal<string> note = new();
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(Buses.InProcess);
        await bus.ServeAsync<IAuthApi>(new AuthService
        {
            Check = (user, _) =>
            {
                note.Value = user;
                return new(true);
            },
        });
        using Activity own = Tracing.StartOwn("request");
        Assert.That(bus.Auth.CheckPasswordAsync("sally").IsCompletedSuccessfully, Is.True);
        Assert.That((note.Value, Activity.Current), Is.EqualTo(("sally", own)));
        Assert.That(tracing.Spans, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_call_without_a_context_begins_a_trace_of_its_own_whatever_is_current_at_the_transport()
    {
        using Tracing tracing = new();
        await using BusClient bus = await Buses.ConnectAsync(Buses.Loopback);
        await bus.ServeAsync<IAuthApi>(new AuthService());
        // A header of the user's own that makes no sense: nothing overwrites it, and the service ignores it.
        IBus caller = bus.With(new CallOptions { Headers = new Dictionary<string, string> { ["traceparent"] = "nonsense" } });
        using Activity own = Tracing.StartOwn("request");
        await caller.Auth.CheckPasswordAsync("sally").Soon("the call");
        Activity server = await tracing.SpanAsync(Check, ActivityKind.Server);
        Assert.That((server.ParentSpanId, server.TraceId == own.TraceId), Is.EqualTo((default(ActivitySpanId), false)));
    }
}
