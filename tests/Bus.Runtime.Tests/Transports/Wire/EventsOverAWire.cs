namespace Bus.Runtime.Tests.Transports.Wire;

/// <summary>Events whose payloads travel as bytes.</summary>
public sealed class EventsOverAWire
{
    private string _url = "";

    [SetUp]
    public void NameABus() => _url = InProcess.NewUrl() + "?wire=json";

    [Test]
    public async Task Share_no_object_between_their_groups()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);
        Recording<StockMoved> seen = new();
        foreach (string name in (string[])["first", "second"])
            await bus.Api<IStockApi>().StockMoved.ListenAsync(name, (moved, _, _) =>
            {
                seen.Add(moved);
                return default;
            });
        StockMoved fired = new("nail", 2);

        await bus.Api<IStockApi>().StockMoved.FireAsync(fired);
        IReadOnlyList<StockMoved> received = await seen.WaitForCount(2, Expect.Patience, "both groups");

        Assert.That(received, Is.All.EqualTo(fired).And.All.Not.SameAs(fired));
        Assert.That(received[0], Is.Not.SameAs(received[1]));
    }

    [Test]
    public async Task Become_dead_letters_at_once_when_they_do_not_fit()
    {
        using RecordingLoggerFactory logs = new();
        await using BusClient worker = await InProcess.ConnectAsync(_url, "worker", options => options.LoggerFactory = logs), caller = await InProcess.ConnectAsync(_url, "caller");
        Recording<NewStockMoved> seen = new();
        IBusListener listener = await worker.Api<INewStockApi>().StockMoved.ListenAsync("count", (moved, _, _) =>
        {
            seen.Add(moved);
            return default;
        });

        await caller.Api<IStockApi>().StockMoved.FireAsync(new StockMoved("nail", 2));
        await caller.Api<INewStockApi>().StockMoved.FireAsync(new NewStockMoved("screw", 1, "north"));
        await seen.WhenCount(1).Soon("the event behind it");
        DeadLetter letter = await listener.DeadLetters.ListAsync().SingleAsync();

        Assert.That(seen.Items.Single().Item, Is.EqualTo("screw"), "what fits goes on");
        Assert.That((letter.Error, letter.Attempts), Is.EqualTo((nameof(BusFormatException), 1)));
        Assert.That(letter.Message, Does.Contain("lacks the required member 'warehouse'"));
        Assert.That(letter.Payload, Is.EqualTo("""{"item":"nail","count":2}"""), "what has no type is shown as text");
        Assert.That(logs.Entries.Items.Single(static entry => entry.Id.Id == 315).Message, Does.Contain("stock.stock_moved").And.Contain("worker-count").And.Contain(letter.Id.ToString()));
    }

    [Test]
    public async Task Become_dead_letters_when_a_type_refuses_its_value_and_the_worker_goes_on()
    {
        await using BusClient worker = await InProcess.ConnectAsync(_url, "worker"), caller = await InProcess.ConnectAsync(_url, "caller");
        Recording<Shared> seen = new();
        IBusListener listener = await worker.Api<IStockApi>().Shared.ListenAsync("count", (shared, _, _) =>
        {
            seen.Add(shared);
            return default;
        });

        await caller.Api<INewStockApi>().Shared.FireAsync(new AnyShared(new AnyShare(101)));
        await caller.Api<INewStockApi>().Shared.FireAsync(new AnyShared(new AnyShare(100)));
        await seen.WhenCount(1).Soon("the event behind it");
        DeadLetter letter = await listener.DeadLetters.ListAsync().SingleAsync();

        Assert.That(seen.Items.Single().Share.Percent, Is.EqualTo(100));
        Assert.That(letter.Message, Does.Contain("holds what its type refuses"));
        Assert.That(worker.Completion.IsCompleted, Is.False, "the worker must go on");
    }

    [Test]
    public async Task Are_refused_where_the_payload_breaks_the_contract()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);

        BusFormatException failure = await Expect.FailureAsync<BusFormatException>(
            () => bus.Api<IStockApi>().StockMoved.FireAsync(new StockMoved(null!, 2)).AsTask(), "the fire to fail");

        failure.Says(what: "cannot be fired: $.item is null", where: "Event stock.stock_moved", whatToDo: "Mend who fires it");
        Assert.That((failure.Path, failure.Problem), Is.EqualTo(("$.item", "is null, but the contract does not allow null")));
    }
}
