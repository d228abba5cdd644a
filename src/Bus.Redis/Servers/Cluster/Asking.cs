using Bus.Redis.Resp;

namespace Bus.Redis.Servers.Cluster;

/// <summary>A command for a server that is being given the key's slot, and takes it before it has all of it.</summary>
internal readonly struct Asking<TCommand, TReply>(TCommand command) : IRedisCommand<TReply>
    where TCommand : struct, IRedisCommand<TReply>
{
    public static int Commands => TCommand.Commands + 1;

    public static bool MayRepeat => TCommand.MayRepeat;

    public static bool GoesOnInline => TCommand.GoesOnInline;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(1);
        buffer.Argument("ASKING"u8);
        command.Write(buffer);
    }

    public static TReply Read(ref RespReader reply) => TCommand.Read(ref reply);
}
