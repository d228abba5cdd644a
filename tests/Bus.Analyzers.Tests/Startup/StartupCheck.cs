namespace Bus.Analyzers.Tests.Startup;

/// <summary>One line of the runtime that refuses a program when it connects or starts.</summary>
/// <param name="File">The file of the line.</param>
/// <param name="What">What is refused.</param>
internal sealed record StartupCheck(string File, string What)
{
    /// <summary>The rule that tells of it before, or null.</summary>
    public string? Rule { get; init; }

    /// <summary>What a module says on <c>bus</c>, a BusBuilder, so that it is refused.</summary>
    public string? Module { get; init; }

    /// <summary>What a program without a host says on <c>bus</c>, an IBus, so that it is refused.</summary>
    public string? Program { get; init; }

    /// <summary>Whether it is a line of the table already, and written in another way here.</summary>
    public bool IsSaidAgain { get; init; }

    /// <summary>Why source alone cannot say it.</summary>
    public string? Exempt { get; init; }

    public override string ToString() => $"{File}: {What}";
}
