using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bus.Redis.Tests.Faults;

/// <summary>Stands between clients and a server, and cuts each connection after some bytes, in the midst of whatever they are.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _sockets = new();
    private readonly Recording<int> _cuts = new();
    private readonly Lock _gate = new();
    private readonly int _server;
    private readonly byte[] _lastWords;
    private readonly Random _chance;
    private readonly Task _accepting;
    private volatile bool _isCutting;

    /// <summary>Begins to listen.</summary>
    /// <param name="server">The server's port.</param>
    /// <param name="chance">Says after how many bytes.</param>
    /// <param name="lastWords">What a client hears before its connection is cut; empty for nothing.</param>
    public CuttingProxy(int server, Random chance, byte[]? lastWords = null)
    {
        (_server, _chance, _lastWords) = (server, chance, lastWords ?? []);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Cuts until so many more connections were cut.</summary>
    public async Task CutAsync(int count, TimeSpan patience)
    {
        int before = _cuts.Items.Count;
        _isCutting = true;
        await _cuts.WhenCount(before + count).Within(patience, $"{count} connections to be cut");
        _isCutting = false;
    }

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
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            int budget;
            lock (_gate) budget = _chance.Next(2_000, 100_000);
            await await Task.WhenAny(PumpAsync(client, server, budget), PumpAsync(server, client, budget));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Either side may end first.
        }
        _sockets.TryRemove(client, out _);
        _sockets.TryRemove(server, out _);
    }

    private async Task PumpAsync(Socket from, Socket to, int budget)
    {
        byte[] bytes = new byte[16 * 1024];
        while (await from.ReceiveAsync(bytes) is var count and > 0)
        {
            bool isLast = _isCutting && count >= budget;
            await SendAsync(to, bytes.AsMemory(0, isLast ? budget : count));
            budget = Math.Max(budget - count, 0);
            if (!isLast) continue;
            _cuts.Add(0);
            if (_lastWords.Length > 0 && ((IPEndPoint)to.LocalEndPoint!).Port == Port) await SendAsync(to, _lastWords);
            return;
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await to.SendAsync(bytes)..];
    }
}
