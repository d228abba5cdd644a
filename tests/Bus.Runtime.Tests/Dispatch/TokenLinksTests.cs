using System.Runtime.CompilerServices;
using Bus.Dispatch;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus.Runtime.Tests.Dispatch;

public sealed class TokenLinksTests
{
    private const int Places = 4;

    [Test]
    public void A_token_seen_before_gets_its_link_again() => OwnThread.Run(static () =>
    {
        CallScope scope = new(NullLogger.Instance);
        using CancellationTokenSource caller = new();
        TokenLink first = Enter(scope, caller.Token);
        first.Leave();

        TokenLink second = Enter(scope, caller.Token);
        second.Leave();

        Assert.That(second, Is.SameAs(first), "one link for one caller's token and scope");
    });

    [Test]
    public void The_handlers_own_token_needs_no_link() => OwnThread.Run(static () =>
    {
        CallScope scope = new(NullLogger.Instance);
        using CancellationTokenSource caller = new();
        TokenLink link = Enter(scope, caller.Token);

        Assert.Multiple(() =>
        {
            Assert.That(Nested(scope, link.Token), Is.EqualTo(link.Token), "the link's token fires with the scope already");
            Assert.That(Nested(scope, scope.Token), Is.EqualTo(scope.Token), "so does the scope's own");
            Assert.That(Linked(link), Is.EqualTo(1), "so nothing was linked for it");
        });
        link.Leave();
    });

    [Test]
    public void Nested_calls_with_other_tokens_do_not_evict_the_outer_link() => OwnThread.Run(static () =>
    {
        CallScope scope = new(NullLogger.Instance);
        using CancellationTokenSource outerCaller = new();
        TokenLink outer = Enter(scope, outerCaller.Token);
        for (int call = 0; call < 100; call++) EnterAndLeaveWithNewToken(scope);

        TokenLink again = Enter(scope, outerCaller.Token);
        Assert.That(again, Is.SameAs(outer), "the outer call is still in its synchronous part");
        again.Leave();
        outerCaller.Cancel();

        Assert.That(outer.Token.IsCancellationRequested, Is.True, "the link is alive");
        outer.Leave();
    });

    [Test]
    public void A_call_nested_deeper_than_there_are_places_gets_a_link_of_its_own() => OwnThread.Run(static () =>
    {
        CallScope scope = new(NullLogger.Instance);
        CancellationTokenSource[] callers = [.. Enumerable.Range(0, Places + 1).Select(static _ => new CancellationTokenSource())];
        TokenLink[] links = [.. callers.Select(caller => Enter(scope, caller.Token))];
        TokenLink deepest = links[Places];

        callers[Places].Cancel();
        Assert.That(deepest.Token.IsCancellationRequested, Is.True, "it carries its caller's cancellation");
        deepest.Leave();

        Assert.That(Linked(links[0]), Is.EqualTo(Places), "it went with its call; the outer ones kept their places");
        foreach (TokenLink link in links[..Places]) link.Leave();
    });

    [Test]
    public void Thousands_of_tokens_leave_a_handful_of_links() => OwnThread.Run(static () =>
    {
        CallScope scope = new(NullLogger.Instance);
        List<WeakReference> callers = [];
        for (int call = 0; call < 5_000; call++) callers.Add(EnterAndLeaveWithNewToken(scope));
        using CancellationTokenSource last = new();
        TokenLink link = Enter(scope, last.Token);
        link.Leave();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.Multiple(() =>
        {
            Assert.That(Linked(link), Is.EqualTo(Places), "links in the scope's list");
            Assert.That(callers.Count(static caller => caller.IsAlive), Is.LessThan(Places + 2), "callers' token sources that something holds on to");
        });
    });

    [Test]
    public void An_evicted_link_that_a_suspended_call_holds_still_carries_the_cancellation() => OwnThread.Run(static () =>
    {
        CallScope scope = new(NullLogger.Instance);
        using CancellationTokenSource caller = new();
        TokenLink held = Enter(scope, caller.Token);
        held.AddHold();
        held.Leave();
        for (int call = 0; call < 2 * Places; call++) EnterAndLeaveWithNewToken(scope);

        TokenLink again = Enter(scope, caller.Token);
        Assert.That(again, Is.Not.SameAs(held), "it was evicted");
        again.Leave();
        caller.Cancel();

        Assert.That(held.Token.IsCancellationRequested, Is.True, "the handler that still runs is told");
        held.ReleaseHold();
        Assert.That(Linked(again), Is.EqualTo(Places), "after its call the link goes");
    });

    [Test]
    public void A_link_fires_with_its_scope()
    {
        using CancellationTokenSource caller = new();
        TaskCompletionSource fired = new();
        OwnThread.Run(() =>
        {
            CallScope scope = new(NullLogger.Instance);
            TokenLink link = Enter(scope, caller.Token);
            link.Token.Register(fired.SetResult);
            link.Leave();
            scope.EndWith(ScopeEnd.Deadline);
        });

        Assert.That(async () => await fired.Task.Soon("the link's token to fire"), Throws.Nothing, "the deadline reaches the handler");
        Assert.That(caller.IsCancellationRequested, Is.False, "and not the caller's other calls");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference EnterAndLeaveWithNewToken(CallScope scope)
    {
        CancellationTokenSource caller = new();
        Enter(scope, caller.Token).Leave();
        return new WeakReference(caller);
    }

    private static TokenLink Enter(CallScope scope, CancellationToken caller)
        => TokenLinks.Enter(caller, scope);

    private static CancellationToken Nested(CallScope scope, CancellationToken outer)
    {
        TokenLink link = Enter(scope, outer);
        link.Leave();
        return link.Token;
    }

    /// <summary>How many links the scope's list holds, counted from one of them.</summary>
    private static int Linked(TokenLink one)
    {
        int count = 1;
        for (TokenLink? link = one.Previous; link is not null; link = link.Previous) count++;
        for (TokenLink? link = one.Next; link is not null; link = link.Next) count++;
        return count;
    }
}
