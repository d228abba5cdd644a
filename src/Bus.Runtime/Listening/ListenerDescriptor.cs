using System.ComponentModel;

namespace Bus.Listening;

/// <summary>What a class's <see cref="BusListenerAttribute{TApi}"/> says about one listener, known before it starts.</summary>
/// <param name="Api">The API's name on the bus.</param>
/// <param name="Event">The event, as <c>api.event</c>.</param>
/// <param name="Name">The listener's name.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ListenerDescriptor(string Api, string Event, string Name)
{
    /// <summary>What the attribute changes in the options, or null.</summary>
    public Func<ListenOptions, ListenOptions>? Options { get; init; }

    /// <summary>Why the method cannot listen to the event, or null when it can.</summary>
    public string? Problem { get; init; }

    internal ListenOptions Over(ListenOptions options) => Options is null ? options : Options(options);
}
