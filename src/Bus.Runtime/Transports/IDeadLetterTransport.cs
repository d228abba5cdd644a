using Bus.Descriptors;

namespace Bus.Transports;

/// <summary>Keeps dead letters, each beside its group, in the order in which they came.</summary>
/// <remarks>
/// What it returns is asked for by many callers at once. A letter that is re-driven is, at every moment, a dead letter or in the group's line,
/// never neither; whoever comes second finds it gone. The bus checks arguments and its own disposal, and logs.
/// </remarks>
public interface IDeadLetterTransport
{
    /// <summary>The dead letters of one group, with payloads of the contract's type. The group need not exist.</summary>
    /// <typeparam name="T">The payload.</typeparam>
    /// <param name="event">The event.</param>
    /// <param name="group">The group.</param>
    IDeadLetters Of<T>(EventDescriptor<T> @event, string group);

    /// <summary>The dead letters of one group, with payloads of the contract's type where it is known, else text. The group need not exist.</summary>
    /// <param name="event">The event, as <c>api.event</c>.</param>
    /// <param name="group">The group.</param>
    IDeadLetters Of(string @event, string group);

    /// <summary>Every group that has some.</summary>
    /// <param name="cancellationToken">Gives up listing.</param>
    IAsyncEnumerable<IDeadLetters> AllAsync(CancellationToken cancellationToken);
}
