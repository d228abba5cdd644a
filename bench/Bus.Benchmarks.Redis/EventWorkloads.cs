namespace Bus.Benchmarks.Redis;

/// <summary>Firing, by hand.</summary>
internal sealed class RawFire(int inFlight) : Workload
{
    private RawConnection _connection = null!;

    protected override int Operations => 64 * 1024;

    protected override ValueTask OpenAsync()
    {
        _connection = new RawConnection(Server.Port);
        return default;
    }

    protected override ValueTask PrepareAsync()
    {
        _connection.Say("FLUSHALL");
        return default;
    }

    protected override ValueTask WorkAsync()
    {
        RawEvents.FireMany(_connection, Operations, inFlight);
        return default;
    }
}

/// <summary>Firing through the bus.</summary>
internal sealed class BusFire(int inFlight) : Workload
{
    private static readonly UserRegistered Payload = new("user0", "user0@example.com");

    private RawConnection _connection = null!;
    private BusClient _bus = null!;

    protected override int Together => inFlight;

    protected override int Operations => 64 * 1024;

    protected override async ValueTask OpenAsync()
    {
        _connection = new RawConnection(Server.Port);
        _bus = await BusClient.ConnectAsync(Server.Url, static options => options.Service = "measured");
    }

    protected override ValueTask PrepareAsync()
    {
        _connection.Say("FLUSHALL");
        return default;
    }

    protected override async ValueTask WorkAsync()
    {
        BusEvent<UserRegistered> registered = _bus.Api<IMeasuredApi>().UserRegistered;
        await ManyAsync(Operations, inFlight, () => registered.FireAsync(Payload));
    }

    public override async ValueTask DisposeAsync()
    {
        await _bus.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>Reading and acknowledging what waits, or what is fired meanwhile, by hand.</summary>
internal sealed class RawConsume(int firedInFlight) : Workload
{
    private RawConnection _firer = null!, _consumer = null!;

    protected override int Operations => 32 * 1024;

    protected override ValueTask OpenAsync()
    {
        (_firer, _consumer) = (new RawConnection(Server.Port), new RawConnection(Server.Port));
        return default;
    }

    protected override ValueTask PrepareAsync()
    {
        RawEvents.Begin(_firer);
        if (firedInFlight == 0) RawEvents.FireMany(_firer, Operations, 512);
        return default;
    }

    protected override async ValueTask WorkAsync()
    {
        Task firing = firedInFlight == 0 ? Task.CompletedTask : Task.Factory.StartNew(() => RawEvents.FireMany(_firer, Operations, firedInFlight), TaskCreationOptions.LongRunning);
        await Task.Factory.StartNew(() => RawEvents.Consume(_consumer, Operations), TaskCreationOptions.LongRunning);
        await firing;
    }
}

/// <summary>The same through the bus: handled by a listener and acknowledged.</summary>
internal sealed class BusConsume(int firedInFlight) : Workload
{
    private static readonly UserRegistered Payload = new("user0", "user0@example.com");

    private RawConnection _connection = null!;
    private BusClient _bus = null!;
    private int _left;
    private TaskCompletionSource _handled = new();

    protected override int Together => firedInFlight;

    protected override int Operations => 32 * 1024;

    protected override async ValueTask OpenAsync()
    {
        _connection = new RawConnection(Server.Port);
        _bus = await BusClient.ConnectAsync(Server.Url, static options => options.Service = "measured");
    }

    protected override ValueTask PrepareAsync()
    {
        RawEvents.Begin(_connection);
        if (firedInFlight == 0) RawEvents.FireMany(_connection, Operations, 512);
        (_left, _handled) = (Operations, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        return default;
    }

    protected override async ValueTask WorkAsync()
    {
        BusEvent<UserRegistered> registered = _bus.Api<IMeasuredApi>().UserRegistered;
        IBusListener listener = await registered.ListenAsync("record", Handle, new ListenOptions { QueueCapacity = 1 << 20 });
        if (firedInFlight > 0) await ManyAsync(Operations, firedInFlight, () => registered.FireAsync(Payload));
        await _handled.Task;
        // Disposed, it has acknowledged all.
        await listener.DisposeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _bus.DisposeAsync();
        await base.DisposeAsync();
    }

    private ValueTask Handle(UserRegistered payload)
    {
        if (Interlocked.Decrement(ref _left) == 0) _handled.SetResult();
        return default;
    }
}
