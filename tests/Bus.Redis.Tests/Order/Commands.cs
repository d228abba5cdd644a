using System.Text.Json;
using Bus.Redis.Tests.Lightbus;

namespace Bus.Redis.Tests.Order;

/// <summary>In which order Redis is told what, as the server itself has it. Python's processes, and a process that dies between two commands, see this order.</summary>
public sealed class Commands
{
    private const string Queue = "auth:rpc_queue", Stream = "auth.*:stream", Group = "accounts-record", Handling = "the-handler-runs";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RedisServer _server = null!;
    private RedisMonitor _monitor = null!;
    private BusClient _worker = null!, _client = null!;

    [SetUp]
    public async Task ConnectAsync()
    {
        _server = await RedisServer.StartAsync();
        _monitor = await RedisMonitor.StartAsync(_server.Port);
        _worker = await BusClient.ConnectAsync(_server.Url, static options => (options.Service, options.Process) = ("accounts", "one"));
        _client = await BusClient.ConnectAsync(_server.Url, static options => (options.Service, options.Process) = ("shop", "two"));
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        await _client.DisposeAsync();
        await _worker.DisposeAsync();
        _monitor.Dispose();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Of_a_service_that_starts_publish_its_schema_and_hear_of_cancellations_before_it_takes_calls()
    {
        await _worker.ServeAsync<IAuthApi>(new Service(_server));
        await AssertOrderAsync(
            ("the channel", static command => command.Words is ["SUBSCRIBE", "{auth:rpc_queue}:cancel"]),
            ("who serves", static command => command.Client == "lua" && command.Words is [_, "{auth:rpc_queue}:workers", ..] && command.Name == "ZADD"),
            ("the schema, which ends by itself", static command => command.Words is ["SET", "schema:auth", _, "EX", "5"]),
            ("the API's name", static command => command.Words is ["SADD", "schemas", "auth"]),
            ("the queue", static command => command.Words is ["BLMPOP", _, "1", Queue, ..]));
    }

    [Test]
    public async Task Of_a_call_let_it_be_taken_up_before_it_can_be_found_and_take_it_up_before_it_is_run()
    {
        await _worker.ServeAsync<IAuthApi>(new Service(_server));
        await _client.Api<IAuthApi>().CheckPasswordAsync("admin", "secret").AsTask().Within(Patience, "the answer");

        SeenCommand push = await FindAsync(static command => command.Words is ["RPUSH", Queue, _]);
        using JsonDocument call = JsonDocument.Parse(push.Words[2]);
        JsonElement metadata = call.RootElement.GetProperty("metadata");
        string id = metadata.GetProperty("id").GetString()!, list = metadata.GetProperty("return_path").GetString()!["redis+key://".Length..];
        Assert.That(call.RootElement.GetProperty("kwargs").GetRawText(), Is.EqualTo("""{"user":"admin","password":"secret"}"""));
        Assert.That(metadata.EnumerateObject().Select(static member => member.Name), Is.EquivalentTo(new[] { "api_name", "id", "procedure_name", "return_path" }));
        await AssertOrderAsync(
            ("what lets it be taken up, for a while", command => command.Client == push.Client && command.Words is ["SET", var key, "1", "PX", _] && key == $"rpc_expiry_key:{id}"),
            ("the message", command => command == push),
            ("the take-up", command => command.Client == "lua" && command.Name == "DEL" && command.Words[1] == $"rpc_expiry_key:{id}"),
            ("the handler", static command => command.Words[^1] == Handling),
            ("the reply", command => command.Name == "RPUSH" && command.Words[1] == list),
            ("its end", command => command.Words is ["EXPIRE", var key, "60"] && key == list));
    }

    [Test]
    public async Task Of_one_client_s_calls_name_one_list_for_all_replies()
    {
        await _worker.ServeAsync<IAuthApi>(new Service(_server));
        for (int number = 0; number < 3; number++) await _client.Api<IAuthApi>().CheckPasswordAsync("admin", "secret").AsTask().Within(Patience, "the answer");

        string[] lists = [.. (await _monitor.UpToNowAsync()).Where(static command => command.Name == "RPUSH" && command.Words[1] != Queue).Select(static command => command.Words[1])];
        Assert.That(lists, Has.Length.EqualTo(3));
        Assert.That(lists.Distinct().Single(), Does.StartWith("shop:replies:two:"));
        using JsonDocument reply = JsonDocument.Parse((await FindAsync(command => command.Name == "RPUSH" && command.Words[1] == lists[0])).Words[2]);
        Assert.That(reply.RootElement.GetProperty("kwargs").GetRawText(), Is.EqualTo("""{"result":true}"""));
        Assert.That(reply.RootElement.GetProperty("metadata").EnumerateObject().Select(static member => member.Name), Is.EquivalentTo(new[] { "error", "id", "rpc_message_id" }));
    }

    [Test]
    public async Task Of_a_call_that_nobody_serves_take_it_out_of_the_queue_again()
    {
        Assert.ThrowsAsync<BusNotServedException>(async () => await _client.Api<IAuthApi>().CheckPasswordAsync("admin", "secret").AsTask().Within(Patience, "the failure"));
        SeenCommand push = await FindAsync(static command => command.Words is ["RPUSH", Queue, _]);
        await AssertOrderAsync(
            ("the message", command => command == push),
            ("its removal", command => command.Words is ["LREM", Queue, "-1", var message] && message == push.Words[2]),
            ("what let it be taken up", static command => command.Name == "DEL" && command.Words[1].StartsWith("rpc_expiry_key:", StringComparison.Ordinal)));
        Assert.That(await RedisAdmin.ListAsync(_server.Port, "KEYS *"), Is.Empty);
    }

    [Test]
    public async Task Of_a_listener_that_starts_make_its_group_and_recover_what_it_left_before_it_reads_what_is_new()
    {
        await ListenAsync();
        await AssertOrderAsync(
            ("the group, and its stream", static command => command.Client == "lua" && command.Words is [_, "CREATE", Stream, Group, "$", "MKSTREAM"]),
            ("what a former life of it left", static command => command.Client == "lua" && command.Words is [_, Stream, Group, "-", "+", _, "one"] && command.Name == "XPENDING"),
            ("what others left", static command => command.Client == "lua" && command.Words is [_, Stream, Group, "IDLE", ..] && command.Name == "XPENDING"),
            ("what is new", static command => command.Words is ["XREADGROUP", "GROUP", Group, "one", "COUNT", _, "BLOCK", _, "STREAMS", _, Stream, ">", ">"]));
    }

    [Test]
    public async Task Of_an_event_add_it_as_Python_does_and_acknowledge_it_when_it_is_handled()
    {
        await ListenAsync();
        await _client.Api<IAuthApi>().UserRegistered.FireAsync(new("user0", "user0@example.com"));
        await _monitor.Commands.When(static all => all.Any(static command => command.Name == "XACK")).Within(Patience, "the acknowledgement");

        SeenCommand add = await FindAsync(static command => command.Name == "XADD");
        Assert.That(add.Words, Is.EqualTo(new[]
        {
            "XADD", Stream, "*", "id", add.Words[4], "api_name", "auth", "event_name", "user_registered", "version", "1", ":username", "\"user0\"", ":email", "\"user0@example.com\"", ":is_admin", "false",
        }), "without MAXLEN, which would cut what a group still needs");
        await AssertOrderAsync(
            ("the event", command => command == add),
            ("the handler", static command => command.Words[^1] == Handling),
            ("the acknowledgement", static command => command.Words is ["XACK", Stream, Group, _]));

        await _client.DisposeAsync();
        await _worker.DisposeAsync();
        Assert.That(await RedisAdmin.ListAsync(_server.Port, "KEYS *"), Is.EquivalentTo(new[] { Stream, $"{{{Stream}}}:{Group}:again" }), "what stays for the group");
    }

    [Test]
    public async Task Go_to_an_event_s_own_stream_and_cut_it_where_the_URL_says_so()
    {
        await using BusClient bus = await BusClient.ConnectAsync($"{_server.Url}?streams=per_event&max_length=1000", static options => options.Service = "accounts");
        Recording<string> seen = new();
        await bus.Api<IAuthApi>().UserRegistered.ListenAsync("record", payload =>
        {
            seen.Add(payload.Username);
            return default;
        });
        await bus.Api<IAuthApi>().UserDeleted.FireAsync(new("user0"));
        await bus.Api<IAuthApi>().UserRegistered.FireAsync(new("user1", "a@b"));
        await seen.WaitForCount(1, Patience, "the event");

        IReadOnlyList<SeenCommand> commands = await _monitor.UpToNowAsync();
        Assert.That(commands.Where(static command => command.Name == "XADD").Select(static command => string.Join(' ', command.Words.Take(3))), Is.EqualTo(new[]
        {
            "XADD auth.user_deleted:stream *", "XADD auth.user_registered:stream *",
        }));
        Assert.That(commands.Where(static command => command.Name == "XTRIM").Select(static command => string.Join(' ', command.Words.Take(5))), Does.Contain("XTRIM auth.user_registered:stream MAXLEN ~ 1000"));
    }

    private async Task ListenAsync()
    {
        await _worker.Api<IAuthApi>().UserRegistered.ListenAsync("record", async _ => await RedisAdmin.SayAsync(_server.Port, $"EXISTS {Handling}"));
        await _monitor.Commands.When(static all => all.Any(static command => command.Name == "XREADGROUP")).Within(Patience, "the listener to read");
    }

    private async Task<SeenCommand> FindAsync(Func<SeenCommand, bool> isThat) => (await _monitor.UpToNowAsync()).First(isThat);

    /// <summary>Each stands behind the one before it; all are the first of their kind.</summary>
    private async Task AssertOrderAsync(params (string What, Func<SeenCommand, bool> IsThat)[] steps)
    {
        await _monitor.Commands.When(all => steps.All(step => all.Any(step.IsThat))).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        List<SeenCommand> all = [.. await _monitor.UpToNowAsync()];
        string[] found = [.. steps.Select(step => (step.What, At: all.FindIndex(new(step.IsThat)))).OrderBy(static step => step.At).Select(static step => step.At < 0 ? $"no {step.What}" : step.What)];
        Assert.That(found, Is.EqualTo(steps.Select(static step => step.What)), string.Join('\n', all));
    }

    private sealed class Service(RedisServer server) : IAuthApi
    {
        public BusEvent<UserRegistered> UserRegistered => throw new NotSupportedException();

        public BusEvent<UserChanged> UserChanged => throw new NotSupportedException();

        public BusEvent<UserDeleted> UserDeleted => throw new NotSupportedException();

        public async ValueTask<bool> CheckPasswordAsync(string user, string password, CancellationToken cancellationToken)
        {
            await RedisAdmin.SayAsync(server.Port, $"EXISTS {Handling}");
            return password == "secret";
        }
    }
}
