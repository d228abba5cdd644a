using System.Collections.Immutable;

namespace Bus.Analyzers;

/// <summary>What code fixes are told about a method that cannot listen, or a class that cannot be added to.</summary>
internal static class Misfits
{
    public const string Key = "Misfit";
    public const string NotPartial = "NotPartial";
    public const string AsyncVoid = "AsyncVoid";

    public static ImmutableDictionary<string, string?> Properties(string? misfit)
        => misfit is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Key, misfit);
}
