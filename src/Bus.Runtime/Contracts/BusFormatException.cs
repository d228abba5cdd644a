using System.ComponentModel;

namespace Bus;

/// <summary>Bytes are not what the contract says, or a value cannot become bytes.</summary>
public sealed class BusFormatException : BusException
{
    /// <summary>Something does not fit its contract.</summary>
    /// <param name="path">Where it is in the value, as a JSON path: <c>$.lines[2].price</c>.</param>
    /// <param name="problem">What is wrong with it, as a clause: <c>is a string, but a whole number belongs there</c>.</param>
    /// <param name="position">How many bytes stand before it.</param>
    public BusFormatException(string path, string problem, long position)
        : this(path, problem, position, null) { }

    internal BusFormatException(string path, string problem, long position, Exception? innerException)
        : base($"{path} {problem} (at byte {position}).", innerException)
        => (Path, Problem, Position) = (path, problem, position);

    private BusFormatException(string message, BusFormatException failure)
        : base(message, failure)
        => (Path, Problem, Position) = (failure.Path, failure.Problem, failure.Position);

    /// <summary>Where it is in the value, as a JSON path from the root: <c>$.lines[2].price</c>.</summary>
    public string Path { get; }

    /// <summary>What is wrong with it, as a clause.</summary>
    public string Problem { get; }

    /// <summary>How many bytes stand before it.</summary>
    public long Position { get; }

    /// <summary>The same, with what could not be done because of it, and what to do now; for transports.</summary>
    /// <param name="what">What could not be done, as a sentence without its full stop.</param>
    /// <param name="advice">What to do now, as a sentence.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public BusFormatException Of(string what, string advice) => new($"{what}: {Message} {advice}", this);
}
