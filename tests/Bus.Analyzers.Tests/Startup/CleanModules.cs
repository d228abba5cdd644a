namespace Bus.Analyzers.Tests.Startup;

/// <summary>Modules as their authors write them, each in a style of its own, that break no rule and start.</summary>
internal static class CleanModules
{
    /// <summary>In each namespace a class <c>Module</c> with <c>Add(BusBuilder)</c>, and perhaps <c>UseAsync(IBus)</c>.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Plain"] = """
            [BusApi("plain_orders")]
            public partial interface IOrdersApi
            {
                /// <summary>Places an order.</summary>
                ValueTask<int> PlaceAsync(string product, int count = 1, CancellationToken cancellationToken = default);

                BusEvent<Placed> Placed { get; }
            }

            public sealed record Placed(int Number, string Product);

            public sealed class Numbers
            {
                private int _last;

                public int Next() => Interlocked.Increment(ref _last);
            }

            public sealed partial class Orders(Numbers numbers) : IOrdersApi
            {
                public async ValueTask<int> PlaceAsync(string product, int count, CancellationToken cancellationToken)
                {
                    int number = numbers.Next();
                    for (int index = 0; index < count; index++) await Placed.FireAsync(new(number, product), cancellationToken);
                    return number;
                }
            }

            public sealed partial class Mails
            {
                [BusListener<IOrdersApi>(nameof(IOrdersApi.Placed))]
                public async ValueTask ThankAsync(Placed placed, CancellationToken cancellationToken) => await Task.Delay(TimeSpan.Zero, cancellationToken);

                [BusListener<IOrdersApi>(nameof(IOrdersApi.Placed), Name = "count", Concurrency = 8, MaxAttempts = 3, OnError = OnError.Log)]
                public Task CountAsync(EventContext context, Placed placed) => Task.CompletedTask;
            }

