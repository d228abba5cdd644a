using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>Scripts the answers of calls. A lambda names the RPC, without strings: the bus looks which call it makes.</summary>
public static class TestBusScripts
{
    /// <summary>Begins a script for calls of one RPC, whatever their arguments.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <typeparam name="TResult">The RPC's result.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="call">Calls the RPC: <c>(IAuthApi auth) => auth.CheckPasswordAsync(default!, default!)</c>.</param>
    /// <exception cref="BusConfigurationException">The lambda makes no call of the contract, or several.</exception>
    public static RpcScript<TResult> When<TApi, TResult>(this TestBus bus, Func<TApi, ValueTask<TResult>> call)
        where TApi : class, IBusApi<TApi>
        => Begin<TApi, TResult>(bus, api => call(api).AsTask());

    /// <inheritdoc cref="When{TApi, TResult}(TestBus, Func{TApi, ValueTask{TResult}})"/>
    public static RpcScript<TResult> When<TApi, TResult>(this TestBus bus, Func<TApi, Task<TResult>> call)
        where TApi : class, IBusApi<TApi>
        => Begin<TApi, TResult>(bus, call);

    /// <summary>Begins a script for calls of an RPC that returns nothing, whatever their arguments.</summary>
    /// <typeparam name="TApi">The contract.</typeparam>
    /// <param name="bus">The test bus.</param>
    /// <param name="call">Calls the RPC: <c>(IAuthApi auth) => auth.LogOutAsync(default!)</c>.</param>
    /// <exception cref="BusConfigurationException">The lambda makes no call of the contract, or several.</exception>
    public static RpcScript<NoResult> When<TApi>(this TestBus bus, Func<TApi, ValueTask> call)
        where TApi : class, IBusApi<TApi>
        => Begin<TApi, NoResult>(bus, api => call(api).AsTask());

    /// <inheritdoc cref="When{TApi}(TestBus, Func{TApi, ValueTask})"/>
    public static RpcScript<NoResult> When<TApi>(this TestBus bus, Func<TApi, Task> call)
        where TApi : class, IBusApi<TApi>
        => Begin<TApi, NoResult>(bus, call);

    /// <summary>The calls return: their RPC has no result.</summary>
    /// <param name="script">The script.</param>
    public static void Returns(this RpcScript<NoResult> script)
    {
        ArgumentNullException.ThrowIfNull(script);
        script.Returns(default(NoResult));
    }

    private static RpcScript<TResult> Begin<TApi, TResult>(TestBus bus, Func<TApi, Task> call)
        where TApi : class, IBusApi<TApi>
    {
        ArgumentNullException.ThrowIfNull(bus);
        return new RpcScript<TResult>(bus.Hub, bus.Hub.Probe.Call(call));
    }
}
