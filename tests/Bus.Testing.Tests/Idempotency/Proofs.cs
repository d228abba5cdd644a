namespace Bus.Testing.Tests.Idempotency;

public sealed class Proofs
{
    private static readonly Order[] Orders = [new(1, 10), new(2, 20), new(3, 30)];

    [Test]
    public async Task A_handler_that_remembers_identities_is_proven()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Dictionary<BusEventId, decimal> totals = [];
        await bus.Shop.OrderPlaced.ListenAsync("sum", (order, context, _) => { totals[context.Id] = order.Total; return default; });

        int tried = await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, () => totals.Clear(), () => totals.Values.Sum());

        // In order, three duplicates at once, two late, all again, six orders, fifty shuffles.
        Assert.That(tried, Is.EqualTo(1 + 3 + 2 + 1 + 6 + 50));
    }

    [Test]
    public async Task A_handler_that_counts_duplicates_fails_with_the_first_sequence_that_shows_it()
    {
        await using TestBus bus = await TestBus.StartAsync();
        decimal sum = 0;
        await bus.Shop.OrderPlaced.ListenAsync("sum", (order, _, _) => { sum += order.Total; return default; });

        BusAssertionException failure = await bus.ProveIdempotentAsync(
            (IShopApi shop) => shop.OrderPlaced, Orders, () => sum = 0, () => sum, options: new() { Seed = 5 }).FailsWith<BusAssertionException>("the proof to fail");

        Assert.That(failure.Message, Is.EqualTo(
            "The handling of shop.order_placed is not idempotent: delivering #1, #1, #2, #3 leaves another state than delivering #1, #2, #3.\n" +
            "  expected: 60\n  actual:   70\n" +
            $"Payloads:\n    #1: {Orders[0]}\n    #2: {Orders[1]}\n    #3: {Orders[2]}\n" +
            "Seed 5, sequence 2: pass it in IdempotencyOptions.Seed to see the same sequences."));
    }

    [Test]
    public async Task A_handler_that_forgets_all_but_the_last_identity_is_found_out_by_late_duplicates()
    {
        await using TestBus bus = await TestBus.StartAsync();
        decimal sum = 0;
        BusEventId last = default;
        await bus.Shop.OrderPlaced.ListenAsync("sum", (order, context, _) =>
        {
            if (context.Id != last) sum += order.Total;
            last = context.Id;
            return default;
        });

        BusAssertionException failure = await bus.ProveIdempotentAsync(
            (IShopApi shop) => shop.OrderPlaced, Orders, () => (sum, last) = (0, default), () => sum).FailsWith<BusAssertionException>("the proof to fail");

        Assert.That(failure.Message, Does.Contain("delivering #1, #2, #3, #1 leaves another state"));
    }

    [Test]
    public async Task Order_matters_only_where_the_options_say_so()
    {
        await using TestBus bus = await TestBus.StartAsync();
        List<int> handled = [];
        await bus.Shop.OrderPlaced.ListenAsync("list", (order, _, _) =>
        {
            if (!handled.Contains(order.Number)) handled.Add(order.Number);
            return default;
        });

        await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, handled.Clear, () => handled.ToArray(), options: new() { AnyOrder = false });
        BusAssertionException failure = await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, handled.Clear, () => handled.ToArray())
            .FailsWith<BusAssertionException>("the proof to fail");

        Assert.That(failure.Message, Does.Contain("delivering #1, #3, #2 leaves another state").And.Contain("expected: [1, 2, 3]").And.Contain("actual:   [1, 3, 2]"));
    }

    [Test]
    public async Task Many_events_are_shuffled_by_a_seed()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Order[] many = [.. Enumerable.Range(1, 8).Select(static number => new Order(number))];
        List<int> handled = [];
        List<string> runs = [];
        await bus.Shop.OrderPlaced.ListenAsync("list", (order, _, _) => { handled.Add(order.Number); return default; });
        Task<int> Prove(int seed) => bus.ProveIdempotentAsync(
            (IShopApi shop) => shop.OrderPlaced, many, () => { runs.Add(string.Join(' ', handled)); handled.Clear(); }, () => handled.Count > 0, options: new() { Seed = seed, Shuffles = 5 });

        await Prove(1);
        string[] first = [.. runs[2..]];
        (handled, runs) = ([], []);
        await Prove(1);

        Assert.That(runs[2..], Is.EqualTo(first), "one seed, the same sequences");
        Assert.That(first, Is.Unique);
        Assert.That(first, Does.Contain("8 7 6 5 4 3 2 1"), "the reverse is always tried");
    }

    [Test]
    public async Task A_handler_that_refuses_duplicates_by_failing_is_not_idempotent()
    {
        await using TestBus bus = await TestBus.StartAsync();
        HashSet<BusEventId> seen = [];
        await bus.Shop.OrderPlaced.ListenAsync(
            "once", (_, context, _) => seen.Add(context.Id) ? default(ValueTask) : throw new FormatException("twice"), new ListenOptions { Retry = RetryPolicy.None, OnError = OnError.Log });

        BusAssertionException failure = await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, seen.Clear, () => seen.Count)
            .FailsWith<BusAssertionException>("the proof to fail");

        Assert.That(failure.Message, Does.Contain("delivering #1, #1, #2, #3, a duplicate of #1 was not handled").And.Contain("FormatException: twice"));
        Assert.That(failure.InnerException, Is.TypeOf<FormatException>());
    }

    [Test]
    public async Task A_state_that_is_handed_out_itself_cannot_hide_a_difference()
    {
        await using TestBus bus = await TestBus.StartAsync();
        List<int> handled = [];
        Holder holder = new();
        await bus.Shop.OrderPlaced.ListenAsync("list", (order, _, _) => { handled.Add(order.Number); holder.Count++; return default; });

        await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, handled.Clear, () => handled).FailsWith<BusAssertionException>("a live list");
        BusConfigurationException live = await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, () => holder.Count = 0, () => holder)
            .FailsWith<BusConfigurationException>("a live object");

        Assert.That(live.Message, Does.Contain("is the same Holder object after two runs").And.Contain("Return a copy"));
        await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, [], () => { }, () => 0).FailsWith<BusConfigurationException>("no payloads");
    }

    [Test]
    public async Task A_state_that_nothing_changes_proves_nothing()
    {
        await using TestBus bus = await TestBus.StartAsync();
        await bus.Shop.OrderPlaced.ListenAsync("nothing", static (_, _, _) => default);

        BusAssertionException failure = await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, static () => { }, static () => 7)
            .FailsWith<BusAssertionException>("a proof of nothing");

        Assert.That(failure.Message, Does.Contain("so the proof would prove nothing").And.Contain("state: 7").And.Contain("Read the state that the handler changes"));
    }

    [Test]
    public async Task States_are_compared_by_value_or_as_the_test_says()
    {
        await using TestBus bus = await TestBus.StartAsync();
        Dictionary<int, decimal> totals = [];
        await bus.Shop.OrderPlaced.ListenAsync("map", (order, _, _) => { totals[order.Number] = order.Total; return default; });

        await bus.ProveIdempotentAsync((IShopApi shop) => shop.OrderPlaced, Orders, totals.Clear, () => new Dictionary<int, decimal>(totals));
        await bus.ProveIdempotentAsync(
            (IShopApi shop) => shop.OrderPlaced, Orders, async () => { await Task.Yield(); totals.Clear(); }, async () => { await Task.Yield(); return string.Join(' ', totals.Keys); },
            EqualityComparer<string>.Create(static (left, right) => left?.Length == right?.Length));
    }

    private sealed class Holder
    {
        public int Count { get; set; }
    }
}
