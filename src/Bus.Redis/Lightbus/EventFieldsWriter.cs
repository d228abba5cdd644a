using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;
using Bus.Codecs;
using Bus.Codecs.Json;
using Bus.Redis.Resp;

namespace Bus.Redis.Lightbus;

/// <summary>Writes a payload as the fields of a stream entry: each member is a field <c>:name</c> whose value is JSON.</summary>
/// <remarks>It writes the whole command, for that begins with the number of its arguments, and the payload says how many members it has.</remarks>
internal ref struct EventFieldsWriter(CommandBuffer commands, EventEntry entry) : IBusWriter
{
    private readonly CommandBuffer _commands = commands;
    private readonly EventEntry _entry = entry;
    private JsonWriter _value;
    private int _depth;
    private int _start;

    public void BeginObject(int count)
    {
        if (_depth == 0) _entry.Write(_commands, count);
        else _value.BeginObject(count);
        _depth++;
    }

    public void EndObject()
    {
        if (--_depth == 0) return;
        _value.EndObject();
        EndMember();
    }

    public void WriteName(scoped ReadOnlySpan<byte> name)
    {
        if (_depth > 1)
        {
            _value.WriteName(name);
            return;
        }
        _commands.Argument(":"u8, name);
        BeginMember();
    }

    public void WriteKey(scoped ReadOnlySpan<char> key)
    {
        if (_depth > 1)
        {
            _value.WriteKey(key);
            return;
        }
        int start = _commands.BeginArgument();
        Span<byte> span = _commands.GetSpan(Encoding.UTF8.GetMaxByteCount(key.Length) + 1);
        span[0] = (byte)':';
        _commands.Advance(Encoding.UTF8.GetBytes(key, span[1..]) + 1);
        _commands.EndArgument(start);
        BeginMember();
    }

    public void BeginArray(int count)
    {
        RequireObject();
        _value.BeginArray(count);
        _depth++;
    }

    public void EndArray()
    {
        _depth--;
        _value.EndArray();
        EndMember();
    }

    public void WriteNull()
    {
        RequireObject();
        _value.WriteNull();
        EndMember();
    }

    public void WriteBoolean(bool value)
    {
        RequireObject();
        _value.WriteBoolean(value);
        EndMember();
    }

    public void WriteInt64(long value)
    {
        RequireObject();
        _value.WriteInt64(value);
        EndMember();
    }

    public void WriteUInt64(ulong value)
    {
        RequireObject();
        _value.WriteUInt64(value);
        EndMember();
    }

    public void WriteInteger<T>(T value)
        where T : IBinaryInteger<T>
    {
        RequireObject();
        _value.WriteInteger(value);
        EndMember();
    }

    public void WriteDouble(double value)
    {
        RequireObject();
        _value.WriteDouble(value);
        EndMember();
    }

    public void WriteSingle(float value)
    {
        RequireObject();
        _value.WriteSingle(value);
        EndMember();
    }

    public void WriteHalf(Half value)
    {
        RequireObject();
        _value.WriteHalf(value);
        EndMember();
    }

    public void WriteDecimal(decimal value)
    {
        RequireObject();
        _value.WriteDecimal(value);
        EndMember();
    }

    public void WriteString(scoped ReadOnlySpan<char> value)
    {
        RequireObject();
        _value.WriteString(value);
        EndMember();
    }

    public void WriteText(scoped ReadOnlySpan<byte> value)
    {
        RequireObject();
        _value.WriteText(value);
        EndMember();
    }

    public void WriteGuid(Guid value)
    {
        RequireObject();
        _value.WriteGuid(value);
        EndMember();
    }

    public void WriteDateTime(DateTime value)
    {
        RequireObject();
        _value.WriteDateTime(value);
        EndMember();
    }

    public void WriteDateTimeOffset(DateTimeOffset value)
    {
        RequireObject();
        _value.WriteDateTimeOffset(value);
        EndMember();
    }

    public void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        RequireObject();
        _value.WriteBytes(value);
        EndMember();
    }

    public void WriteConverted<T>(T value, JsonConverter<T> converter)
    {
        RequireObject();
        _value.WriteConverted(value, converter);
        EndMember();
    }

    public readonly BusFormatException Fail(string problem) => _depth == 0 ? new BusFormatException("$", problem, 0) : _value.Fail(problem);

    private readonly void RequireObject()
    {
        if (_depth == 0) throw Fail("is no object, but an event's payload has to be one: its members travel as the event's fields");
    }

    private void BeginMember()
    {
        _start = _commands.BeginArgument();
        _value = new JsonWriter(_commands, JsonDialect.Lightbus);
    }

    /// <summary>A value is complete: if it is a member of the payload itself, so is its field.</summary>
    private void EndMember()
    {
        if (_depth != 1) return;
        _value.Flush();
        _commands.EndArgument(_start);
    }
}
