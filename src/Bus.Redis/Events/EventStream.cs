using Bus.Descriptors;

namespace Bus.Redis.Events;

/// <summary>A stream, as Lightbus names it, and what is kept beside it: braces put that where the stream is in a cluster.</summary>
internal sealed class EventStream
{
    private const string Suffix = ":stream";

    private EventStream(string key, string ofApi)
    {
        Key = key;
        Listeners = ListenersOf(key);
        ListenersOfApi = ListenersOf(ofApi);
    }

    public string Key { get; }

    /// <summary>Which events it has: <c>api.event</c>, or <c>api.*</c>.</summary>
    public string Events => Key[..^Suffix.Length];

    /// <summary>Who listens, each until it has not said so for a while.</summary>
    public string Listeners { get; }

    /// <summary>Who listens to any event of the API: the same key, where all its events share a stream.</summary>
    public string ListenersOfApi { get; }

    /// <summary>What a group gave up on.</summary>
    public string DeadOf(string group) => $"{{{Key}}}:{group}:dead";

    /// <summary>What was re-driven to a group, and is for it alone.</summary>
    public string AgainOf(string group) => $"{{{Key}}}:{group}:again";

    /// <summary>The stream that an event goes to.</summary>
    public static EventStream Of(EventDescriptor @event, RedisSettings settings) => Of(@event.Api.Name, @event.FullName, settings);

    /// <summary>The same of an event that nobody here knows more of than its name, <c>api.event</c>.</summary>
    public static EventStream Of(string @event, RedisSettings settings) => Of(@event[..Math.Max(0, @event.LastIndexOf('.'))], @event, settings);

    private static EventStream Of(string api, string @event, RedisSettings settings)
    {
        // The star is meant as it stands there.
        string ofApi = $"{api}.*{Suffix}";
        return new(settings.HasStreamPerEvent ? $"{@event}{Suffix}" : ofApi, ofApi);
    }

    private static string ListenersOf(string stream) => $"{{{stream}}}:listeners";
}
