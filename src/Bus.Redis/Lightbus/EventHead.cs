using Bus.Redis.Resp;

namespace Bus.Redis.Lightbus;

/// <summary>What all entries of an event have in common, as it is sent: written once.</summary>
internal sealed class EventHead
{
    private readonly byte[] _command, _fields;

    /// <param name="stream">The stream's key.</param>
    /// <param name="api">The API's name.</param>
    /// <param name="event">The event's name.</param>
    /// <param name="version">The API's version.</param>
    public EventHead(string stream, string api, string @event, int version)
    {
        CommandBuffer buffer = new();
        buffer.Argument("XADD"u8);
        buffer.Argument(stream);
        _command = buffer.Written.ToArray();
        buffer.Clear();
        buffer.Argument("api_name"u8);
        buffer.Argument(api);
        buffer.Argument("event_name"u8);
        buffer.Argument(@event);
        buffer.Argument("version"u8);
        buffer.Argument(version);
        _fields = buffer.Written.ToArray();
    }

    /// <summary>The command and its stream.</summary>
    public ReadOnlySpan<byte> Command => _command;

    /// <summary>The fields behind the id.</summary>
    public ReadOnlySpan<byte> Fields => _fields;
}
