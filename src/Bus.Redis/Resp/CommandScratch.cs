namespace Bus.Redis.Resp;

/// <summary>A place to write a command before it is its turn: the thread's own, or another where a command is written while another is.</summary>
internal readonly ref struct CommandScratch
{
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static CommandBuffer? t_kept;

    private CommandScratch(CommandBuffer buffer) => Buffer = buffer;

    public CommandBuffer Buffer { get; }

    public static CommandScratch Rent()
    {
        CommandBuffer buffer = t_kept ?? new CommandBuffer();
        t_kept = null;
        return new(buffer);
    }

    public void Dispose()
    {
        Buffer.Clear(LargestKept);
        t_kept = Buffer;
    }
}
