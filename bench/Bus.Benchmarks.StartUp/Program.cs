using System.Diagnostics;
using Bus.Benchmarks.StartUp;

// `floor`, `services` or `worker`, then `milliseconds` or `assemblies`. What a way does not use is not even loaded: each is a class of its own.
StartUpReading reading = new(Stopwatch.GetTimestamp(), args[1]);
return args[0] switch
{
    "floor" => await EmptyHost.RunAsync(reading),
    "services" => await HostWithBus.RunAsync(reading),
    "worker" => await Worker.RunAsync(reading),
    _ => throw new ArgumentException($"'{args[0]}' is none of floor, services and worker."),
};
