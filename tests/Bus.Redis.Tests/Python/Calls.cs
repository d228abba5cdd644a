using System.Text.Json;
using Bus.Redis.Tests.Lightbus;

namespace Bus.Redis.Tests.Python;

/// <summary>Calls from C# to Python and back; the peer is as strict as Python.</summary>
public sealed class Calls
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RedisServer _server = null!;
    private PythonPeer _python = null!;
    private BusClient _bus = null!;

    [SetUp]
    public async Task ConnectAsync()
    {
        _server = await RedisServer.StartAsync();
        _python = await PythonPeer.ConnectAsync(_server.Url);
        _bus = await BusClient.ConnectAsync(_server.Url, static options => options.Service = "accounts");
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        await _bus.DisposeAsync();
        await _python.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Reach_Python_and_come_back()
    {
        await PublishSchemaAsync();
        Task served = _python.ServeOneAsync("auth", static (procedure, arguments) =>
        {
            Assert.That(procedure, Is.EqualTo("check_password"));
            Assert.That(arguments.GetRawText(), Is.EqualTo("""{"user":"admin","password":"secret"}"""));
            return "true";
        });
        bool isRight = await _bus.With(new CallOptions { Headers = new Dictionary<string, string> { ["tenant"] = "acme" } })
            .Api<IAuthApi>().CheckPasswordAsync("admin", "secret").AsTask().Within(Patience, "Python's answer");
        await served.Within(Patience, "Python");
        Assert.That(isRight, Is.True);
    }

    [Test]
    public async Task Bring_Python_s_exceptions()
    {
        await PublishSchemaAsync();
        Task served = _python.ServeOneAsync("auth", static (_, _) => "raise ValueError('no such user: café')");
        BusRemoteException failure = Assert.ThrowsAsync<BusRemoteException>(async () => await _bus.Api<IAuthApi>().CheckPasswordAsync("crash", "x").AsTask().Within(Patience, "Python's answer"))!;
        await served.Within(Patience, "Python");
        Assert.That((failure.RemoteType, failure.RemoteMessage), Is.EqualTo(("ValueError", "no such user: café")));
        Assert.That(failure.RemoteStack, Does.StartWith("Traceback"));
    }

    [Test]
    public async Task From_Python_are_answered()
    {
        await ServeAsync();
        (bool isError, JsonElement result) = await _python.CallAsync("auth", "check_password", """{"password": "secret", "user": "admin"}""").Within(Patience, "the answer");
        Assert.That((isError, result.GetBoolean()), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task From_a_peer_that_names_a_key_of_somebody_else_leave_that_as_it_is()
    {
        await ServeAsync();
        await _python.SayAsync("SET", "theirs", "kept");
        await _python.SayAsync("SET", "rpc_expiry_key:1", "1");
        await _python.SayAsync("RPUSH", "auth:rpc_queue", """{"kwargs": {"password": "secret", "user": "admin"}, "metadata": {"api_name": "auth", "id": "1", "procedure_name": "check_password", "return_path": "redis+key://theirs"}}""");
        await From_Python_are_answered_again_Async();
        Assert.That(((await _python.SayAsync("GET", "theirs")).Text, (await _python.SayAsync("TTL", "theirs")).Number), Is.EqualTo(("kept", -1L)));
    }

    private async Task From_Python_are_answered_again_Async()
    {
        (bool isError, _) = await _python.CallAsync("auth", "check_password", """{"password": "secret", "user": "admin"}""").Within(Patience, "the answer");
        Assert.That(isError, Is.False);
    }

    [TestCase("check_password", """{"password": "secret", "user": "crash"}""", "FormatException('no such user: café')")]
    [TestCase("check_password", """{"password": 1, "user": "admin"}""", "BusInvalidArgumentsException(\"")]
    [TestCase("check_password", "{}", "BusInvalidArgumentsException(\"")]
    [TestCase("check_passwort", "{}", "BusNotServedException(\"")]
    public async Task From_Python_that_fail_say_why_and_the_service_lives_on(string procedure, string arguments, string error)
    {
        await ServeAsync();
        (bool isError, JsonElement result) = await _python.CallAsync("auth", procedure, arguments).Within(Patience, "the answer");
        Assert.That(isError, Is.True);
        Assert.That(result.GetString(), Does.StartWith(error));
        await From_Python_after_a_failure_Async();
    }

    [TestCase("")]
    [TestCase("no JSON")]
    [TestCase("[]")]
    [TestCase("""{"kwargs": {}}""")]
    [TestCase("""{"kwargs": {}, "metadata": {"api_name": "auth", "id": "", "procedure_name": "x", "return_path": "redis+key://x"}}""")]
    [TestCase("""{"kwargs": {}, "metadata": {"api_name": "auth", "id": "i", "procedure_name": "x", "return_path": "http://x"}}""")]
    [TestCase("""{"kwargs": {}, "metadata": {"api_name": "auth", "id": "i", "procedure_name": "x", "return_path": "redis+key://auth:rpc_queue"}}""")]
    [TestCase("""{"kwargs": {}, "metadata": {"api_name": "auth", "id": "i", "procedure_name": "x", "return_path": "redis+key://auth.*:stream"}}""")]
    public async Task That_are_none_stop_nobody(string message)
    {
        await ServeAsync();
        await _python.SayAsync("RPUSH", "auth:rpc_queue", message);
        await From_Python_after_a_failure_Async();
    }

    [Test]
    public async Task Whose_time_is_over_are_dropped()
    {
        Recording<string> asked = await ServeAsync();
        await _python.SayAsync("RPUSH", "auth:rpc_queue",
            """{"kwargs": {"user": "late", "password": "x"}, "metadata": {"api_name": "auth", "id": "i", "procedure_name": "check_password", "return_path": "redis+key://late"}}""");
        await From_Python_after_a_failure_Async();
        Assert.That(asked.Items, Is.EqualTo(new[] { "admin" }), "nobody waits for the first");
        Assert.That((await _python.SayAsync("EXISTS", "late")).Number, Is.Zero);
    }

    [Test]
    public async Task Leave_nothing_behind()
    {
        await ServeAsync();
        await _bus.Api<IAuthApi>().CheckPasswordAsync("admin", "secret").AsTask().Within(Patience, "the answer");
        await _bus.DisposeAsync();
        string[] left = [.. (await _python.SayAsync("KEYS", "*")).Items.Select(static key => key.Text)];
        Assert.That(left.Where(static key => !key.Contains(":replies:", StringComparison.Ordinal)), Is.EqualTo(new[] { "schemas" }), "names of APIs stay, as with Lightbus");
        foreach (string list in left.Where(static key => key != "schemas"))
            Assert.That((await _python.SayAsync("TTL", list)).Number, Is.InRange(1, 60), "a list of replies ends by itself");
    }

    [Test]
    public async Task That_nobody_is_there_for_leave_nothing_behind_either()
    {
        Assert.ThrowsAsync<BusNotServedException>(async () => await _bus.Api<IAuthApi>().CheckPasswordAsync("admin", "secret").AsTask().Within(Patience, "the failure"));
        Assert.That((await _python.SayAsync("KEYS", "*")).Items, Is.Empty);
    }

    [Test]
    public async Task Have_a_schema_that_Python_finds()
    {
        await ServeAsync();
        Assert.That((await _python.SayAsync("SMEMBERS", "schemas")).Items.Select(static api => api.Text), Is.EqualTo(new[] { "auth" }));
        using JsonDocument schema = JsonDocument.Parse((await _python.SayAsync("GET", "schema:auth")).Text);
        Assert.That(schema.RootElement.GetProperty("rpcs").GetProperty("check_password").GetProperty("parameters").GetProperty("required").GetRawText(), Is.EqualTo("""["user","password"]"""));
        Assert.That((await _python.SayAsync("TTL", "schema:auth")).Number, Is.Positive);
    }

    /// <summary>That it still answers.</summary>
    private async Task From_Python_after_a_failure_Async()
    {
        (bool isError, JsonElement result) = await _python.CallAsync("auth", "check_password", """{"password": "secret", "user": "admin"}""").Within(Patience, "the next answer");
        Assert.That((isError, result.GetBoolean()), Is.EqualTo((false, true)));
    }

    // A Python service is known by its schema.
    private Task PublishSchemaAsync() => _python.PublishSchemaAsync("auth", PythonSchemas.Auth);

    private async Task<Recording<string>> ServeAsync()
    {
        Recording<string> asked = new();
        await _bus.ServeAsync<IAuthApi>(new Service(asked));
        return asked;
    }

    private sealed class Service(Recording<string> asked) : IAuthApi
    {
        public BusEvent<UserRegistered> UserRegistered => throw new NotSupportedException();

        public BusEvent<UserChanged> UserChanged => throw new NotSupportedException();

        public BusEvent<UserDeleted> UserDeleted => throw new NotSupportedException();

        public ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        {
            asked.Add(user);
            return user == "crash" ? throw new FormatException("no such user: café") : new(password == "secret");
        }
    }
}
