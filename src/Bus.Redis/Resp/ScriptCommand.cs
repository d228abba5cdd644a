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

/// <summary>A short Lua script, on keys of one slot, that returns text or nil.</summary>
/// <inheritdoc cref="NumberScript"/>
internal readonly struct TextScript(string script, string[] keys, string[] arguments) : IRedisCommand<string?>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, script, keys, arguments);

    public static string? Read(ref RespReader reply) => reply.TryReadNull() ? null : reply.ReadString();
}

/// <summary>How scripts are written.</summary>
internal static class ScriptCommand
{
    public static void Write(CommandBuffer buffer, string script, string[] keys, string[] arguments)
    {
        buffer.Begin(3 + keys.Length + arguments.Length);
        buffer.Argument("EVAL"u8);
        buffer.Argument(script);
        buffer.Argument(keys.Length);
        foreach (string key in keys) buffer.Argument(key);
        foreach (string argument in arguments) buffer.Argument(argument);
    }
}
