using System.Reflection;
using Bus.Dispatch;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bus.Runtime.Tests.Dispatch;

/// <summary>Looks into the registry of pending calls.</summary>
internal static class RegisteredCalls
{
    private static readonly FieldInfo CountField = typeof(PendingCalls).GetField("s_count", BindingFlags.NonPublic | BindingFlags.Static)
        ?? throw new MissingFieldException(nameof(PendingCalls), "s_count");

    public static int Count => (int)CountField.GetValue(null)!;

    /// <summary>What happens at each deadline of any clock: the end of a scope walks the registry.</summary>
    public static void Scan() => PendingCalls.Release(new CallScope(NullLogger.Instance), ScopeEnd.Deadline);
}
