using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bus.Redis.Tests.Faults;

/// <summary>What is at the address is not what one took it for.</summary>
public sealed class WrongServer
{
    // More than what the sockets of both sides hold on their way.
    private const long MostHeard = 32 * 1024 * 1024;

    [TestCase("redis://:swordfish@127.0.0.1:{0}/3")]
    [TestCase("redis://sally:swordfish@127.0.0.1:{0}/3")]
    public async Task Refuses_a_wrong_password_at_once(string url)
    {
        await using RedisServer server = await RedisServer.StartAsync("--requirepass another");
        BusConnectionException refusal = await RefusalOf(string.Format(null, url, server.Port));
        Assert.That(refusal.Message, Does.Contain($"redis://127.0.0.1:{server.Port}/3").And.Contain("WRONGPASS"));
        Assert.That(refusal.ToString(), Does.Not.Contain("swordfish"));
    }

    [TestCase("HTTP/1.1 400 Bad Request\r\n\r\n")]
    [TestCase("\0\0\0\0\u0001\u0002\u0003")]
    [TestCase("+OK\r\n")]
    [TestCase("$2147483647\r\n")]
    [TestCase("$-7\r\n")]
    [TestCase("*2147483647\r\n")]
    [TestCase(":99999999999999999999999999\r\n")]
    [TestCase("+no end ")]
    [TestCase(">1\r\n+told unasked\r\n")]
    public async Task Is_refused_without_a_flood_of_memory_when_it_talks_nonsense_for_ever(string nonsense)
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        Task<long> saying = SayAsync(other, Encoding.Latin1.GetBytes(nonsense));

        BusConnectionException refusal = await RefusalOf($"redis://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.That(refusal.Message, Does.Contain($"redis://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}"));
        Assert.That(await saying.Within(Traffic.Patience, "the connection to be closed"), Is.LessThan(MostHeard), "bytes that it listened to");
    }

    private static async Task<BusConnectionException> RefusalOf(string url)
    {
        Task<BusClient> connecting = BusClient.ConnectAsync(url, static options => options.Service = "parcels").AsTask();
        BusConnectionException? refusal = null;
        try
        {
            await using BusClient connected = await connecting.Within(TimeSpan.FromSeconds(8), "the refusal");
            Assert.Fail("It was not refused.");
        }
        catch (BusConnectionException exception)
        {
            refusal = exception;
        }
        return refusal!;
    }

    /// <summary>Says the same again and again until nobody listens.</summary>
    private static async Task<long> SayAsync(TcpListener listener, byte[] nonsense)
    {
        byte[] much = [.. Enumerable.Repeat(nonsense, 1 + 8 * 1024 / nonsense.Length).SelectMany(static bytes => bytes)];
        using Socket client = await listener.AcceptSocketAsync();
        long said = 0;
        try
        {
            while (said < 2 * MostHeard) said += await client.SendAsync(much);
        }
        catch (SocketException)
        {
            // It has heard enough.
        }
        return said;
    }
}
