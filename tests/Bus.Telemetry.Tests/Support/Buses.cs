namespace Bus.Telemetry.Tests;

/// <summary>Buses that no other test shares.</summary>
internal static class Buses
{
    public const string InProcess = "inproc", Loopback = "loopback";

    private static int s_names;

    public static ValueTask<BusClient> ConnectAsync(string scheme, Action<BusOptions>? configure = null, string wire = "")
        => BusClient.ConnectAsync($"{scheme}://telemetry-{Interlocked.Increment(ref s_names)}{wire}", options =>
        {
            options.Service = "tests";
            options.DetailedErrors = false;
            configure?.Invoke(options);
        });
}
