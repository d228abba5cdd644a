using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bus.Redis.Tests.Faults;

/// <summary>Stands between clients and a server. The first command with a certain text is done by the server, but its connection ends before anybody hears of that.</summary>
internal sealed class SwallowingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _sockets = new();
    private readonly TaskCompletionSource _swallowed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _server;
    private readonly byte[] _text;
    private readonly Func<Task> _whenDone;
    private readonly Task _accepting;
    private int _struck;

    /// <summary>Begins to listen.</summary>
    /// <param name="server">The server's port.</param>
    /// <param name="text">The text of the command.</param>
    /// <param name="whenDone">Waits until the server has done it.</param>
    public SwallowingProxy(int server, string text, Func<Task> whenDone)
    {
        (_server, _text, _whenDone) = (server, Encoding.UTF8.GetBytes(text), whenDone);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Completes when the command was done and its connection has ended.</summary>
    public Task Swallowed => _swallowed.Task;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        foreach (Socket socket in _sockets.Keys) socket.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true) _ = CarryAsync(await _listener.AcceptSocketAsync());
    }

    private async Task CarryAsync(Socket client)
    {
        using Socket mine = client, server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        (_sockets[client], _sockets[server], client.NoDelay) = (0, 0, true);
        using CancellationTokenSource mute = new();
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            Task talking = TalkAsync(client, server, mute), answering = AnswerAsync(server, client, mute.Token);
            Task ended = await Task.WhenAny(talking, answering);
            // Muted, it is kept until the command was done: the answers end first, and the command may not even be on its way.
            await (mute.IsCancellationRequested ? talking : ended);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Either side may end first.
        }
        _sockets.TryRemove(client, out _);
        _sockets.TryRemove(server, out _);
    }

    private async Task TalkAsync(Socket client, Socket server, CancellationTokenSource mute)
    {
        byte[] bytes = new byte[64 * 1024];
        while (await client.ReceiveAsync(bytes) is var count and > 0)
        {
            bool strikes = bytes.AsSpan(0, count).IndexOf(_text) >= 0 && Interlocked.Exchange(ref _struck, 1) == 0;
            if (strikes) await mute.CancelAsync();
            await SendAsync(server, bytes.AsMemory(0, count));
            if (!strikes) continue;
            await _whenDone();
            client.Close();
            _swallowed.TrySetResult();
            return;
        }
    }

    private static async Task AnswerAsync(Socket server, Socket client, CancellationToken mute)
    {
        byte[] bytes = new byte[64 * 1024];
        while (await server.ReceiveAsync(bytes, SocketFlags.None, mute) is var count and > 0) await SendAsync(client, bytes.AsMemory(0, count));
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await to.SendAsync(bytes)..];
    }
}
