namespace Bus.Redis.Resp;

/// <summary>The connection ended before the reply came.</summary>
/// <param name="message">What happened.</param>
/// <param name="wasSent">Whether the command may have gone out: then nobody knows whether it had its effect.</param>
/// <param name="cause">Why.</param>
internal sealed class RedisConnectionLostException(string message, bool wasSent, Exception? cause) : Exception(message, cause)
{
    public bool WasSent => wasSent;
}