            public static class Module
            {
                public static void Add(BusBuilder bus)
                {
                    bus.Services.AddSingleton<Numbers>();
                    bus.Connect("inproc://plain?wire=json", service: "shop").Serve<IOrdersApi, Orders>().Listen<Mails>();
                }

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    int first = await bus.Api<IOrdersApi>().PlaceAsync("tea", cancellationToken: cancellationToken);
                    int second = await bus.Api<IOrdersApi>().PlaceAsync("milk", 2, cancellationToken).ConfigureAwait(false);
                    if (first == second) throw new InvalidOperationException();
                }
            }
            """,
        ["Bases"] = """
            [BusApi("bases_reader")]
            public partial interface IReaderApi
            {
                Task<string?> ReadAsync(string key, CancellationToken cancellationToken = default);
            }

            [BusApi("bases_writer")]
            public partial interface IWriterApi
            {
                Task WriteAsync(string key, string? value, CancellationToken cancellationToken = default);
                BusEvent<Written> Written { get; }
            }

            public sealed record Written(string Key);

            public abstract class Store
            {
                protected Dictionary<string, string> Values { get; } = [];

                public virtual Task<string?> ReadAsync(string key, CancellationToken cancellationToken = default) => Task.FromResult(Values.GetValueOrDefault(key));
            }

            public sealed partial class Shelf : Store, IReaderApi, IWriterApi
            {
                async Task IWriterApi.WriteAsync(string key, string? value, CancellationToken cancellationToken)
                {
                    if (value is null) Values.Remove(key);
                    else Values[key] = value;
                    await Written.FireAsync(new Written(key), cancellationToken);
                }
            }

            public static class Module
            {
                public static void Add(BusBuilder bus)
                {
                    Shelf shelf = new();
                    bus.Connect("inproc://bases").Serve<IReaderApi>(shelf).Serve<IWriterApi>(shelf);
                }

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    IWriterApi writer = bus.Api<IWriterApi>();
                    await Task.WhenAll(writer.WriteAsync("a", "1", cancellationToken), writer.WriteAsync("b", null, cancellationToken));
                    if (await bus.Api<IReaderApi>().ReadAsync("a", cancellationToken) != "1") throw new InvalidOperationException();
                }
            }
            """,
        ["Chains"] = """
            [BusApi("chains_prices")]
            public partial interface IPricesApi
            {
                ValueTask<decimal> OfAsync(string product, CancellationToken cancellationToken = default);
            }

            [BusApi("chains_carts")]
            public partial interface ICartsApi
            {
                ValueTask<decimal> SumAsync(IReadOnlyList<string> products, CancellationToken cancellationToken = default);
                ValueTask<decimal> FirstAsync(IReadOnlyList<string> products, CancellationToken cancellationToken = default);
            }

            public sealed class Prices : IPricesApi
            {
                public ValueTask<decimal> OfAsync(string product, CancellationToken cancellationToken) => ValueTask.FromResult((decimal)product.Length);
            }

            public sealed class Carts(IPricesApi prices) : ICartsApi
            {
                public async ValueTask<decimal> SumAsync(IReadOnlyList<string> products, CancellationToken cancellationToken)
                    => (await Task.WhenAll(products.Select(product => prices.OfAsync(product, cancellationToken).AsTask()))).Sum();

                // Nothing is awaited here: the caller is given the task.
                public ValueTask<decimal> FirstAsync(IReadOnlyList<string> products, CancellationToken cancellationToken) => prices.OfAsync(products[0], cancellationToken);
            }

            public static class Module
            {
                public static void Add(BusBuilder bus) => bus
                    .Connect("inproc://chains?wire=json", "shop", "worker-{pid}")
                    .Use<IPricesApi>(api => api.Timeout = TimeSpan.FromSeconds(2))
                    .Serve<IPricesApi, Prices>(ServiceLifetime.Singleton)
                    .Serve<ICartsApi, Carts>();

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    ICartsApi carts = bus.With(new CallOptions { Timeout = TimeSpan.FromSeconds(5), Headers = new Dictionary<string, string> { ["tenant"] = "acme" } }).Api<ICartsApi>();
                    ValueTask<decimal> pending = carts.SumAsync(["tea", "milk"], cancellationToken);
                    decimal first = await carts.FirstAsync(["tea"], cancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), cancellationToken);
                    if (await pending != 7 || first != 3) throw new InvalidOperationException();
                }
            }
            """,
        ["Listening"] = """
            [BusApi("listening_news")]
            public partial interface INewsApi
            {
                BusEvent<Told> Told { get; }
                BusEvent<Told> ToldAgain { get; }
            }

            public sealed record Told(string Text) { public DateTimeOffset? At { get; init; } }

            public sealed partial class News : INewsApi;

            public abstract partial class Desk
            {
                protected int Heard { get; set; }

                [BusListener<INewsApi>(nameof(INewsApi.Told))]
                [BusListener<INewsApi>(nameof(INewsApi.ToldAgain), Name = "hear_again")]
                public virtual ValueTask HearAsync(Told told)
                {
                    Heard++;
                    return default;
                }
            }

            public sealed partial class LocalDesk : IDisposable
            {
                [BusListener<INewsApi>("Told", Name = "local")]
                internal async Task OnToldAsync(Told told, EventContext context, CancellationToken cancellationToken)
                {
                    if (context.Attempt > 1) await Task.Yield();
                }

                public void Dispose() { }
            }

            public sealed class Subscriptions(IBus bus) : IAsyncDisposable
            {
                private readonly List<IBusListener> _all = [];
                private IBusListener? _first;

                public async Task StartAsync(CancellationToken cancellationToken)
                {
                    _first = await bus.Api<INewsApi>().Told.ListenAsync("first", static (told, context, token) => default, cancellationToken: cancellationToken);
                    for (int number = 0; number < 3; number++)
                        _all.Add(await bus.Api<INewsApi>().Told.ListenAsync($"number_{number}", static (told, context, token) => default, new ListenOptions { Concurrency = 2 }, cancellationToken));
                }

                public async ValueTask DisposeAsync()
                {
                    if (_first is not null) await _first.DisposeAsync();
                    foreach (IBusListener listener in _all) await listener.DisposeAsync();
                }
            }

            public static class Module
            {
                public static void Add(BusBuilder bus) => bus
                    .Serve<INewsApi, News>()
                    .Listen<LocalDesk>(new ListenOptions { Retry = RetryPolicy.None }, ServiceLifetime.Singleton)
                    .Listen<INewsApi, Told>(static api => api.Told, "log", static (told, context, cancellationToken) => default,
                        new ListenOptions { Retry = new() { FirstDelay = TimeSpan.Zero, MaxDelay = TimeSpan.Zero } }.On<TimeoutException>(RetryPolicy.None, OnError.Stop));

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    await using Subscriptions subscriptions = new(bus);
                    await subscriptions.StartAsync(cancellationToken);
                    await using (IBusListener more = await bus.Api<INewsApi>().ToldAgain.ListenAsync("more", static async (told, context, token) => await Task.Yield(), cancellationToken: cancellationToken))
                        await bus.Api<INewsApi>().ToldAgain.FireAsync(new("again") { At = DateTimeOffset.UnixEpoch }, cancellationToken);
                    await foreach (DeadLetter letter in bus.DeadLetters.Of(bus.Api<INewsApi>().Told, "log").ListAsync(cancellationToken))
                        throw new InvalidOperationException(letter.ToString());
                }
            }
            """,
        ["Work"] = """
            [BusApi("work_jobs")]
            public partial interface IJobsApi
            {
                ValueTask RunAsync(Guid id, TimeSpan limit, CancellationToken cancellationToken = default);
                BusEvent<(Guid Id, bool IsDone)> Ended { get; }
            }

            public sealed partial class Jobs : IJobsApi
            {
                public async ValueTask RunAsync(Guid id, TimeSpan limit, CancellationToken cancellationToken)
                {
                    using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                    limited.CancelAfter(limit);
                    bool isDone = await StepAsync(limited.Token);
                    await Ended.FireAsync((id, isDone), cancellationToken);

                    static async ValueTask<bool> StepAsync(CancellationToken cancellationToken)
                    {
                        await Task.Yield();
                        return !cancellationToken.IsCancellationRequested;
                    }
                }
            }

            public sealed class Cleaner
            {
                public ValueTask CleanAsync(CancellationToken cancellationToken) => default;
            }

            public static class Module
            {
                public static void Add(BusBuilder bus)
                {
                    bus.Services.AddScoped<Cleaner>();
                    bus.Serve<IJobsApi, Jobs>()
                        .Roles(BusRoles.All)
                        .OnStart(static async (started, cancellationToken) => await started.Api<IJobsApi>().Ended.FireAsync((Guid.Empty, true), cancellationToken))
                        .OnStop(static (stopped, cancellationToken) => ValueTask.CompletedTask)
                        .Every(TimeSpan.FromMinutes(5), static (b, cancellationToken) => b.Api<IJobsApi>().RunAsync(Guid.NewGuid(), TimeSpan.FromSeconds(1), cancellationToken), new TaskOptions { Jitter = TimeSpan.FromSeconds(30) })
                        .Every<Cleaner>(TimeSpan.FromHours(1), static (cleaner, cancellationToken) => cleaner.CleanAsync(cancellationToken))
                        .Schedule("0 3 * * MON-FRI", static async (b, cancellationToken) => await Task.Delay(1, cancellationToken), new TaskOptions { TimeZone = TimeZoneInfo.Local, StopOnFailure = true })
                        .Schedule<Cleaner>("@monthly", static (cleaner, cancellationToken) => cleaner.CleanAsync(cancellationToken))
                        .Run("watch", static (b, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken));
                }

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    await using IBusListener listener = await bus.Api<IJobsApi>().Ended.ListenAsync("wait", (job, context, token) =>
                    {
                        ended.TrySetResult(job.IsDone);
                        return default;
                    }, cancellationToken: cancellationToken);
                    await bus.Api<IJobsApi>().RunAsync(Guid.NewGuid(), TimeSpan.FromMinutes(1), cancellationToken);
                    if (!await ended.Task.WaitAsync(cancellationToken)) throw new InvalidOperationException();
                }
            }
            """,
        ["Limits"] = """
            using Bus.Descriptors;
            using Bus.Dispatch;

            [BusApi("limits_echo", Version = 3)]
            public partial interface IEchoApi
            {
                ValueTask<T1> FirstAsync([BusName("value")] T1 given, CancellationToken cancellationToken = default);
                ValueTask<Dictionary<string, T1?[]>> ManyAsync(Dictionary<string, T1?[]> values, CancellationToken cancellationToken = default);
                [BusName("empty")] ValueTask NothingAsync(CancellationToken cancellationToken = default);
            }

            public readonly record struct T1(int Value);

            public sealed class Echo : IEchoApi
            {
                public ValueTask<T1> FirstAsync(T1 given, CancellationToken cancellationToken) => new(given);
                public ValueTask<Dictionary<string, T1?[]>> ManyAsync(Dictionary<string, T1?[]> values, CancellationToken cancellationToken) => new(values);
                public ValueTask NothingAsync(CancellationToken cancellationToken) => default;
            }

            public sealed class Watch : ICallInterceptor, IServeInterceptor
            {
                public int Count { get; private set; }

                public ValueTask<TResult> CallAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, CallContext context, CallNext next)
                    where TArguments : struct
                {
                    Count++;
                    return next.CallAsync(rpc, arguments, context);
                }

                public async ValueTask<TResult> ServeAsync<TArguments, TResult>(RpcDescriptor<TArguments, TResult> rpc, TArguments arguments, ServeContext context, ServeNext next)
                    where TArguments : struct
                {
                    TResult result = await next.ServeAsync(rpc, arguments, context);
                    Count++;
                    return result;
                }
            }

            public static class Module
            {
                public static void Add(BusBuilder bus) => bus.Connect("inproc://?wire=json", service: "{hostname}").Serve<IEchoApi, Echo>(ServiceLifetime.Transient).Use<IEchoApi>().Configure(static options =>
                {
                    options.Timeout = Timeout.InfiniteTimeSpan;
                    options.ShutdownTimeout = TimeSpan.FromDays(24);
                    options.Process = "{friendly}-{random4}";
                    options.DetailedErrors = true;
                    options.Apis["limits_echo"] = new ApiOptions { Timeout = TimeSpan.FromMilliseconds(20_000) };
                    options.Interceptors.Add(new Watch());
                });

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    IEchoApi echo = bus.Api<IEchoApi>();
                    await echo.NothingAsync(cancellationToken);
                    if ((await echo.FirstAsync(new(7), cancellationToken)).Value != 7) throw new InvalidOperationException();
                    if ((await echo.ManyAsync(new() { ["a"] = [new(1), null] }, cancellationToken))["a"].Length != 2) throw new InvalidOperationException();
                }
            }
            """,
        ["Generic"] = """
            using Bus.Descriptors;

            public static partial class Contracts
            {
                [BusApi("generic_lists")]
                public partial interface IListsApi
                {
                    ValueTask<Page<string>> PageAsync(int number, CancellationToken cancellationToken = default);
                    BusEvent<Page<int>> Counted { get; }
                }

                public sealed record Page<T>(IReadOnlyList<T> Items, int Number);
            }

            public sealed partial class Lists : Contracts.IListsApi
            {
                public ValueTask<Contracts.Page<string>> PageAsync(int number, CancellationToken cancellationToken = default) => new(new Contracts.Page<string>(["a", "b"], number));
            }

            public static class ModuleExtensions
            {
                public static BusBuilder ServeAlone<TApi, TService>(this BusBuilder bus)
                    where TApi : class, IBusApi<TApi>
                    where TService : class, TApi
                    => bus.Serve<TApi, TService>(ServiceLifetime.Singleton);

                public static async Task<T> WithinAsync<T>(this ValueTask<T> call, TimeSpan limit) => await call.AsTask().WaitAsync(limit);
            }

            public static class Module
            {
                public static void Add(BusBuilder bus)
                {
                    if (Environment.ProcessId > 0) bus.ServeAlone<Contracts.IListsApi, Lists>();
                    else bus.Serve<Contracts.IListsApi, Lists>();
                }

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    Func<int, Task<Contracts.Page<string>>> page = async number => await bus.Api<Contracts.IListsApi>().PageAsync(number, cancellationToken);
                    Contracts.Page<string>[] pages = await Task.WhenAll(Enumerable.Range(0, 3).Select(page));
                    Contracts.Page<string> last = await bus.Api<Contracts.IListsApi>().PageAsync(pages.Length, cancellationToken).WithinAsync(TimeSpan.FromSeconds(30));
                    try
                    {
                        await bus.Api<Contracts.IListsApi>().Counted.FireAsync(new([1, 2], last.Number), cancellationToken);
                    }
                    catch (BusException exception) when (exception.Message.Length == 0)
                    {
                        throw;
                    }
                }
            }
            """,
        ["Several"] = """
            [BusApi("several_stock")]
            public partial interface IStockApi
            {
                ValueTask<int> LeftAsync(string product, CancellationToken cancellationToken = default);
            }

            public sealed class Stock([FromKeyedServices("other")] IBus other) : IStockApi
            {
                public async ValueTask<int> LeftAsync(string product, CancellationToken cancellationToken)
                    => product == "here" ? 1 : await other.Api<IStockApi>().LeftAsync("here", cancellationToken);
            }

            public static class Module
            {
                public static void Add(BusBuilder bus)
                {
                    BusBuilder other = bus.Services.AddBus("other", static named => named.Connect("inproc://several-other"));
                    other.Serve<IStockApi, Stock>();
                    bus.Connect("inproc://several").Serve<IStockApi, Stock>();
                }

                public static async Task UseAsync(IBus bus, CancellationToken cancellationToken)
                {
                    if (await bus.Api<IStockApi>().LeftAsync("there", cancellationToken) != 1) throw new InvalidOperationException();
                }
            }
            """,
        ["Alone"] = """
            [BusApi("alone_clock")]
            public partial interface IClockApi
            {
                Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken = default);
                BusEvent<Ticked> Ticked { get; }
            }

            public sealed record Ticked(long Count);

            public sealed partial class Clock(TimeProvider time) : IClockApi
            {
                public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => Task.FromResult(time.GetUtcNow());
            }

            public sealed partial class Bells
            {
                public TaskCompletionSource Rang { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

                [BusListener<IClockApi>(nameof(IClockApi.Ticked))]
                public ValueTask RingAsync(Ticked ticked)
                {
                    Rang.TrySetResult();
                    return ValueTask.CompletedTask;
                }
            }

            public static class Module
            {
                public static void Add(BusBuilder bus) => bus.Roles(BusRoles.None);

                public static async Task UseAsync(IBus unused, CancellationToken cancellationToken)
                {
                    await using BusClient server = await BusClient.ConnectAsync("inproc://alone", static options => options.Service = "clocks", cancellationToken);
                    await using BusClient client = await BusClient.ConnectAsync("inproc://alone", cancellationToken: cancellationToken);
                    IAsyncDisposable served = await server.ServeAsync<IClockApi>(new Clock(TimeProvider.System), cancellationToken);
                    Bells bells = new();
                    // The bus ends them with itself.
                    _ = await client.ListenAsync(bells, new ListenOptions { Concurrency = 1 << 16 }, cancellationToken);
                    await server.Api<IClockApi>().Ticked.FireAsync(new(1), cancellationToken);
                    await bells.Rang.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
                    if (await client.Api<IClockApi>().NowAsync(cancellationToken) == default) throw new InvalidOperationException();
                    await served.DisposeAsync();
                    await using IAsyncDisposable again = await server.ServeAsync<IClockApi>(new Clock(TimeProvider.System), cancellationToken);
                }
            }
            """,
    };
}
