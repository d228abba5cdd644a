using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Finds recorded calls. A lambda names the RPC, without strings: the bus looks which call it makes.</summary>
public static class TestBusCalls
{
    /// <summary>The recorded calls of one RPC, whatever their arguments.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="TResult">The RPC's result.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="call">Calls the RPC: <c>(IAuthApi auth) => auth.CheckPasswordAsync(default!, default!)</c>.</param>
    /// <exception cref="BusConfigurationException">The lambda makes no call of the contract, or several.</exception>
    public static RecordedCalls CallsTo<TApi, TResult>(this TestBus bus, Func<TApi, ValueTask<TResult>> call)
        where TApi : class, IBusApi<TApi>
        => Find<TApi>(bus, api => call(api).AsTask());

    /// <inheritdoc cref="CallsTo{TApi, TResult}(TestBus, Func{TApi, ValueTask{TResult}})"/>
    public static RecordedCalls CallsTo<TApi>(this TestBus bus, Func<TApi, ValueTask> call)
        where TApi : class, IBusApi<TApi>
        => Find<TApi>(bus, api => call(api).AsTask());

    /// <inheritdoc cref="CallsTo{TApi, TResult}(TestBus, Func{TApi, ValueTask{TResult}})"/>
    public static RecordedCalls CallsTo<TApi>(this TestBus bus, Func<TApi, Task> call)
        where TApi : class, IBusApi<TApi>
        => Find(bus, call);

    private static RecordedCalls Find<TApi>(TestBus bus, Func<TApi, Task> call)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        CapturedCall captured = bus.Hub.Probe.Call(call);
        return new RecordedCalls(bus.Hub, captured, bus.Hub.Records.Calls.Where(recorded => recorded.Descriptor == captured.Rpc), $"{captured.Rpc}");
    }
}
