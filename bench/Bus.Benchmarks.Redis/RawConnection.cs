using System.Net.Sockets;
using Bus.Redis.Resp;

namespace Bus.Benchmarks.Redis;

/// <summary>The least that speaks to Redis: a socket whose thread waits, and replies that are told apart and not read.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CommandBuffer _commands = new();
    private readonly ReplyBuffer _replies = new();

    public RawConnection(int port) => _socket.Connect("127.0.0.1", port);

    public void Add(params ReadOnlySpan<string> words)
    {
        _commands.Begin(words.Length);
        foreach (string word in words) _commands.Argument(word);
    }

    /// <summary>Adds what was written before.</summary>
    public void Add(ReadOnlySpan<byte> commands)
    {
        commands.CopyTo(_commands.GetSpan(commands.Length));
        _commands.Advance(commands.Length);
    }

    public void Send()
    {
        _socket.Send(_commands.Written);
        _commands.Clear();
    }

    /// <summary>Waits for a reply; it is valid until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Receive()
    {
        ReadOnlySpan<byte> reply;
        while (!_replies.TryTake(out reply)) _replies.Advance(_socket.Receive(_replies.Room()));
        return reply;
    }

    public void Receive(int count)
    {
        for (int reply = 0; reply < count; reply++) Receive();
    }

    public void Say(params ReadOnlySpan<string> words)
    {
        Add(words);
        Send();
        Receive();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _replies.Dispose();
    }

    /// <summary>A command as it goes out.</summary>
    public static byte[] Written(params ReadOnlySpan<string> words)
    {
        CommandBuffer commands = new();
        commands.Begin(words.Length);
        foreach (string word in words) commands.Argument(word);
        return commands.Written.ToArray();
    }
}
