using System.Collections.Frozen;

namespace Bus;

/// <summary>Headers: text that travels beside arguments and payloads.</summary>
public static class BusHeaders
{
    /// <summary>No headers.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = FrozenDictionary<string, string>.Empty;
}
