using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Bus.TestKit;

/// <summary>Says single commands to a redis-server, on a connection of its own for each, and by other code than the library's.</summary>
public static class RedisAdmin
{
    private const int LongestWait = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60), Between = TimeSpan.FromMilliseconds(20);

    /// <summary>Says a command and returns its reply as text: a line, or the string that follows it.</summary>
    public static Task<string> SayAsync(int port, string command) => AskAsync(port, command, ReadAsync);

    /// <summary>Says a command whose reply is an array, and returns what is in it, also within arrays of its own.</summary>
    public static Task<string[]> ListAsync(int port, string command) => AskAsync(port, command, static async reader =>
    {
        List<string> items = [];
        int left = 1;
        while (left-- > 0)
        {
            string item = await ReadAsync(reader);
            if (item.StartsWith('*')) left += int.Parse(item.AsSpan(1), CultureInfo.InvariantCulture);
            else items.Add(item);
        }
        return items.ToArray();
    });

    private static async Task<T> AskAsync<T>(int port, string command, Func<StreamReader, Task<T>> read)
    {
        using TcpClient client = new() { ReceiveTimeout = LongestWait, SendTimeout = LongestWait };
        await client.ConnectAsync("127.0.0.1", port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{command}\r\n"));
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await read(reader).Within(TimeSpan.FromMilliseconds(LongestWait), $"the reply to {command} at {port}");
    }

    /// <summary>Says a command until its reply is what is waited for, where nothing signals that it came to be so.</summary>
    public static Task WaitAsync(int port, string command, Func<string, bool> isThat) => WaitAsync(port, command, SayAsync, isThat);

    /// <summary>The same of a command whose reply is an array of strings.</summary>
    public static Task WaitForListAsync(int port, string command, Func<string[], bool> isThat) => WaitAsync(port, command, ListAsync, isThat);

    private static Task WaitAsync<T>(int port, string command, Func<int, string, Task<T>> say, Func<T, bool> isThat)
        => Eventually.HoldsAsync(async () =>
        {
            try
            {
                if (isThat(await say(port, command))) return true;
            }
            catch (Exception failure) when (failure is SocketException or IOException or InvalidOperationException)
            {
                // It is about to be there.
            }
            // Servers that agree with each other are not to be kept from it by being asked.
            await Task.Delay(Between);
            return false;
        }, Patience, $"{command} at {port}");

    // Keys and texts here are of single bytes.
    private static async Task<string> ReadAsync(StreamReader reader)
    {
        string line = await reader.ReadLineAsync() ?? throw new EndOfStreamException("the server closed the connection");
        if (line.StartsWith('-')) throw new InvalidOperationException(line);
        if (line.StartsWith('*')) return line;
        if (!line.StartsWith('$')) return line[1..];
        char[] text = new char[int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture) + 2];
        int length = await reader.ReadBlockAsync(text);
        return new string(text, 0, length - 2);
    }
}
