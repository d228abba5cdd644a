namespace Bus.Runtime.Tests;

/// <summary>Buses in this process that no other test shares.</summary>
internal static class InProcess
{
    private static int s_names;

    /// <summary>The URL of a bus that several clients of one test share.</summary>
    public static string NewUrl() => $"inproc://test-{Interlocked.Increment(ref s_names)}";

    public static ValueTask<BusClient> ConnectAsync(Action<BusOptions>? configure = null, string url = "inproc://")
        => BusClient.ConnectAsync(url, options =>
        {
            options.Service = "tests";
            options.DetailedErrors = false;
            configure?.Invoke(options);
        });

    public static ValueTask<BusClient> ConnectAsync(string url, string service, Action<BusOptions>? configure = null)
        => ConnectAsync(
            options =>
            {
                options.Service = service;
                configure?.Invoke(options);
            },
            url);
}
