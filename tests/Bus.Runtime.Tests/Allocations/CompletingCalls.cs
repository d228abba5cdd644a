namespace Bus.Runtime.Tests.Allocations;

/// <summary>Calls whose handler completes before it returns.</summary>
[NonParallelizable]
[TestFixture("none")]
[TestFixture("call")]
[TestFixture("serve")]
[TestFixture("both")]
public sealed class CompletingCalls(string interceptors)
{
    private BusClient _bus = null!;
    private IAuthApi _auth = null!;

    [SetUp]
    public async Task ServeAsync()
    {
        OptimizedBuild.Require();
        _bus = await InProcess.ConnectAsync(options => PassThrough.Add(options, interceptors));
        await _bus.ServeAsync<IAuthApi>(new AuthService());
        _auth = _bus.Auth;
    }

    [TearDown]
    public async Task DisposeAsync()
    {
        if (_bus is not null) await _bus.DisposeAsync().Soon("the bus to stop");
    }

    [Test]
    public void Through_a_kept_proxy() => AllocateNothing(() => _auth.EchoAsync(1).GetAwaiter().GetResult());

    [Test]
    public void Through_the_bus() => AllocateNothing(() => _bus.Auth.EchoAsync(1).GetAwaiter().GetResult());

    [Test]
    public void Without_a_result() => AllocateNothing(() => _auth.TouchAsync("x").GetAwaiter().GetResult());

    [Test]
    public void With_a_token_seen_before()
    {
        using CancellationTokenSource caller = new();
        CancellationToken token = caller.Token;
        AllocateNothing(() => _auth.EchoAsync(1, token).GetAwaiter().GetResult());
    }

    [Test]
    public void Without_a_result_with_a_token_seen_before()
    {
        using CancellationTokenSource caller = new();
        CancellationToken token = caller.Token;
        AllocateNothing(() => _auth.TouchAsync("x", token).GetAwaiter().GetResult());
    }

    private static void AllocateNothing(Action call)
    {
        long bytes = Allocated.OnThisThread(() =>
        {
            for (int index = 0; index < Allocated.CallsPerRound; index++) call();
        });
        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.CallsPerRound} calls, in the best round");
    }
}
