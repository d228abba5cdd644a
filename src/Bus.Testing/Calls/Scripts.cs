using Bus.Descriptors;

namespace Bus.Testing;

/// <summary>The scripts of one test bus. The newest that answers a call wins.</summary>
internal sealed class Scripts
{
    private readonly Lock _gate = new();
    private readonly List<Script> _scripts = [];

    public void Add(Script script)
    {
        lock (_gate) _scripts.Insert(0, script);
    }

    public Script<TResult>? Take<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, RecordedCall call, out int index)
        where TArguments : struct
    {
        Script[] scripts;
        lock (_gate) scripts = [.. _scripts];
        index = 0;
        // Conditions are the test's code: they run outside the lock.
        foreach (Script script in scripts)
            if (script.TryTake(call, out index))
                return script as Script<TResult> ?? throw new BusConfigurationException(
                    $"The script for {rpc} answers with another type than its result, {typeof(TResult)}. Let the compiler choose the type arguments of When.");
        return null;
    }
}
