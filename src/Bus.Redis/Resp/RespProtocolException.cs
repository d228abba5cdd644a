namespace Bus.Redis.Resp;

/// <summary>The server speaks no RESP: the connection is of no more use.</summary>
internal sealed class RespProtocolException(string problem) : Exception($"The server's reply is not RESP: {problem}.");
