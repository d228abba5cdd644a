using System.Diagnostics;
using System.Reflection;
using Bus.Client;
using Bus.Descriptors;

namespace Bus.Telemetry.Tests;

/// <summary>Waits that end, and looks at what is observed.</summary>
internal static class Expect
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Task Soon(this Task task, string what) => task.Within(Patience, what);

    public static Task<T> Soon<T>(this ValueTask<T> task, string what) => task.Within(Patience, what);

    public static Task Soon(this ValueTask task, string what) => task.Within(Patience, what);

    /// <summary>Waits until a call fails and returns with what.</summary>
    public static async Task<Exception> FailureAsync<T>(ValueTask<T> call)
    {
        try
        {
            await call.Soon("the call to fail");
        }
        catch (Exception failure) when (failure is BusException or OperationCanceledException)
        {
            return failure;
        }
        throw new AssertionException("The call succeeded.");
    }

    public static Dictionary<string, object?> Attributes(this Activity span) => span.TagObjects.ToDictionary(StringComparer.Ordinal);

    /// <summary>Whether a proxy's calls go straight to the service.</summary>
    public static bool HasDirectRoute<T>(this T api)
        where T : class, IBusApi<T>
        => (typeof(ApiProxy<T>).GetProperty("Direct", BindingFlags.Instance | BindingFlags.NonPublic)
            ?? throw new MissingMemberException(nameof(ApiProxy<>), "Direct")).GetValue(api) is not null;
}
