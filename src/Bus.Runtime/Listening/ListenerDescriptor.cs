using System.ComponentModel;

namespace Bus.Listening;

/// <summary>What a class's <see cref="BusListenerAttribute{TApi}"/> says about one listener, known before it starts.</summary>
/// <param name="Api">The API's name on the bus.</param>
/// <param name="Event">The event, as <c>api.event</c>.</param>
/// <param name="Name">The listener's name.</param>
/// <param name="Problem">Why the method cannot listen to the event, or null when it can.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ListenerDescriptor(string Api, string Event, string Name, string? Problem = null);
