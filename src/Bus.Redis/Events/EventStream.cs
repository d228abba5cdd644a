using Bus.Descriptors;

namespace Bus.Redis.Events;

/// <summary>An API's stream, as Lightbus names it, and what is kept beside it: braces put that where the stream is in a cluster.</summary>
internal sealed class EventStream(string api)
{
    public string Key { get; } = $"{api}.*:stream";

    /// <summary>Who listens, each until it has not said so for a while.</summary>
    public string Listeners { get; } = $"{{{api}.*:stream}}:listeners";

    /// <summary>What a group gave up on.</summary>
    public string DeadOf(string group) => $"{{{Key}}}:{group}:dead";

    /// <summary>What was re-driven to a group, and is for it alone.</summary>
    public string AgainOf(string group) => $"{{{Key}}}:{group}:again";

    public static EventStream Of(EventDescriptor @event) => new(@event.Api.Name);
}
