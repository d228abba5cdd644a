using System.ComponentModel;
using System.Text;
using Bus.Codecs;

namespace Bus.Descriptors;

/// <summary>An API as the generator described it: its name on the bus, its RPCs and its events.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class ApiDescriptor
{
    private static int s_slots;

    private readonly byte[] _utf8Name;
    private readonly RpcDescriptor[] _rpcs;
    private readonly EventDescriptor[] _events;

    /// <summary>Creates the descriptor and gives it to its members.</summary>
    /// <param name="name">The API's name on the bus.</param>
    /// <param name="contract">The contract's full C# name, for messages.</param>
    /// <param name="version">The version that events carry.</param>
    /// <param name="isInternal">Whether tools leave the API out of what they list.</param>
    /// <param name="rpcs">The RPCs, in the order of the contract.</param>
    /// <param name="events">The events, in the order of the contract.</param>
    protected ApiDescriptor(string name, string contract, int version, bool isInternal, RpcDescriptor[] rpcs, EventDescriptor[] events)
    {
        (_utf8Name, _rpcs, _events) = (Encoding.UTF8.GetBytes(name), rpcs, events);
        (Name, Contract, Version, IsInternal, Rpcs, Events) = (name, contract, version, isInternal, Array.AsReadOnly(rpcs), Array.AsReadOnly(events));
        foreach (RpcDescriptor rpc in rpcs) rpc.Api = this;
        foreach (EventDescriptor @event in events) @event.Api = this;
    }

    /// <summary>The API's name on the bus.</summary>
    public string Name { get; }

    /// <summary>The API's name on the bus in UTF-8, for transports.</summary>
    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>The contract's full C# name, for messages; it never travels.</summary>
    public string Contract { get; }

    /// <summary>The version that events carry.</summary>
    public int Version { get; }

    /// <summary>Whether tools leave the API out of what they list.</summary>
    public bool IsInternal { get; }

    /// <summary>The RPCs, in the order of the contract.</summary>
    public IReadOnlyList<RpcDescriptor> Rpcs { get; }

    /// <summary>The events, in the order of the contract.</summary>
    public IReadOnlyList<EventDescriptor> Events { get; }

    /// <summary>
    /// The JSON Schema (draft-07) of all that the API sends and takes, in UTF-8:
    /// <c>{"events":{"name":{"parameters":…}},"rpcs":{"name":{"parameters":…,"response":…}}}</c>, the layout of Lightbus.
    /// </summary>
    public abstract ReadOnlySpan<byte> Schema { get; }

    /// <summary>Finds an RPC by its name on the bus.</summary>
    /// <param name="name">The name in UTF-8, as it came.</param>
    /// <returns>The RPC, or null.</returns>
    public abstract RpcDescriptor? FindRpc(ReadOnlySpan<byte> name);

    /// <summary>Finds an event by its name on the bus.</summary>
    /// <param name="name">The name in UTF-8, as it came.</param>
    /// <returns>The event, or null.</returns>
    public abstract EventDescriptor? FindEvent(ReadOnlySpan<byte> name);

    /// <summary>The RPC at a place, if it has that name; for generated code.</summary>
    /// <param name="place">The place in the contract.</param>
    /// <param name="name">The name in UTF-8.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected RpcDescriptor? RpcAt(int place, ReadOnlySpan<byte> name)
    {
        RpcDescriptor rpc = _rpcs[place];
        return Utf8NameTable.AreEqual(rpc.Utf8Name, name) ? rpc : null;
    }

    /// <summary>The event at a place, if it has that name; for generated code.</summary>
    /// <param name="place">The place in the contract.</param>
    /// <param name="name">The name in UTF-8.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected EventDescriptor? EventAt(int place, ReadOnlySpan<byte> name)
    {
        EventDescriptor @event = _events[place];
        return Utf8NameTable.AreEqual(@event.Utf8Name, name) ? @event : null;
    }

    /// <summary>Where every bus of this process keeps its proxy for this API.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public int Slot { get; } = Interlocked.Increment(ref s_slots) - 1;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
