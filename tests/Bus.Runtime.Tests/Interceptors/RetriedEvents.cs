using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Runtime.Tests.Interceptors;

/// <summary>Interceptors stand around every attempt at an event.</summary>
public sealed class RetriedEvents
{
    [Test]
    public async Task Each_attempt_passes_the_interceptors()
    {
        Recording<int> passed = new(), handled = new();
        await using BusClient bus = await InProcess.ConnectAsync(options => options.Interceptors.Add(new Watching(passed)));
        await bus.Auth.UserRegistered.ListenAsync("welcome", (_, context, _) =>
        {
            handled.Add(context.Attempt);
            return context.Attempt < 3 ? throw new InvalidOperationException("not yet") : default;
        }, new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 3, FirstDelay = TimeSpan.Zero } });

        await bus.Auth.UserRegistered.FireAsync(new("sally"));
        await handled.WaitForCount(3, Expect.Patience, "the attempt that succeeds");

        Assert.That(passed.Items, Is.EqualTo(new[] { 1, 2, 3 }), "attempts that the interceptor saw");
    }

    private sealed class Watching(Recording<int> passed) : IHandleInterceptor
    {
        public ValueTask HandleAsync<T>(EventDescriptor<T> @event, T payload, EventContext context, HandleNext<T> next, CancellationToken cancellationToken)
        {
            passed.Add(context.Attempt);
            return next.HandleAsync(@event, payload, context, cancellationToken);
        }
    }
}
