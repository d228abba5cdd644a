namespace Bus.Runtime.Tests.Allocations;

/// <summary>Calls whose handler suspends, and is resumed on the same thread.</summary>
[NonParallelizable]
[TestFixture("none")]
[TestFixture("call")]
[TestFixture("serve")]
[TestFixture("both")]
public sealed class SuspendingCalls(string interceptors)
{
    private readonly ManualSource _source = new();
    private BusClient _bus = null!;
    private IAuthApi _auth = null!;

    [SetUp]
    public async Task ServeAsync()
    {
        OptimizedBuild.Require();
        _bus = await InProcess.ConnectAsync(options => PassThrough.Add(options, interceptors));
        await _bus.ServeAsync<IAuthApi>(new AuthService { Echo = (_, _) => _source.Begin(), Touch = (_, _) => _source.BeginVoid() });
        _auth = _bus.Auth;
    }

    [TearDown]
    public async Task DisposeAsync()
    {
        if (_bus is not null) await _bus.DisposeAsync().Soon("the bus to stop");
    }

    [Test]
    public void With_a_result() => AllocateNothing(hasResult: true, default);

    [Test]
    public void Without_a_result() => AllocateNothing(hasResult: false, default);

    [TestCase(true)]
    [TestCase(false)]
    public void With_a_token_seen_before(bool hasResult)
    {
        using CancellationTokenSource caller = new();
        AllocateNothing(hasResult, caller.Token);
    }

    private void AllocateNothing(bool hasResult, CancellationToken token)
    {
        long bytes = Allocated.OnThisThread(() =>
        {
            for (int index = 0; index < Allocated.CallsPerRound; index++)
            {
                if (hasResult) CallForResult(token);
                else CallForNothing(token);
            }
        });
        Assert.That(bytes, Is.Zero, $"bytes for {Allocated.CallsPerRound} calls, in the best round");
    }

    private void CallForResult(CancellationToken token)
    {
        ValueTask<int> call = _auth.EchoAsync(1, token);
        _source.Complete(7);
        if (!call.IsCompleted || call.GetAwaiter().GetResult() != 7) Assert.Fail("the call did not resume with its result");
    }

    private void CallForNothing(CancellationToken token)
    {
        ValueTask call = _auth.TouchAsync("x", token);
        _source.Complete(7);
        if (!call.IsCompleted) Assert.Fail("the call did not resume");
        call.GetAwaiter().GetResult();
    }
}
