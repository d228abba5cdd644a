using System.Diagnostics;
using Bus;
using Bus.AheadOfTime.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

StartedAt started = new(Stopwatch.GetTimestamp());
Report report = new();
int exitCode = await BusWorker.RunAsync(
    args,
    bus => bus
        .Connect("inproc://shop", service: "shop")
        .Serve<IOrdersApi, OrdersService>()
        .Listen<OrderListeners>(new ListenOptions { Retry = new RetryPolicy { MaxAttempts = 2, FirstDelay = TimeSpan.FromMilliseconds(1) } })
        .Use<IOrdersApi>(orders => orders.Timeout = TimeSpan.FromSeconds(20))
        .OnStart((_, _) => Note("started"))
        .OnStop((_, _) => Note("stopped"))
        .Every<Play>(TimeSpan.FromMilliseconds(20), (play, _) =>
        {
            play.Ticked.TrySetResult();
            return ValueTask.CompletedTask;
        })
        .Schedule("0 3 * * MON-FRI", (_, _) => Note("never in a test"))
        .Run<Play>("play", (play, cancellationToken) => play.RunAsync(cancellationToken)),
    builder =>
    {
        builder.Services.AddSingleton(started).AddSingleton(report).AddSingleton<Play>().AddScoped<PriceList>();
        builder.AddBus("billing", bus => bus.Connect("inproc://billing", service: "billing").Serve<IBillingApi>(new BillingService()).Use<IBillingApi>());
    });
report.Line($"exit {exitCode}");
return exitCode;

ValueTask Note(string what)
{
    report.Line(what);
    return default;
}
