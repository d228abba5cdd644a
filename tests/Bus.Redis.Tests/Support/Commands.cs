namespace Bus.Redis.Tests.Support;

/// <summary>A command of words, whose reply is text.</summary>
internal readonly struct Say(params string[] words) : IRedisCommand<string?>
{
    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(words.Length);
        foreach (string word in words) buffer.Argument(word);
    }

    public static string? Read(ref RespReader reply) => reply.TryReadNull() ? null : reply.ReadString();
}

/// <summary>Two commands that belong together: counts up, and asks for what came of it.</summary>
internal readonly struct CountUp(string key) : IRedisCommand<long>
{
    public static int Commands => 2;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(2);
        buffer.Argument("INCR"u8);
        buffer.Argument(key);
        buffer.Begin(2);
        buffer.Argument("GET"u8);
        buffer.Argument(key);
    }

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}

/// <summary>Fails while it is written.</summary>
internal readonly struct HalfWritten : IRedisCommand<string?>
{
    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(2);
        buffer.Argument("SET"u8);
        throw new BusFormatException("$.name", "is null, but the contract does not allow null", 3);
    }

    public static string? Read(ref RespReader reply) => reply.ReadString();
}

/// <summary>Sends another command while it is written, as a type of a user's may.</summary>
internal readonly struct Nested(RedisConnection connection, Action<ValueTask<string?>> sent) : IRedisCommand<string?>
{
    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(2);
        buffer.Argument("ECHO"u8);
        sent(connection.SayAsync("ECHO", "inner"));
        buffer.Argument("outer"u8);
    }

    public static string? Read(ref RespReader reply) => reply.ReadString();
}

internal static class Connections
{
    public static ValueTask<string?> SayAsync(this RedisConnection connection, params string[] words) => connection.SendAsync<Say, string?>(new Say(words));

    public static ValueTask<RedisConnection> OpenAsync(string url) => RedisConnection.ConnectAsync(RedisUrl.Parse(new Uri(url)).Address, "tests", CancellationToken.None);
}
