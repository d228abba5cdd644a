using Bus.Redis.Tests.Lightbus;

namespace Bus.Redis.Tests.Python;

/// <summary>Events from C# to Python and back, and groups with workers of both; the peer is as strict as Python.</summary>
public sealed class Events
{
    private const string Group = "accounts-record";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RedisServer _server = null!;
    private PythonPeer _python = null!;
    private BusClient _bus = null!;

    private BusEvent<UserRegistered> Registered => _bus.Api<IAuthApi>().UserRegistered;

    [SetUp]
    public async Task ConnectAsync()
    {
        _server = await RedisServer.StartAsync();
        _python = await PythonPeer.ConnectAsync(_server.Url);
        _bus = await BusClient.ConnectAsync($"{_server.Url}?acknowledgement_timeout=5", static options =>
        {
            options.Service = "accounts";
            options.ShutdownTimeout = TimeSpan.FromSeconds(1);
        });
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        await _bus.DisposeAsync();
        await _python.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Reach_Python()
    {
        await _python.JoinAsync("auth", Group);
        await _bus.With(new CallOptions { Headers = new Dictionary<string, string> { ["tenant"] = "acme" } }).Api<IAuthApi>().UserRegistered.FireAsync(new("user0", "user0@example.com"));
        await Registered.FireAsync(new("user1", "user1@example.com", IsAdmin: true));

        IReadOnlyList<(string Id, Dictionary<string, string>? Members)> read = await _python.ReadAsync("auth", Group, "py", "user_registered", milliseconds: 30_000);
        Assert.That(read.Select(static one => one.Members), Is.EqualTo(new[]
        {
            new Dictionary<string, string> { ["username"] = "\"user0\"", ["email"] = "\"user0@example.com\"", ["is_admin"] = "false" },
            new Dictionary<string, string> { ["username"] = "\"user1\"", ["email"] = "\"user1@example.com\"", ["is_admin"] = "true" },
        }));
    }

    [Test]
    public async Task Come_from_Python()
    {
        await _python.JoinAsync("auth", "another-group");
        Recording<UserRegistered> seen = await ListenAsync();
        await _python.SayAsync("XADD", "auth.*:stream", "*", "", "");
        await _python.FireAsync("auth", "user_deleted", "username", "\"user0\"");
        await _python.FireAsync("auth", "user_registered", "username", "\"user0\"", "email", "\"user0@example.com\"");
        await _python.FireAsync("auth", "user_registered", "email", "\"\\u00e9@example.com\"", "username", "\"user1\"", "is_admin", "true");

        Assert.That(await seen.WaitForCount(2, Patience, "Python's events"), Is.EqualTo(new UserRegistered[] { new("user0", "user0@example.com"), new("user1", "é@example.com", IsAdmin: true) }));
        await Eventually.HoldsAsync(async () => (await PendingAsync()) == 0, Patience, "all to be acknowledged, those that nobody here wants too");
    }

    [Test]
    public async Task Of_one_group_go_to_one_of_its_workers_whatever_it_is_written_in()
    {
        const int count = 60;
        Recording<UserRegistered> seen = await ListenAsync();
        List<string> python = [];
        Task firing = Task.Run(async () =>
        {
            for (int number = 0; number < count; number++) await Registered.FireAsync(new($"user{number}", "a@b"));
        });
        while (python.Count + seen.Items.Count < count)
            foreach ((string id, Dictionary<string, string>? members) in await _python.ReadAsync("auth", Group, "py", "user_registered", count: 2, milliseconds: 20))
            {
                python.Add(members!["username"].Trim('"'));
                await _python.AcknowledgeAsync("auth", Group, id);
            }
        await firing.Within(Patience, "the fires");

        Assert.That(python.Concat(seen.Items.Select(static one => one.Username)), Is.EquivalentTo(Enumerable.Range(0, count).Select(static number => $"user{number}")));
    }

    [Test]
    public async Task That_a_Python_process_died_with_come_to_others()
    {
        await _python.JoinAsync("auth", Group);
        await Registered.FireAsync(new("user0", "a@b"));
        await _python.ReadAsync("auth", Group, "dead", "user_registered", milliseconds: 30_000);
        Recording<UserRegistered> seen = await ListenAsync();

        Assert.That((await seen.WaitForCount(1, Patience, "the event that was left"))[0].Username, Is.EqualTo("user0"));
    }

    [Test]
    public async Task That_are_given_back_are_what_Python_takes_over()
    {
        Gate begun = new();
        await Registered.ListenAsync("record", async (_, _, cancellationToken) =>
        {
            begun.Open();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        });
        await Registered.FireAsync(new("user0", "a@b"));
        await begun.Opened.Within(Patience, "the handler");
        await _bus.DisposeAsync();

        // Idle for longer than a minute, as Python asks.
        Answer pending = (await _python.SayAsync("XPENDING", "auth.*:stream", Group, "-", "+", "100")).Items.Single();
        Assert.That(pending.Items[2].Number, Is.GreaterThan(60_000));
        Answer claimed = await _python.SayAsync("XCLAIM", "auth.*:stream", Group, "py", "60000", pending.Items[0].Text);
        Assert.That(claimed.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task From_before_anybody_listened_are_heard_by_who_asks_for_them()
    {
        await Registered.FireAsync(new("user0", "a@b"));
        DateTimeOffset later = DateTimeOffset.UtcNow.AddHours(1);
        Recording<UserRegistered> all = await ListenAsync("all", ListenSince.Beginning), some = await ListenAsync("some", ListenSince.From(later)), none = await ListenAsync("none", ListenSince.Now);
        await Registered.FireAsync(new("user1", "a@b"));

        Assert.That((await all.WaitForCount(2, Patience, "both events")).Select(static one => one.Username), Is.EqualTo(new[] { "user0", "user1" }));
        Assert.That((await none.WaitForCount(1, Patience, "the later event")).Select(static one => one.Username), Is.EqualTo(new[] { "user1" }));
        Assert.That(some.Items, Is.Empty);
    }

    [Test]
    public async Task Of_a_worker_that_stopped_in_order_keep_their_group()
    {
        await ListenAsync();
        await _bus.DisposeAsync();
        Answer consumers = await _python.SayAsync("XINFO", "CONSUMERS", "auth.*:stream", Group);
        Assert.That(consumers.Items, Has.Count.EqualTo(1), "a Python listener that starts destroys groups without consumers");
    }

    private async Task<long> PendingAsync() => (await _python.SayAsync("XPENDING", "auth.*:stream", Group)).Items[0].Number;

    private async Task<Recording<UserRegistered>> ListenAsync(string name = "record", ListenSince since = default)
    {
        Recording<UserRegistered> seen = new();
        await Registered.ListenAsync(name, payload =>
        {
            seen.Add(payload);
            return default;
        }, new ListenOptions { Since = since });
        return seen;
    }
}
