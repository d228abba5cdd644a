using System.Reflection;

namespace Bus.Generators.Tests.Harness;

/// <summary>The pipeline's steps that have a name.</summary>
internal static class Steps
{
    /// <summary>All of them: one that is added is watched as the others are.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!)];
}
