using System.Globalization;

namespace Bus.Wire.Tests.Hostile;

/// <summary>How much is tried, and from which seed: <c>BUS_FUZZ_SEED</c> repeats a run, <c>BUS_FUZZ_INPUTS</c> lengthens it.</summary>
internal static class FuzzSettings
{
    public static int Seed { get; } = Read("BUS_FUZZ_SEED", Environment.TickCount);

    /// <summary>How many inputs each reader gets.</summary>
    public static int Inputs { get; } = Read("BUS_FUZZ_INPUTS", 100_000);

    private static int Read(string variable, int otherwise)
        => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
