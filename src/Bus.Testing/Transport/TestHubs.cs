using System.Collections.Concurrent;
using System.Globalization;

namespace Bus.Testing;

/// <summary>The test buses of this process, by the names in their URLs.</summary>
internal static class TestHubs
{
    private static readonly ConcurrentDictionary<string, TestHub> Hubs = new(StringComparer.OrdinalIgnoreCase);
    private static int s_count;

    public static string NewName() => string.Create(CultureInfo.InvariantCulture, $"bus-{Interlocked.Increment(ref s_count)}");

    public static void Add(string name, TestHub hub) => Hubs[name] = hub;

    public static void Remove(string name) => Hubs.TryRemove(name, out _);

    public static TestHub Find(Uri url) => Hubs.TryGetValue(url.Host, out TestHub? hub)
        ? hub
        : throw new BusConfigurationException(
            $"No test bus runs at '{url.OriginalString}'. Start one with TestBus.StartAsync() and connect to its Url while it is not disposed.");
}
