using Bus.Redis.Worker;

namespace Bus.Redis.Tests.Faults;

/// <summary>Some who fire as long as they are let, and two workers of one group that count what comes.</summary>
internal sealed class Traffic : IAsyncDisposable
{
    private const int Firing = 8;

    /// <summary>How long anything may take on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<BusClient> _clients = [];
    private Task _producers = Task.CompletedTask;
    private long _lastNumber;
    private volatile bool _isOver;

    public Ledger Ledger { get; } = new();

    public static async Task<Traffic> StartAsync(string url)
    {
        Traffic traffic = new();
        for (int worker = 0; worker < 2; worker++)
            await (await traffic.ConnectAsync(url, $"worker-{worker}")).ParcelSent.ListenAsync("count", traffic.Count, new ListenOptions { Concurrency = 4 });
        IParcelApi producer = await traffic.ConnectAsync(url, "producer");
        traffic._producers = Task.WhenAll(Enumerable.Range(0, Firing).Select(_ => Task.Run(() => traffic.FireOnAsync(producer))));
        return traffic;
    }

    /// <summary>So many more were fired. Whoever fires and fails says why.</summary>
    public async Task MoreFired(int count, string what)
        => await (await Task.WhenAny(Ledger.WhenFired(Ledger.FiredCount + count), _producers).Within(Patience, $"{what}; {Ledger}"));

    /// <summary>So many more were handled that had not been before.</summary>
    public async Task MoreHandled(int count, string what)
        => await (await Task.WhenAny(Ledger.WhenHandled(Ledger.HandledCount + count), _producers).Within(Patience, $"{what}; {Ledger}"));

    /// <summary>Fires one event.</summary>
    public async Task FireAsync(IParcelApi producer)
    {
        long number = Interlocked.Increment(ref _lastNumber);
        await producer.ParcelSent.FireAsync(new(number));
        Ledger.Fired(number);
    }

    /// <summary>Something strikes that may cost what is fired before it is over, and nothing else.</summary>
    /// <param name="makeSafe">Makes safe what was fired before it begins.</param>
    /// <param name="strike">Strikes; when it ends, what is fired is safe again.</param>
    public async Task StrikeAsync(Func<Task> makeSafe, Func<Task> strike)
    {
        Ledger.BeginUnsafe();
        await makeSafe();
        await strike();
        Ledger.EndUnsafe(Volatile.Read(ref _lastNumber));
    }

    /// <summary>Ends the firing, and waits until all that was fired is handled.</summary>
    public async Task SettleAsync()
    {
        _isOver = true;
        await _producers.Within(Patience, $"the last events to be fired; {Ledger}");
        try
        {
            await Ledger.WhenAllHandled().Within(Patience, "all events to be handled");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message} {Ledger}", late);
        }
        TestContext.Out.WriteLine(Ledger);
        Assert.That(Ledger.OtherIds, Is.Empty, "a duplicate has the id of the first");
    }

    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        foreach (BusClient client in _clients) await client.DisposeAsync().Within(Patience, "the disposal of a bus");
    }

    private async Task<IParcelApi> ConnectAsync(string url, string process)
    {
        BusClient client = await BusClient.ConnectAsync(url, options => (options.Service, options.Process) = ("traffic", process));
        _clients.Add(client);
        return client.Api<IParcelApi>();
    }

    private ValueTask Count(ParcelSent parcel, EventContext context, CancellationToken cancellationToken)
    {
        Ledger.Handled(parcel.Number, context.Id.ToString());
        return ValueTask.CompletedTask;
    }

    private async Task FireOnAsync(IParcelApi producer)
    {
        while (!_isOver) await FireAsync(producer);
    }
}
