namespace Bus.Redis.Resp;

/// <summary>A short Lua script, on keys of one slot, that returns a number.</summary>
/// <param name="script">The script.</param>
/// <param name="keys">Its keys.</param>
/// <param name="arguments">Its arguments.</param>
internal readonly struct NumberScript(string script, string[] keys, string[] arguments) : IRedisCommand<long>
{
    // Scripts here do no harm when they run twice.
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, script, keys, arguments);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
