using System.Globalization;

namespace Bus.Redis.Tests.Faults;

/// <summary>Where faults strike: by chance, but said, so that it can be said again.</summary>
internal static class Chance
{
    private const int Usual = 3;

    /// <summary>How many faults a test makes.</summary>
    public static int Rounds => Setting("BUS_FAULT_ROUNDS") ?? Usual;

    public static Random Begin()
    {
        int seed = Setting("BUS_FAULT_SEED") ?? Random.Shared.Next();
        TestContext.Out.WriteLine($"BUS_FAULT_SEED={seed} BUS_FAULT_ROUNDS={Rounds}");
        return new Random(seed);
    }

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
}
