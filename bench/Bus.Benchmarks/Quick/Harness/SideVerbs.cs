namespace Bus.Benchmarks.Quick.Harness;

/// <summary>What a child process is told to measure.</summary>
internal static class SideVerbs
{
    public const string Case = "case", Floor = "floor";
}
