namespace Bus.Redis.Resp;

/// <summary>Writes one command, or several that belong together.</summary>
internal interface ICommandWriter
{
    /// <summary>Writes it. What it throws takes back all that it wrote.</summary>
    void Write(CommandBuffer buffer);
}
