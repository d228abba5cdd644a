using Bus.Benchmarks.Redis;

// `floor` or `case`, then what is measured.
bool isFloor = args[0] == "floor";
await using Workload workload = args[1] switch
{
    "fire-64" => isFloor ? new RawFire(64) : new BusFire(64),
    "fire-1024" => isFloor ? new RawFire(1024) : new BusFire(1024),
    "consume" => isFloor ? new RawConsume(0) : new BusConsume(0),
    "through" => isFloor ? new RawConsume(512) : new BusConsume(512),
    "call" => isFloor ? new RawCalls(1) : new BusCalls(1),
    "call-64" => isFloor ? new RawCalls(64) : new BusCalls(64),
    _ => throw new ArgumentException($"'{args[1]}' is not measured here."),
};
await workload.RunAsync();
