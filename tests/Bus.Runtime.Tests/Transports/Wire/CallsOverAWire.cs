namespace Bus.Runtime.Tests.Transports.Wire;

/// <summary>Calls whose arguments, results and failures travel as bytes.</summary>
public sealed class CallsOverAWire
{
    private string _url = "";

    [SetUp]
    public void NameABus() => _url = InProcess.NewUrl() + "?wire=json";

    [Test]
    public async Task Share_no_object_with_their_caller([Values] bool isPrivate)
    {
        Place? received = null;
        await using BusClient bus = await InProcess.ConnectAsync(url: isPrivate ? "inproc://?wire=json" : _url);
        await bus.ServeAsync<IStockApi>(new StockService
        {
            Find = (item, place) =>
            {
                received = place;
                return new Stock(item, 3, place);
            },
        });
        Place place = new("north", 7);

        Stock found = await bus.Api<IStockApi>().FindAsync("nail", place);

        Assert.That(found, Is.EqualTo(new Stock("nail", 3, place)));
        Assert.That(received, Is.EqualTo(place).And.Not.SameAs(place));
        Assert.That(found.Place, Is.Not.SameAs(received));
    }

    [Test]
    public async Task Are_told_which_name_a_service_of_another_version_has()
    {
        await using BusClient worker = await InProcess.ConnectAsync(_url, "worker"), caller = await InProcess.ConnectAsync(_url, "caller");
        await worker.ServeAsync<INewStockApi>(new NewStockService());
        Stock found = await caller.Api<IStockApi>().FindAsync("nail", new Place("north"));

        BusNotServedException failure = await Expect.FailureAsync<BusNotServedException>(() => caller.Api<IStockApi>().ReserveAsync("nail").AsTask(), "the call to fail");

        failure.Says(what: "has no RPC 'reserve'", where: "API 'stock'", whatToDo: "Did you mean 'reserved'?");
        Assert.That(found.Count, Is.EqualTo(3), "what both versions have goes on");
    }

    [Test]
    public async Task Are_refused_where_an_argument_breaks_the_contract()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);
        await bus.ServeAsync<IStockApi>(new StockService());

        BusInvalidArgumentsException failure = await Expect.FailureAsync<BusInvalidArgumentsException>(
            () => bus.Api<IStockApi>().FindAsync("nail", new Place(null!)).AsTask(), "the call to fail");

        failure.Says(what: "is null, but the contract does not allow null", where: "stock.find", whatToDo: "Mend the caller");
        Assert.That(failure.Parameter, Is.EqualTo("place.hall"));
    }

    [Test]
    public async Task Are_refused_where_a_type_refuses_its_value()
    {
        await using BusClient worker = await InProcess.ConnectAsync(_url, "worker"), caller = await InProcess.ConnectAsync(_url, "caller");
        await worker.ServeAsync<IStockApi>(new StockService());

        BusInvalidArgumentsException failure = await Expect.FailureAsync<BusInvalidArgumentsException>(
            () => caller.Api<INewStockApi>().MoveAsync([new AnyShare(1), new AnyShare(101)]).AsTask(), "the call to fail");

        failure.Says(what: "holds what its type refuses: ArgumentOutOfRangeException: no share", where: "stock.move", whatToDo: "Mend the caller");
        Assert.That(failure.Parameter, Does.StartWith("shares[1]"));
    }

    [Test]
    public async Task Tell_the_place_in_a_long_message()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);
        await bus.ServeAsync<IStockApi>(new StockService());
        Share[] shares = [.. Enumerable.Range(0, 400).Select(static number => new Share(number % 100)), null!];

        BusInvalidArgumentsException failure = await Expect.FailureAsync<BusInvalidArgumentsException>(
            () => bus.Api<IStockApi>().MoveAsync(shares).AsTask(), "the call to fail");

        Assert.That(failure.Parameter, Is.EqualTo("shares[400]"));
    }

    [Test]
    public async Task Tell_the_service_that_its_result_breaks_the_contract()
    {
        RecordingLoggerFactory logs = new();
        await using BusClient bus = await InProcess.ConnectAsync(url: _url, configure: options => options.LoggerFactory = logs);
        await bus.ServeAsync<IStockApi>(new StockService { Find = static (item, _) => new Stock(item, 3, null!) });

        await Expect.FailureAsync<BusRemoteException>(() => bus.Api<IStockApi>().FindAsync("nail", new Place("north")).AsTask(), "the call to fail");

        Assert.That(logs.Entries.Items.Where(static entry => entry.Id.Id == 206).Select(static entry => entry.Message), Is.EqualTo([
            "The result of stock.find does not fit its contract, and its caller is told that the call failed. Mend the service, or the contract"]));
    }

    [Test]
    public async Task Fail_as_remote_where_the_result_breaks_the_contract()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);
        await bus.ServeAsync<IStockApi>(new StockService { Find = static (item, _) => new Stock(item, 3, null!) });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(
            () => bus.Api<IStockApi>().FindAsync("nail", new Place("north")).AsTask(), "the call to fail");

        Assert.That((failure.RemoteType, failure.InnerException), Is.EqualTo((nameof(BusFormatException), (Exception?)null)));
        Assert.That(failure.RemoteMessage, Does.Contain("$.result.place is null"));
    }

    [Test]
    public async Task Carry_a_message_that_is_no_text()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);
        await bus.ServeAsync<IStockApi>(new StockService { Find = static (_, _) => throw new FormatException("half \uD83D of it") });

        BusRemoteException failure = await Expect.FailureAsync<BusRemoteException>(
            () => bus.Api<IStockApi>().FindAsync("nail", new Place("north")).AsTask(), "the call to fail");

        Assert.That((failure.RemoteType, failure.RemoteMessage), Is.EqualTo((nameof(FormatException), "half \uFFFD of it")));
    }

    [Test]
    public async Task Go_with_text_that_is_no_text_to_nobody()
    {
        await using BusClient bus = await InProcess.ConnectAsync(url: _url);
        await bus.ServeAsync<IStockApi>(new StockService());

        BusInvalidArgumentsException failure = await Expect.FailureAsync<BusInvalidArgumentsException>(
            () => bus.Api<IStockApi>().FindAsync("half \uD83D", new Place("north")).AsTask(), "the call to fail");

        Assert.That(failure.Parameter, Is.EqualTo("item"));
    }

    [TestCase("inproc://name?wire=cbor")]
    [TestCase("inproc://name?wire=json&x=1")]
    [TestCase("inproc://name/path?wire=json")]
    public async Task Know_one_wire_only(string url)
    {
        BusConfigurationException failure = await Expect.FailureAsync<BusConfigurationException>(() => InProcess.ConnectAsync(url: url).AsTask(), "the URL to be refused");

        failure.Says(what: "is not an in-process URL", where: url, whatToDo: "?wire=json sends every message through bytes");
    }

    [Test]
    public async Task Are_on_another_bus_than_those_without_a_wire()
    {
        await using BusClient plain = await InProcess.ConnectAsync(url: _url.Replace("?wire=json", "", StringComparison.Ordinal)), wired = await InProcess.ConnectAsync(url: _url);
        await plain.ServeAsync<IStockApi>(new StockService());

        await Expect.FailureAsync<BusNotServedException>(() => wired.Api<IStockApi>().ReserveAsync("nail").AsTask(), "the call to fail");
    }
}
