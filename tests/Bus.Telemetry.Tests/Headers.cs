using System.Diagnostics;
using OpenTelemetry.Trace;

namespace Bus.Telemetry.Tests;

/// <summary>How the trace travels beside an event, and what the bus makes of what comes instead.</summary>
[TestFixture(Buses.InProcess)]
[TestFixture(Buses.Loopback)]
public sealed class Headers(string scheme)
{
    private const string Process = "process auth.user_registered";

    [Test]
    public async Task Without_listeners_nothing_travels()
    {
        using Activity ambient = new Activity("ambient").Start();
        Assert.That((await HeadersOfAsync(null)).Keys, Does.Not.Contain("traceparent"));
    }

    [Test]
    public async Task An_unsampled_trace_travels_as_unsampled()
    {
        using Tracing tracing = new(new AlwaysOffSampler());
        Assert.That((await HeadersOfAsync(null))["traceparent"], Does.EndWith("-00"));
        Assert.That(tracing.Spans, Is.Empty);
    }

    [Test]
    public async Task A_users_own_headers_travel_beside_the_trace()
    {
        using Tracing tracing = new();
        using Activity own = Tracing.StartOwn("request");
        own.TraceStateString = "vendor=1";
        IReadOnlyDictionary<string, string> headers = await HeadersOfAsync(new() { ["tenant"] = "acme" });
        Assert.That(headers.Keys, Is.EquivalentTo(new[] { "tenant", "traceparent", "tracestate" }));
        Assert.That((headers.Count, headers["tenant"], headers["tracestate"], headers.ContainsKey("other")), Is.EqualTo((3, "acme", "vendor=1", false)));
        Assert.That(headers.Values, Does.Contain("acme"));
        Activity process = await tracing.SpanAsync(Process, ActivityKind.Consumer);
        Assert.That((process.TraceId, process.TraceStateString), Is.EqualTo((own.TraceId, "vendor=1")));
    }

    [TestCase("")]
    [TestCase("00")]
    [TestCase("nonsense")]
    [TestCase("00-00000000000000000000000000000000-0000000000000000-01")]
    [TestCase("00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01")]
    [TestCase("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-zz")]
    [TestCase("ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-and-more-that-nobody-reads")]
    public async Task A_malformed_traceparent_is_as_if_it_had_not_come(string malformed)
    {
        using Tracing tracing = new();
        IReadOnlyDictionary<string, string> headers = await HeadersOfAsync(new() { ["traceparent"] = malformed });
        Activity process = await tracing.SpanAsync(Process, ActivityKind.Consumer);
        Assert.That(headers["traceparent"], Is.EqualTo(malformed), "a user's own header is not overwritten");
        Assert.That((process.ParentSpanId, process.Links.Count()), Is.EqualTo((default(ActivitySpanId), 0)));
    }

    [TestCase(513, "x")]
    [TestCase(20, "\n")]
    public async Task A_tracestate_that_is_too_long_or_no_text_is_dropped(int length, string character)
    {
        const string Parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        using Tracing tracing = new();
        string state = string.Concat(Enumerable.Repeat(character, length));
        await HeadersOfAsync(new() { ["traceparent"] = Parent, ["tracestate"] = state });
        Activity process = await tracing.SpanAsync(Process, ActivityKind.Consumer);
        Assert.That((process.ParentId, process.TraceStateString), Is.EqualTo((Parent, (string?)null)));
    }

    private async Task<IReadOnlyDictionary<string, string>> HeadersOfAsync(Dictionary<string, string>? headers)
    {
        await using BusClient bus = await Buses.ConnectAsync(scheme);
        Recording<IReadOnlyDictionary<string, string>> handled = new();
        await bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            handled.Add(context.Headers);
            return default;
        });
        IBus caller = headers is null ? bus : bus.With(new CallOptions { Headers = headers });
        await caller.Auth.UserRegistered.FireAsync(new("sally")).Soon("the fire");
        await handled.WhenCount(1).Soon("the delivery");
        return handled.Items[0];
    }
}
