using Bus.Redis.Tests.Support;
using Bus.TestKit;

namespace Bus.Redis.Tests.Resp;

/// <summary>Who one is, and whom one trusts.</summary>
public sealed class Greeting
{
    private const string Password = "s\u20accret/word@";

    private static readonly string Escaped = Uri.EscapeDataString(Password);

    [Test]
    public async Task Gives_the_password_of_the_default_user()
    {
        await using RedisServer server = await RedisServer.StartAsync($"--requirepass {Password}");
        await using RedisConnection connection = await Connections.OpenAsync($"redis://:{Escaped}@127.0.0.1:{server.Port}");
        Assert.That(await connection.SayAsync("ACL", "WHOAMI"), Is.EqualTo("default"));
    }

    [Test]
    public async Task Gives_the_user_and_the_password()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisConnection admin = await Connections.OpenAsync(server.Url);
        await admin.SayAsync("ACL", "SETUSER", "sally", "on", $">{Password}", "~*", "+@all");
        await using RedisConnection connection = await Connections.OpenAsync($"redis://sally:{Escaped}@127.0.0.1:{server.Port}");
        Assert.That(await connection.SayAsync("ACL", "WHOAMI"), Is.EqualTo("sally"));
    }

    [TestCase("redis://:swordfish@127.0.0.1", "WRONGPASS")]
    [TestCase("redis://nobody:swordfish@127.0.0.1", "WRONGPASS")]
    [TestCase("redis://127.0.0.1", "NOAUTH")]
    public async Task Is_refused_with_a_wrong_password(string url, string code)
    {
        await using RedisServer server = await RedisServer.StartAsync($"--requirepass {Password}");
        RedisErrorException refusal = Assert.ThrowsAsync<RedisErrorException>(async () => await Connections.OpenAsync($"{url}:{server.Port}"))!;
        Assert.That(refusal.Code, Is.EqualTo(code));
        Assert.That(refusal.ToString(), Does.Not.Contain("swordfish"), "the password");
    }

    [Test]
    public async Task Falls_back_to_the_second_version_of_RESP()
    {
        await using RedisServer server = await RedisServer.StartAsync("--rename-command HELLO NOTHING", $"--requirepass {Password}");
        await using RedisConnection connection = await Connections.OpenAsync($"redis://:{Escaped}@127.0.0.1:{server.Port}/3");
        Assert.That(await connection.SayAsync("GET", "nothing"), Is.Null);
        Assert.That(await connection.SayAsync("CLIENT", "GETNAME"), Is.EqualTo("tests"));
    }

    [Test]
    public async Task Goes_over_TLS_to_a_server_that_is_trusted()
    {
        await using RedisServer server = await RedisServer.StartWithTlsAsync();
        await using RedisConnection connection = await Connections.OpenAsync(server.Url);

        string[] values = [.. Enumerable.Range(0, 2_000).Select(static number => $"value {number}")];
        Assert.That(await Task.WhenAll(values.Select(value => Task.Run(async () => await connection.SayAsync("ECHO", value)))), Is.EqualTo(values));
    }

    [Test]
    public async Task Ends_before_a_word_to_a_server_that_is_not_trusted()
    {
        await using RedisServer server = await RedisServer.StartWithTlsAsync();
        RedisConnectionLostException lost = Assert.ThrowsAsync<RedisConnectionLostException>(async () => await Connections.OpenAsync($"rediss://:{Escaped}@127.0.0.1:{server.Port}"))!;
        Assert.That(lost.Message, Does.Contain("certificate"));
        Assert.That(lost.ToString(), Does.Not.Contain(Password));
    }

    [Test]
    public async Task Fails_where_nobody_listens()
    {
        RedisServer server = await RedisServer.StartAsync();
        await server.DisposeAsync();
        RedisConnectionLostException lost = Assert.ThrowsAsync<RedisConnectionLostException>(async () => await Connections.OpenAsync(server.Url))!;
        Assert.That(lost.Message, Does.StartWith($"The connection to {server.Url} ended: Connection refused"));
    }

    [Test]
    public async Task Fails_where_another_protocol_is_spoken()
    {
        using System.Net.Sockets.TcpListener other = new(System.Net.IPAddress.Loopback, 0);
        other.Start();
        Task answer = AnswerAsync();
        Assert.ThrowsAsync<RedisConnectionLostException>(async () => await Connections.OpenAsync($"redis://127.0.0.1:{((System.Net.IPEndPoint)other.LocalEndpoint).Port}"));
        await answer.Within(TimeSpan.FromSeconds(20), "the other server");

        async Task AnswerAsync()
        {
            using System.Net.Sockets.TcpClient client = await other.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray());
            await client.GetStream().CopyToAsync(Stream.Null);
        }
    }
}
