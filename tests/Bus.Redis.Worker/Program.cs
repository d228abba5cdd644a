using System.Diagnostics;
using Bus;
using Bus.Redis.Worker;

// The bus, this worker's name in its group, and how many events it handles at a time.
(string url, string process, int concurrency) = (args[0], args[1], int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
await using BusClient bus = await BusClient.ConnectAsync(url, options => (options.Service, options.Process) = ("parcels", process));
ListenOptions listening = new() { Concurrency = concurrency, Retry = RetryPolicy.None };
await using IBusListener listener = await bus.Api<IParcelApi>().ParcelSent.ListenAsync("deliver", Deliver, listening);
Console.WriteLine("listening");

// Whoever started it closes this end, by dying, too.
await Console.In.ReadToEndAsync();

static ValueTask Deliver(ParcelSent parcel, EventContext context, CancellationToken cancellationToken)
{
    // Said before it is acknowledged. The point tells a whole line from one that was cut off.
    Console.WriteLine($"{(parcel.IsPoison ? "poisoned" : "handled")} {parcel.Number} {context.Id} .");
    if (parcel.IsPoison) Process.GetCurrentProcess().Kill();
    return ValueTask.CompletedTask;
}
