using System.ComponentModel;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Bus.Codecs;

/// <summary>Writes values in one format. Generated codecs call it; formats implement it, as structs that are passed by reference.</summary>
/// <remarks>Names, values and ends come in the order in which they are written; the writer adds what stands between them.</remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IBusWriter
{
    /// <summary>Begins an object.</summary>
    /// <param name="count">How many members follow.</param>
    /// <exception cref="BusFormatException">It is nested too deeply, as cycles are.</exception>
    void BeginObject(int count);

    /// <summary>Ends an object.</summary>
    void EndObject();

    /// <summary>The name of the member that follows: printable ASCII that no format has to escape.</summary>
    void WriteName(scoped ReadOnlySpan<byte> name);

    /// <summary>The name of the member that follows, whatever its characters.</summary>
    void WriteKey(scoped ReadOnlySpan<char> key);

    /// <summary>Begins an array.</summary>
    /// <param name="count">How many items follow.</param>
    /// <exception cref="BusFormatException">It is nested too deeply, as cycles are.</exception>
    void BeginArray(int count);

    /// <summary>Ends an array.</summary>
    void EndArray();

    /// <summary>Null.</summary>
    void WriteNull();

    /// <summary>True or false.</summary>
    void WriteBoolean(bool value);

    /// <summary>A whole number.</summary>
    void WriteInt64(long value);

    /// <summary>A whole number.</summary>
    void WriteUInt64(ulong value);

    /// <summary>A whole number of up to <see cref="IBusReader.LongestInteger"/> digits.</summary>
    /// <exception cref="BusFormatException">It is longer.</exception>
    void WriteInteger<T>(T value)
        where T : IBinaryInteger<T>;

    /// <summary>A floating-point number.</summary>
    /// <exception cref="BusFormatException">It is not finite, and the format has no such number.</exception>
    void WriteDouble(double value);

    /// <summary>A floating-point number, with the fewest digits that tell it from other singles.</summary>
    /// <exception cref="BusFormatException">It is not finite, and the format has no such number.</exception>
    void WriteSingle(float value);

    /// <summary>A floating-point number, with the fewest digits that tell it from other halves.</summary>
    /// <exception cref="BusFormatException">It is not finite, and the format has no such number.</exception>
    void WriteHalf(Half value);

    /// <summary>A decimal number, with its scale.</summary>
    void WriteDecimal(decimal value);

    /// <summary>Text.</summary>
    /// <exception cref="BusFormatException">It holds half a surrogate pair.</exception>
    void WriteString(scoped ReadOnlySpan<char> value);

    /// <summary>Text of printable ASCII that no format has to escape.</summary>
    void WriteText(scoped ReadOnlySpan<byte> value);

    /// <summary>A GUID.</summary>
    void WriteGuid(Guid value);

    /// <summary>A date and time, with what its kind says about the offset.</summary>
    void WriteDateTime(DateTime value);

    /// <summary>A date and time with an offset.</summary>
    void WriteDateTimeOffset(DateTimeOffset value);

    /// <summary>Bytes.</summary>
    void WriteBytes(scoped ReadOnlySpan<byte> value);

    /// <summary>A value in the JSON that a converter writes.</summary>
    void WriteConverted<T>(T value, JsonConverter<T> converter);

    /// <summary>The failure of writing here: the contract allows no such value.</summary>
    /// <param name="problem">What is wrong, as a clause: <c>is null, but the contract does not allow null</c>.</param>
    BusFormatException Fail(string problem);
}
