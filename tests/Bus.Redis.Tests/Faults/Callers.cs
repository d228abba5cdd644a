using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>A service, and some who call it one call after the other, as long as they are let: each answer is right, each failure is the bus's own.</summary>
internal sealed class Callers : IAsyncDisposable
{
    private const int Calling = 8;

    private readonly CancellationTokenSource _over = new();
    private readonly Recording<long> _right = new();
    private BusClient _service = null!, _client = null!;
    private Task<(int Right, int Failed)>[] _callers = [];

    public static async Task<Callers> StartAsync(string url)
    {
        Callers callers = new();
        callers._service = await BusClient.ConnectAsync(url, static options => options.Service = "parcels");
        await callers._service.ServeAsync<IParcelApi>(new Doubling());
        callers._client = await BusClient.ConnectAsync(url, static options => (options.Service, options.Timeout) = ("callers", TimeSpan.FromSeconds(1)));
        IParcelApi api = callers._client.Api<IParcelApi>();
        callers._callers = [.. Enumerable.Range(0, Calling).Select(caller => Task.Run(() => callers.CallAsync(api, caller * 1_000_000L)))];
        return callers;
    }

    /// <summary>So many more calls are answered. Whoever calls and gets what is not the bus's says why.</summary>
    public async Task MoreAnswered(int count, string what)
        => await await Task.WhenAny([_right.WhenCount(_right.Items.Count + count), .. _callers]).Within(Traffic.Patience, what);

    /// <summary>Ends the calling: what was asked is answered or has failed.</summary>
    public async Task SettleAsync()
    {
        await _over.CancelAsync();
        (int Right, int Failed)[] counts = await Task.WhenAll(_callers).Within(Traffic.Patience, "the last calls");
        TestContext.Out.WriteLine($"{counts.Sum(static count => count.Right)} calls were answered, {counts.Sum(static count => count.Failed)} failed.");
        Assert.That(counts.Sum(static count => count.Right), Is.Positive);
        await SucceedsAsync(_client.Api<IParcelApi>());
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _client.DisposeAsync().Within(Traffic.Patience, "the disposal of the callers' bus");
        await _service.DisposeAsync().Within(Traffic.Patience, "the disposal of the service's bus");
        _over.Dispose();
    }

    /// <summary>A call succeeds. One that was sent before all was well again may fail still.</summary>
    public static async Task SucceedsAsync(IParcelApi api)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                Assert.That(await api.DoubleAsync(21), Is.EqualTo(42));
                return;
            }
            catch (BusException) when (attempt < 10)
            {
                // Each attempt ends within the timeout of calls.
            }
        }
    }

    private async Task<(int Right, int Failed)> CallAsync(IParcelApi api, long number)
    {
        int right = 0, failed = 0;
        for (; !_over.IsCancellationRequested; number++)
        {
            try
            {
                long answer = await api.DoubleAsync(number, CancellationToken.None).Within(Traffic.Patience, "an answer");
                if (answer != 2 * number) throw new InvalidOperationException($"Twice {number} is not {answer}.");
                right++;
                _right.Add(number);
            }
            catch (BusException)
            {
                failed++;
            }
        }
        return (right, failed);
    }
}

/// <summary>Answers each call.</summary>
internal sealed partial class Doubling : IParcelApi
{
    public ValueTask<long> DoubleAsync(long number, CancellationToken cancellationToken) => new(2 * number);
}
