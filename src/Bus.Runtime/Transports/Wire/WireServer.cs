using System.Text;
using Bus.Descriptors;
using Bus.Dispatch;

namespace Bus.Transports.Wire;

/// <summary>The server side of an API that gets its calls as a name and bytes.</summary>
internal sealed class WireServer(ApiServer server) : ApiServer
{
    public override ApiDescriptor Api => server.Api;

    /// <summary>Dispatches a call.</summary>
    /// <param name="name">The RPC's name in UTF-8.</param>
    /// <param name="request">The arguments; read when this returns its task.</param>
    /// <param name="context">What came with them.</param>
    /// <param name="where">The bus's URL, for messages.</param>
    /// <returns>The reply, which its reader disposes.</returns>
    public ValueTask<MessageBuffer> ReceiveAsync(ReadOnlySpan<byte> name, MessageBuffer request, in ServeContext context, string where)
    {
        if (Api.FindRpc(name) is not { } rpc) return new(RpcMessages.WriteFailure(NotServed.Member(Api, Encoding.UTF8.GetString(name), where)));
        WireExchange exchange = new(server, request, context);
        return rpc.Accept<WireExchange, ValueTask<MessageBuffer>>(ref exchange);
    }

    public override ValueTask<TResult> DispatchAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context)
        => server.DispatchAsync(rpc, arguments, context);

    public override ValueTask<TReply> ReceiveAsync<TArguments, TResult, TExchange, TReply>(
        RpcDescriptor<TArguments, TResult> rpc, TExchange exchange, ServeContext context)
        => server.ReceiveAsync<TArguments, TResult, TExchange, TReply>(rpc, exchange, context);
}
