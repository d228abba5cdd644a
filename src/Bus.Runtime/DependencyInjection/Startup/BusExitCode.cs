namespace Bus.DependencyInjection;

/// <summary>What a worker's process says when it ends.</summary>
internal static class BusExitCode
{
    /// <summary>It was asked to stop.</summary>
    public const int Asked = 0;

    /// <summary>It could not start, or something failed that stops the worker.</summary>
    public const int Failed = 1;
}
