using Bus.Codecs;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Redis.Lightbus;

/// <summary>A failure that is not the handler's, told beside the text that Python reads: so that our callers tell it from others.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Parameter">The parameter that was refused, or empty.</param>
/// <param name="Message">What is wrong.</param>
internal readonly record struct RpcFailure(string Kind, string Parameter, string Message)
{
    private const string Arguments = "arguments", Unserved = "not_served", Gone = "gone";

    public static ReadOnlySpan<byte> Name => "failure"u8;

    /// <summary>The failure as it travels, or null when it is the handler's.</summary>
    public static RpcFailure? Of(BusException failure) => failure switch
    {
        BusInvalidArgumentsException refusal => new(Arguments, refusal.Parameter, refusal.Problem),
        BusNotServedException => new(Unserved, "", failure.Message),
        BusConnectionException => new(Gone, "", failure.Message),
        _ => null,
    };

    public BusException? ToException(RpcDescriptor rpc) => Kind switch
    {
        Arguments => new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, Parameter, Message),
        Unserved => new BusNotServedException(rpc.Api.Name, rpc.Name, Message),
        Gone => new BusConnectionException(Message),
        _ => null,
    };

    public void Write(ref JsonWriter writer)
    {
        writer.WriteName(Name);
        writer.BeginObject(3);
        writer.WriteName("kind"u8);
        writer.WriteString(Kind);
        writer.WriteName("parameter"u8);
        writer.WriteString(Parameter);
        writer.WriteName("message"u8);
        writer.WriteString(Message);
        writer.EndObject();
    }

    public static RpcFailure Read(ref JsonReader reader)
    {
        string kind = "", parameter = "", message = "";
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("kind"u8)) kind = reader.ReadString();
            else if (name.SequenceEqual("parameter"u8)) parameter = reader.ReadString();
            else if (name.SequenceEqual("message"u8)) message = reader.ReadString();
            else reader.Skip();
        }
        return new(kind, parameter, message);
    }
}
