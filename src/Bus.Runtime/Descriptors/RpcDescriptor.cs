using System.ComponentModel;
using System.Text;
using Bus.Codecs;
using Bus.Diagnostics;

namespace Bus.Descriptors;

/// <summary>An RPC as the generator described it.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class RpcDescriptor
{
    private readonly byte[] _utf8Name;
    private string? _method;
    private KeyValuePair<string, object?>[]? _attributes;

    private protected RpcDescriptor(string name, string member, ParameterDescriptor[] parameters)
        => (Name, Member, Parameters, _utf8Name) = (name, member, Array.AsReadOnly(parameters), Encoding.UTF8.GetBytes(name));

    /// <summary>The API that the RPC belongs to.</summary>
    public ApiDescriptor Api { get; internal set; } = null!;

    /// <summary>The RPC's name on the bus.</summary>
    public string Name { get; }

    /// <summary>The RPC's name on the bus in UTF-8, for transports.</summary>
    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>The C# method's name, for messages; it never travels.</summary>
    public string Member { get; }

    /// <summary>The parameters, in the order of the contract, without the cancellation token.</summary>
    public IReadOnlyList<ParameterDescriptor> Parameters { get; }

    /// <summary>The name in traces and metrics: <c>auth/check_password</c>.</summary>
    internal string Method => _method ??= $"{Api?.Name}/{Name}";

    /// <summary>What a span says of a call over a wire.</summary>
    internal KeyValuePair<string, object?>[] Attributes => _attributes ??= [TelemetryAttributes.RpcSystem, new(TelemetryAttributes.RpcMethod, Method)];

    /// <summary>Gives this descriptor, with its types, to a visitor: how who has a name and bytes comes to them.</summary>
    /// <typeparam name="TVisitor">The visitor; a struct costs nothing.</typeparam>
    /// <typeparam name="TReturn">What it returns.</typeparam>
    /// <param name="visitor">The visitor.</param>
    public abstract TReturn Accept<TVisitor, TReturn>(ref TVisitor visitor)
        where TVisitor : IRpcVisitor<TReturn>, allows ref struct;

    /// <inheritdoc/>
    public override string ToString() => $"{Api?.Name}.{Name}";
}

/// <summary>An RPC with the types of its arguments and its result: what a proxy hands to a transport.</summary>
/// <typeparam name="TArguments">A struct that holds the arguments.</typeparam>
/// <typeparam name="TResult">The result, or <see cref="NoResult"/>.</typeparam>
/// <param name="name">The RPC's name on the bus.</param>
/// <param name="member">The C# method's name.</param>
/// <param name="parameters">The parameters, without the cancellation token.</param>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public abstract class RpcDescriptor<TArguments, TResult>(string name, string member, ParameterDescriptor[] parameters)
    : RpcDescriptor(name, member, parameters)
    where TArguments : struct
{
    /// <summary>Calls the method on a service.</summary>
    /// <param name="service">An implementation of the contract.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Fires when the caller gives up or the deadline passes.</param>
    /// <exception cref="InvalidCastException"><paramref name="service"/> does not implement the contract.</exception>
    public abstract ValueTask<TResult> InvokeAsync(object service, TArguments arguments, CancellationToken cancellationToken);

    /// <summary>Writes arguments as an object with the parameters' names.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">Where they go.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="BusFormatException">The contract does not allow them.</exception>
    public abstract void WriteArguments<TWriter>(ref TWriter writer, in TArguments arguments)
        where TWriter : struct, IBusWriter, allows ref struct;

    /// <summary>Reads arguments, with defaults in the place of those that are not there.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">Where they come from.</param>
    /// <exception cref="BusFormatException">They do not fit the contract.</exception>
    public abstract TArguments ReadArguments<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct;

    /// <summary>Writes a result.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="result">The result.</param>
    /// <exception cref="BusFormatException">The contract does not allow it.</exception>
    public abstract void WriteResult<TWriter>(ref TWriter writer, TResult result)
        where TWriter : struct, IBusWriter, allows ref struct;

    /// <summary>Reads a result.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">Where it comes from.</param>
    /// <exception cref="BusFormatException">It does not fit the contract.</exception>
    public abstract TResult ReadResult<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct;

    /// <inheritdoc/>
    public sealed override TReturn Accept<TVisitor, TReturn>(ref TVisitor visitor) => visitor.Visit(this);

    /// <summary>
    /// The arguments' values in the order of <see cref="RpcDescriptor.Parameters"/>, for who shows or records calls. It makes an
    /// array and boxes values: leave it out of steady paths.
    /// </summary>
    /// <param name="arguments">The arguments.</param>
    public abstract object?[] ValuesOf(TArguments arguments);
}
