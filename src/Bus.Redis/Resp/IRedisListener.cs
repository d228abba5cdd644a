namespace Bus.Redis.Resp;

/// <summary>Hears what a server says unasked, as messages of channels.</summary>
internal interface IRedisListener
{
    /// <summary>Something was said. On the connection's own thread: it copies what it needs, and runs nobody else's code.</summary>
    void Hear(ref RespReader message);
}
