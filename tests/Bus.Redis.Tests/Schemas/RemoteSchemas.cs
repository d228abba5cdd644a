using System.Text.Json;
using Bus.Redis.Tests.Python;

namespace Bus.Redis.Tests.Schemas;

/// <summary>What goes out is checked against what others publish, where that differs from the contract: a Python worker would end at it.</summary>
public sealed class RemoteSchemas
{
    private const string Item = "\"item\": {\"type\": \"string\"}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private RedisServer _server = null!;
    private PythonPeer _python = null!;
    private BusClient _bus = null!;
    private Recording<LogEntry> _log = null!;

    private IOrderApi Order => _bus.Api<IOrderApi>();

    [SetUp]
    public async Task ConnectAsync()
    {
        _server = await RedisServer.StartAsync();
        _python = await PythonPeer.ConnectAsync(_server.Url);
        RecordingLoggerFactory log = new();
        _log = log.Entries;
        _bus = await BusClient.ConnectAsync(_server.Url, options => (options.Service, options.LoggerFactory) = ("accounts", log));
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        await _bus.DisposeAsync();
        await _python.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Test]
    public async Task Stop_arguments_that_cannot_fit_before_they_are_sent()
    {
        await _python.PublishSchemaAsync("order", PythonSchemas.OfRpc("place", "\"item\": {\"type\": \"integer\"}", "\"item\""));
        BusInvalidArgumentsException refusal = Assert.ThrowsAsync<BusInvalidArgumentsException>(async () => await Order.PlaceAsync("tea").AsTask().Within(Patience, "the refusal"))!;
        Assert.That((refusal.Parameter, refusal.Problem), Is.EqualTo(("item", "is string, and the published schema asks for integer")));
        Assert.That((await _python.SayAsync("LLEN", "order:rpc_queue")).Number, Is.Zero, "Python would have ended at it");
    }

    [Test]
    public async Task Stop_a_call_of_what_is_not_there()
    {
        await _python.PublishSchemaAsync("order", PythonSchemas.OfRpc("place", Item));
        BusNotServedException refusal = Assert.ThrowsAsync<BusNotServedException>(async () => await Order.CancelAsync("tea").AsTask().Within(Patience, "the refusal"))!;
        Assert.That(refusal.Message, Does.Contain("it has no RPC 'cancel'").And.Contain("It has place."));
        Assert.That((await _python.SayAsync("LLEN", "order:rpc_queue")).Number, Is.Zero);
    }

    [TestCase(Item, null, """{"item":"tea"}""", TestName = "Leave_out_parameters_that_Python_does_not_know")]
    [TestCase(Item + ", \"count\": {\"type\": \"integer\"}", null, """{"item":"tea"}""", TestName = "Leave_out_a_null_that_Python_does_not_allow")]
    [TestCase(Item + ", \"count\": {\"type\": \"integer\"}", 3, """{"item":"tea","count":3}""", TestName = "Leave_in_what_Python_knows")]
    [TestCase(Item + ", \"count\": {\"anyOf\": [{\"type\": \"integer\"}, {\"type\": \"null\"}]}", null, """{"item":"tea","count":null}""", TestName = "Leave_in_a_null_that_Python_allows")]
    public async Task Make_arguments_fit(string properties, int? count, string arrived)
    {
        await _python.PublishSchemaAsync("order", PythonSchemas.OfRpc("place", properties, "\"item\""));
        Task served = _python.ServeOneAsync("order", (_, arguments) =>
        {
            Assert.That(arguments.GetRawText(), Is.EqualTo(arrived));
            return "\"placed\"";
        });
        string answer = await _bus.With(new CallOptions { Headers = new Dictionary<string, string> { ["tenant"] = "acme" } })
            .Api<IOrderApi>().PlaceAsync("tea", count).AsTask().Within(Patience, "Python's answer");
        await served.Within(Patience, "Python");
        Assert.That(answer, Is.EqualTo("placed"));
    }

