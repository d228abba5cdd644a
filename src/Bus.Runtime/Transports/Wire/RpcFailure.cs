using Bus.Codecs;
using Bus.Descriptors;

namespace Bus.Transports.Wire;

/// <summary>Why a call failed, in words that travel.</summary>
/// <param name="Kind">Which of the failures of a call it is.</param>
/// <param name="Subject">The short type name of what the handler threw, or the parameter.</param>
/// <param name="Message">The message, or what is wrong with the parameter.</param>
/// <param name="Stack">The remote stack, or null.</param>
internal readonly record struct RpcFailure(string Kind, string Subject, string Message, string? Stack)
{
    private const string Remote = "remote", Arguments = "arguments", Unserved = "not_served";

    public static RpcFailure From(BusCallException failure) => failure switch
    {
        BusInvalidArgumentsException refusal => new(Arguments, refusal.Parameter, refusal.Problem, null),
        BusRemoteException remote => new(Remote, remote.RemoteType, remote.RemoteMessage, remote.RemoteStack),
        _ => new(Unserved, "", failure.Message, null),
    };

    public BusException ToException(RpcDescriptor rpc) => Kind switch
    {
        Arguments => new BusInvalidArgumentsException(rpc.Api.Name, rpc.Name, Subject, Message),
        Unserved => new BusNotServedException(rpc.Api.Name, rpc.Name, Message),
        _ => new BusRemoteException(rpc.Api.Name, rpc.Name, Subject, Message, Stack),
    };

    public void Write<TWriter>(ref TWriter writer)
        where TWriter : struct, IBusWriter, allows ref struct
    {
        writer.BeginObject(4);
        writer.WriteName("kind"u8);
        writer.WriteString(Kind);
        writer.WriteName("subject"u8);
        writer.WriteString(WellFormed(Subject));
        writer.WriteName("message"u8);
        writer.WriteString(WellFormed(Message));
        writer.WriteName("stack"u8);
        if (Stack is null) writer.WriteNull();
        else writer.WriteString(WellFormed(Stack));
        writer.EndObject();
    }

    public static RpcFailure Read<TReader>(ref TReader reader)
        where TReader : struct, IBusReader, allows ref struct
    {
        string kind = "", subject = "", message = "";
        string? stack = null;
        int state = reader.BeginObject();
        while (reader.NextName(ref state, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("kind"u8)) kind = reader.ReadString();
            else if (name.SequenceEqual("subject"u8)) subject = reader.ReadString();
            else if (name.SequenceEqual("message"u8)) message = reader.ReadString();
            else if (name.SequenceEqual("stack"u8)) stack = reader.TryReadNull() ? null : reader.ReadString();
            else reader.Skip();
        }
        return new(kind, subject, message, stack);
    }

    // What a handler says is not ours: half a surrogate pair in it must not hide the failure.
    private static string WellFormed(string text)
    {
        int at = 0;
        while (at < text.Length && !char.IsSurrogate(text[at])) at++;
        if (at == text.Length) return text;
        return string.Create(text.Length, text, static (span, text) =>
        {
            for (int index = 0; index < text.Length; index++)
            {
                bool isWhole = !char.IsSurrogate(text[index])
                    || (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                    || (index > 0 && char.IsSurrogatePair(text[index - 1], text[index]));
                span[index] = isWhole ? text[index] : '\uFFFD';
            }
        });
    }
}
