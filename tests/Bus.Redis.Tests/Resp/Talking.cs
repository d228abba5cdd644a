using Bus.Redis.Tests.Support;
using Bus.TestKit;

namespace Bus.Redis.Tests.Resp;

/// <summary>One connection to a real server.</summary>
public sealed class Talking
{
    private RedisServer _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _server = await RedisServer.StartAsync("--unixsocket {folder}/s");

    [OneTimeTearDown]
    public async Task StopAsync() => await _server.DisposeAsync();

    [Test]
    public async Task Returns_replies()
    {
        await using RedisConnection connection = await Connections.OpenAsync(_server.Url);
        Assert.That(await connection.SayAsync("SET", "größe", "x\r\ny"), Is.EqualTo("OK"));
        Assert.That(await connection.SayAsync("GET", "größe"), Is.EqualTo("x\r\ny"));
        Assert.That(await connection.SayAsync("GET", "nothing"), Is.Null);
    }

    [Test]
    public async Task Returns_what_the_server_refuses_and_goes_on()
    {
        await using RedisConnection connection = await Connections.OpenAsync(_server.Url);
        await connection.SayAsync("SET", "text", "a");

        RedisErrorException refusal = Assert.ThrowsAsync<RedisErrorException>(async () => await connection.SayAsync("LPUSH", "text", "b"))!;

        Assert.That(refusal.Code, Is.EqualTo("WRONGTYPE"));
        Assert.That(await connection.SayAsync("GET", "text"), Is.EqualTo("a"));
    }

    [Test]
    public async Task Gives_each_of_many_callers_its_own_reply()
    {
        await using RedisConnection connection = await Connections.OpenAsync(_server.Url);
        // More than may be in flight at once: some have to wait for room.
        string[] values = [.. Enumerable.Range(0, 20_000).Select(static number => $"value {number}")];

        string?[] replies = await Task.WhenAll(values.Select(value => Task.Run(async () => await connection.SayAsync("ECHO", value)))).Within(TimeSpan.FromSeconds(60), "the replies");

        Assert.That(replies, Is.EqualTo(values));
    }

    [Test]
    public async Task Returns_the_last_of_several_replies()
    {
        await using RedisConnection connection = await Connections.OpenAsync(_server.Url);
        for (int number = 1; number <= 3; number++) Assert.That(await connection.SendAsync<CountUp, long>(new CountUp("counter")), Is.EqualTo(number));
        await connection.SayAsync("SET", "words", "some");
        Assert.ThrowsAsync<RedisErrorException>(async () => await connection.SendAsync<CountUp, long>(new CountUp("words")));
        Assert.That(await connection.SayAsync("GET", "words"), Is.EqualTo("some"), "the next reply is the next command's");
    }

    [Test]
    public async Task Sends_nothing_of_a_command_that_cannot_be_written()
    {
        await using RedisConnection connection = await Connections.OpenAsync(_server.Url);
        Assert.ThrowsAsync<BusFormatException>(async () => await connection.SendAsync<HalfWritten, string?>(default));
        Assert.That(await connection.SayAsync("ECHO", "after"), Is.EqualTo("after"));
    }

    [Test]
    public async Task May_go_on_while_a_command_is_written()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisConnection connection = await Connections.OpenAsync(server.Url);
        Task<string?> inner = null!;
        string? outer = await connection.SendAsync<Nested, string?>(new Nested(connection, task => inner = task.AsTask()));
        Assert.That((outer, await inner), Is.EqualTo(("outer", "inner")));
    }

    [Test]
    public async Task Carries_large_values()
    {
        await using RedisConnection connection = await Connections.OpenAsync(_server.Url);
        foreach (int length in (int[])[0, 9, 10, 99, 100, 999, 1000, 99_999, 5_000_000])
        {
            string value = new('v', length);
            Assert.That(await connection.SayAsync("ECHO", value), Is.EqualTo(value), $"{length} bytes");
        }
    }

    [Test]
    public async Task Selects_a_database_and_names_itself()
    {
        await using RedisConnection first = await Connections.OpenAsync($"{_server.Url}/1"), second = await Connections.OpenAsync($"{_server.Url}/2");
        await first.SayAsync("SET", "here", "1");
        Assert.That(await second.SayAsync("GET", "here"), Is.Null);
        Assert.That(await first.SayAsync("CLIENT", "GETNAME"), Is.EqualTo("tests"));
    }

    [Test]
    public async Task Goes_over_a_unix_socket()
    {
        await using RedisConnection connection = await Connections.OpenAsync($"redis+unix://{_server.Folder}/s");
        Assert.That(await connection.SayAsync("PING"), Is.EqualTo("PONG"));
    }

    [Test]
    public async Task Ends_for_all_who_wait_when_the_server_goes()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        await using RedisConnection connection = await Connections.OpenAsync(server.Url);
        Task<string?>[] waiting = [.. Enumerable.Range(0, 10).Select(_ => connection.SayAsync("BLPOP", "never", "0").AsTask())];

        await server.KillAsync();

        foreach (Task<string?> one in waiting)
        {
            RedisConnectionLostException lost = await FailureAsync<RedisConnectionLostException>(one);
            Assert.That(lost.Message, Does.StartWith($"The connection to {server.Url} ended: "));
        }
        await connection.Closed.Within(TimeSpan.FromSeconds(20), "the connection to end");
        Assert.ThrowsAsync<RedisConnectionLostException>(async () => await connection.SayAsync("PING"));
    }

    [Test]
    public async Task Ends_for_all_who_wait_when_it_is_disposed()
    {
        RedisConnection connection = await Connections.OpenAsync(_server.Url);
        Task<string?> waiting = connection.SayAsync("BLPOP", "never", "0").AsTask();
        await connection.DisposeAsync().AsTask().Within(TimeSpan.FromSeconds(20), "the disposal");
        await FailureAsync<RedisConnectionLostException>(waiting);
    }

    private static async Task<T> FailureAsync<T>(Task task)
        where T : Exception
    {
        await task.WaitAsync(TimeSpan.FromSeconds(20)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return (T)task.Exception!.InnerException!;
    }
}
