using System.Globalization;
using Bus.Redis.Servers.Cluster;
using Bus.Redis.Tests.Faults;
using Bus.Redis.Tests.Support;

namespace Bus.Redis.Tests.Servers;

/// <summary>In which part of a cluster a key is, as a server computes it.</summary>
public sealed class HashSlots
{
    private const int Many = 2_000, Longest = 600;

    private static readonly string[] Odd =
    [
        "", "a", "123456789", "{", "}", "{}", "{}a", "a{}", "{}{a}", "a{}{a}b", "{a", "a}", "}{", "a}b{c}", "{a}{b}", "{{a}}", "{{a}b}", "{a{b}c}", "x{a{}y", "x{a}y}", "{ }", "{\r\n}",
        "auth:rpc_queue", "{auth:rpc_queue}:workers", "rpc_expiry_key:{auth:rpc_queue}0123-4", "auth.*:stream", "{auth.*:stream}:accounts-send_welcome:dead", "bus:dead_letters",
        "é", "{é}", "ключ", "{ключ}:again", "鍵{値}鍵", "😀{😀}", "\0", "{\0}", "half \uD83D", "{half \uD83D}x", "\u00FF\u0080",
    ];

    [Test]
    public async Task Are_those_that_a_server_computes()
    {
        Random chance = Chance.Begin();
        await using RedisServer server = await RedisServer.StartForClusterAsync();
        await using RedisConnection admin = await Connections.OpenAsync(server.Url);
        string[] keys = [.. Odd, new('k', 100_000), $"{{{new string('k', 100_000)}}}x", .. Enumerable.Range(0, Many).Select(_ => Key(chance))];

        string?[] said = await Task.WhenAll(keys.Select(key => admin.SayAsync("CLUSTER", "KEYSLOT", key).AsTask())).Within(Traffic.Patience, "the server's slots");

        Assert.That(keys.Select(static key => HashSlot.Of(key).ToString(CultureInfo.InvariantCulture)), Is.EqualTo(said));
    }

    /// <summary>A text of all kinds of letters, with more braces than any has by chance.</summary>
    private static string Key(Random chance) => string.Concat(Enumerable.Range(0, chance.Next(chance.Next(2) == 0 ? 12 : Longest)).Select(_ => chance.Next(6) switch
    {
        0 => "{",
        1 => "}",
        2 => ((char)chance.Next('a', 'z')).ToString(),
        3 => ((char)chance.Next(0, 0x80)).ToString(),
        4 => ((char)chance.Next(0x80, 0xD800)).ToString(),
        _ => char.ConvertFromUtf32(chance.Next(0x10000, 0x110000)),
    }));
}
