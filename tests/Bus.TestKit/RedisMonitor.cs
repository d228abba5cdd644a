using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bus.TestKit;

/// <summary>A command as a server had it.</summary>
/// <param name="Client">The connection that it came over; <c>lua</c> within a script.</param>
/// <param name="Words">Its name and its arguments.</param>
public sealed record SeenCommand(string Client, IReadOnlyList<string> Words)
{
    public string Name => Words[0].ToUpperInvariant();

    public override string ToString() => $"[{Client}] {string.Join(' ', Words.Select(static word => word.Length > 80 ? $"{word[..80]}…" : word))}";
}

/// <summary>Hears each command that a server does, in that order, by its <c>MONITOR</c>.</summary>
public sealed class RedisMonitor : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpClient _client = new();
    private readonly int _port;
    private int _marks;

    private RedisMonitor(int port) => _port = port;

    public Recording<SeenCommand> Commands { get; } = new();

    public static async Task<RedisMonitor> StartAsync(int port)
    {
        RedisMonitor monitor = new(port);
        await monitor._client.ConnectAsync("127.0.0.1", port);
        NetworkStream stream = monitor._client.GetStream();
        await stream.WriteAsync("MONITOR\r\n"u8.ToArray());
        // Bytes are letters here: what is no text of one byte each stands there escaped.
        StreamReader reader = new(stream, Encoding.Latin1);
        if (await reader.ReadLineAsync() is not "+OK") throw new InvalidOperationException("The server does not let itself be monitored.");
        _ = monitor.ReadAsync(reader);
        return monitor;
    }

    /// <summary>All that the server has done up to now.</summary>
    public async Task<IReadOnlyList<SeenCommand>> UpToNowAsync()
    {
        string mark = $"mark-{Interlocked.Increment(ref _marks)}";
        await RedisAdmin.SayAsync(_port, $"ECHO {mark}");
        await Commands.When(all => all.Any(command => command.Words[^1] == mark)).Within(Patience, "the monitor to say what was done");
        return [.. Commands.Items.Where(static command => command.Name != "ECHO")];
    }

    public void Dispose() => _client.Dispose();

    private async Task ReadAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync() is { } line) Commands.Add(Read(line));
        }
        catch (Exception end) when (end is IOException or ObjectDisposedException)
        {
            // Nobody listens any more, or the server is gone.
        }
    }

    // +1795310473.518625 [0 127.0.0.1:48166] "echo" "say \"it\""
    private static SeenCommand Read(string line)
    {
        int open = line.IndexOf('[', StringComparison.Ordinal), close = line.IndexOf("] ", open, StringComparison.Ordinal);
        List<string> words = [];
        for (int at = close + 2; at < line.Length; at++)
        {
            List<byte> word = [];
            for (at++; line[at] != '"'; at++) word.Add(line[at] == '\\' ? Unescape(line, ref at) : (byte)line[at]);
            words.Add(Encoding.UTF8.GetString([.. word]));
            at++;
        }
        return new(line[(line.IndexOf(' ', open) + 1)..close], words);
    }

    private static byte Unescape(string line, ref int at)
    {
        char kind = line[++at];
        if (kind != 'x') return (byte)(kind switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'a' => '\a', 'b' => '\b', _ => kind });
        at += 2;
        return byte.Parse(line.AsSpan(at - 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
