namespace Bus.Redis.Resp;

/// <summary>A short Lua script, on keys of one slot, that returns text or nil.</summary>
/// <inheritdoc cref="NumberScript"/>
internal readonly struct TextScript(string script, string[] keys, string[] arguments) : IRedisCommand<string?>
{
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, script, keys, arguments);

    public static string? Read(ref RespReader reply) => reply.TryReadNull() ? null : reply.ReadString();
}
