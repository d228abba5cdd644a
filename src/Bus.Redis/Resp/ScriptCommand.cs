namespace Bus.Redis.Resp;

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
