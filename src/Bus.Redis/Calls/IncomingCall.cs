using Bus.Redis.Lightbus;
using Bus.Redis.Resp;

namespace Bus.Redis.Calls;

/// <summary>A call that a worker has popped.</summary>
internal sealed class IncomingCall(RentedBytes message)
{
    public ReadOnlySpan<byte> Message => message.Span;

    public string Id { get; private set; } = "";

    public string Procedure { get; private set; } = "";

    /// <summary>The list that the reply goes to.</summary>
    public string ReturnKey { get; private set; } = "";

    public IReadOnlyDictionary<string, string>? Headers { get; private set; }

    /// <summary>Reads who calls what.</summary>
    /// <exception cref="BusFormatException">It is no call.</exception>
    public void Open()
    {
        RpcCallMessage call = new(message.Span);
        call.Read();
        (Id, Procedure, ReturnKey, Headers) = (call.Id, call.Procedure, call.ReturnKey, call.Headers);
    }

    public void Return() => message.Return();
}