    [Test]
    public async Task Make_events_fit()
    {
        await _python.PublishSchemaAsync("order", PythonSchemas.OfEvent("order_placed", Item + ", \"count\": {\"type\": \"integer\"}", "\"item\", \"count\""));
        await _python.JoinAsync("order", "python-listener");
        await Order.OrderPlaced.FireAsync(new("tea", 3, "fast")).AsTask().Within(Patience, "the event to be fired");
        await Order.OrderPacked.FireAsync(new("tea")).AsTask().Within(Patience, "the event that the schema does not have");
        Answer entries = await _python.SayAsync("XRANGE", "order.*:stream", "-", "+");
        string[][] fields = [.. entries.Items.Select(static entry => entry.Items[1].Items.Select(static field => field.Text).Where(static (_, index) => index % 2 == 0).Where(static name => name.StartsWith(':')).ToArray())];
        Assert.That(fields[^2], Is.EqualTo(new[] { ":item", ":count" }));
        Assert.That(fields[^1], Is.EqualTo(new[] { ":item" }));
    }

    [Test]
    public async Task Stop_events_that_cannot_fit()
    {
        await _python.PublishSchemaAsync("order", PythonSchemas.OfEvent("order_placed", Item + ", \"count\": {\"type\": \"string\"}", "\"item\", \"count\""));
        BusFormatException refusal = Assert.ThrowsAsync<BusFormatException>(async () => await Order.OrderPlaced.FireAsync(new("tea", 3)).AsTask().Within(Patience, "the refusal"))!;
        Assert.That(refusal.Message, Does.Contain("order.order_placed").And.Contain("count").And.Contain("asks for string"));
        Assert.That((await _python.SayAsync("EXISTS", "order.*:stream")).Number, Is.Zero);
    }

    [Test]
    public async Task Are_loaded_again_by_a_client_that_only_calls()
    {
        await _python.PublishSchemaAsync("order", PythonSchemas.OfRpc("place", Item, "\"item\""));
        Task served = _python.ServeOneAsync("order", static (_, _) => "\"placed\"");
        await Order.PlaceAsync("tea").AsTask().Within(Patience, "Python's answer");
        await served.Within(Patience, "Python");

        await _python.PublishSchemaAsync("order", PythonSchemas.OfRpc("place", "\"item\": {\"type\": \"integer\"}", "\"item\""));
        IOrderApi hasty = _bus.With(new CallOptions { Timeout = TimeSpan.FromMilliseconds(100) }).Api<IOrderApi>();
        await Eventually.HoldsAsync(async () =>
        {
            try
            {
                await hasty.PlaceAsync("tea");
            }
            catch (BusInvalidArgumentsException)
            {
                return true;
            }
            catch (BusTimeoutException)
            {
                // It was sent by what was known before.
            }
            return false;
        }, Patience, "the new schema to be known");
    }

    [TestCase("no JSON", TestName = "That_are_no_JSON_check_nothing")]
    [TestCase("""{"rpcs":{"place":{"parameters":{"$ref":"#"}}}}""", TestName = "That_have_no_end_check_nothing")]
    [TestCase("""{"rpcs":{"\ud800":{"parameters":{}}}}""", TestName = "That_name_halves_of_characters_check_nothing")]
    public async Task Of_no_use(string schema)
    {
        await _python.PublishSchemaAsync("order", schema);
        Task served = _python.ServeOneAsync("order", static (_, _) => "\"placed\"");
        Assert.That(await Order.PlaceAsync("tea").AsTask().Within(Patience, "Python's answer"), Is.EqualTo("placed"));
        await served.Within(Patience, "Python");
        Assert.That(_log.Items.Select(static entry => entry.Id.Id), Does.Contain(720));
    }

    [Test]
    public async Task Of_others_are_left_alone_and_ours_comes_back_when_they_are_gone()
    {
        await _bus.ServeAsync<IOrderApi>(new OrderService());
        string ours = (await _python.SayAsync("GET", "schema:order")).Text;
        await _python.SayAsync("SET", "schema:order", PythonSchemas.OfRpc("place", Item), "EX", "4");
        // Whoever wrote it renews it no more: it lives for its four seconds, and not for ever.
        string theirs = (await _python.SayAsync("GET", "schema:order")).Text;
        Assert.That(JsonElement.DeepEquals(JsonElement.Parse(theirs), JsonElement.Parse(ours)), Is.False);
        await Eventually.HoldsAsync(async () => (await _python.SayAsync("GET", "schema:order")).Text == ours, Patience, "our schema to be there again");
    }
}

internal sealed partial class OrderService : IOrderApi
{
    public ValueTask<string> PlaceAsync(string item, int? count, string? note, CancellationToken cancellationToken) => new("placed");

    public ValueTask CancelAsync(string item, CancellationToken cancellationToken) => default;
}
