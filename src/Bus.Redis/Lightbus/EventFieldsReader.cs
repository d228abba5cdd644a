using System.Numerics;
using System.Text;
using System.Text.Json.Serialization;
using Bus.Codecs;
using Bus.Codecs.Json;
using Bus.Descriptors;
using Bus.Redis.Resp;

namespace Bus.Redis.Lightbus;

/// <summary>Reads a payload from the fields of a stream entry: each field <c>:name</c> is a member whose value is JSON. Other fields are not the payload's.</summary>
/// <param name="fields">The names and values, in turn.</param>
/// <param name="count">How many of both.</param>
internal ref struct EventFieldsReader(RespReader fields, int count) : IBusReader
{
    private const int AtFirst = 0, AfterValue = 1;

    private RespReader _fields = fields;
    private int _left = count;
    private JsonReader _value;
    private int _depth;

    /// <summary>The member that is being read, for messages; empty before the first.</summary>
    private ReadOnlySpan<byte> Member { get; set; }

    /// <summary>Reads a payload.</summary>
    /// <param name="fields">The entry's fields, an array.</param>
    /// <param name="event">The event.</param>
    /// <exception cref="BusFormatException">They do not fit the contract.</exception>
    public static T Read<T>(RespReader fields, EventDescriptor<T> @event)
    {
        int count = fields.ReadArray();
        EventFieldsReader reader = new(fields, count);
        try
        {
            return @event.ReadPayload(ref reader);
        }
        catch (BusFormatException failure)
        {
            throw reader.Located(failure);
        }
    }

    public int BeginObject()
    {
        if (_depth++ > 0) return _value.BeginObject();
        return AtFirst;
    }

    public bool NextName(ref int state, out ReadOnlySpan<byte> name)
    {
        if (_depth > 1)
        {
            if (_value.NextName(ref state, out name)) return true;
            _depth--;
            return false;
        }
        if (state != AtFirst) _value.End();
        state = AfterValue;
        while (_left >= 2)
        {
            _left -= 2;
            ReadOnlySpan<byte> field = _fields.ReadText(), value = _fields.ReadText();
            if (field is not [(byte)':', ..]) continue;
            Member = name = field[1..];
            _value = new JsonReader(value);
            return true;
        }
        _depth--;
        Member = name = default;
        return false;
    }

    public int BeginArray()
    {
        RequireObject();
        _depth++;
        return _value.BeginArray();
    }

    public bool NextItem(ref int state)
    {
        if (_value.NextItem(ref state)) return true;
        _depth--;
        return false;
    }

    public bool TryReadNull() => _depth > 0 && _value.TryReadNull();

    public bool IsTextNext() => _depth > 0 && _value.IsTextNext();

    public void Skip()
    {
        if (_depth > 0) _value.Skip();
    }

    public bool ReadBoolean()
    {
        RequireObject();
        return _value.ReadBoolean();
    }

    public long ReadInt64()
    {
        RequireObject();
        return _value.ReadInt64();
    }

    public ulong ReadUInt64()
    {
        RequireObject();
        return _value.ReadUInt64();
    }

    public bool TryReadInteger<T>(out T value)
        where T : struct, IBinaryInteger<T>
    {
        RequireObject();
        return _value.TryReadInteger(out value);
    }

    public double ReadDouble()
    {
        RequireObject();
        return _value.ReadDouble();
    }

    public float ReadSingle()
    {
        RequireObject();
        return _value.ReadSingle();
    }

    public Half ReadHalf()
    {
        RequireObject();
        return _value.ReadHalf();
    }

    public decimal ReadDecimal()
    {
        RequireObject();
        return _value.ReadDecimal();
    }

    public string ReadString()
    {
        RequireObject();
        return _value.ReadString();
    }

    public ReadOnlySpan<byte> ReadText()
    {
        RequireObject();
        return _value.ReadText();
    }

    public Guid ReadGuid()
    {
        RequireObject();
        return _value.ReadGuid();
    }

    public DateTime ReadDateTime()
    {
        RequireObject();
        return _value.ReadDateTime();
    }

    public DateTimeOffset ReadDateTimeOffset()
    {
        RequireObject();
        return _value.ReadDateTimeOffset();
    }

    public byte[] ReadBytes()
    {
        RequireObject();
        return _value.ReadBytes();
    }

    public T ReadConverted<T>(JsonConverter<T> converter)
    {
        RequireObject();
        return _value.ReadConverted(converter);
    }

    public readonly BusFormatException Fail(string problem)
        => _depth <= 1 && Member.IsEmpty ? new BusFormatException("$", problem, 0) : _value.Fail(problem);

    /// <summary>The same failure with the member that it is in.</summary>
    private readonly BusFormatException Located(BusFormatException failure) => Member.IsEmpty
        ? failure
        : new BusFormatException($"$.{Encoding.UTF8.GetString(Member)}{failure.Path.AsSpan(1)}", failure.Problem, failure.Position);

    private readonly void RequireObject()
    {
        if (_depth == 0) throw new BusFormatException("$", "is an event's fields, but the payload is no object", 0);
    }
}
