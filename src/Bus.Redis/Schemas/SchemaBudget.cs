namespace Bus.Redis.Schemas;

/// <summary>How much a schema may ask for: whoever writes to Redis may have published it.</summary>
internal sealed class SchemaBudget
{
    /// <summary>The longest schema of an API that is read, in bytes.</summary>
    public const int LongestText = 1024 * 1024;

    private const int MostSteps = 100_000, DeepestStep = 256;

    private int _steps;

    /// <summary>One more schema is looked at.</summary>
    /// <param name="depth">Within how many others.</param>
    /// <exception cref="SchemaTooCostlyException">It is beyond what any API needs.</exception>
    public void Spend(int depth)
    {
        if (++_steps > MostSteps || depth > DeepestStep) throw new SchemaTooCostlyException();
    }
}

/// <summary>The schema asks for more than is looked at.</summary>
internal sealed class SchemaTooCostlyException() : Exception("The schema takes too long to look at: it refers to itself, or holds the same part too often.");
