using System.ComponentModel;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Bus.Codecs;

/// <summary>Reads values in one format. Generated codecs call it; formats implement it, as structs that are passed by reference.</summary>
/// <remarks>
/// What it reads is hostile. Every member fails with <see cref="BusFormatException"/>, and with nothing else, when what comes next is not
/// what was asked for, is malformed, or lies too deep. A copy of a reader reads ahead and leaves the original where it is.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Advanced)]
public interface IBusReader
{
    /// <summary>Reads null if it comes next.</summary>
    /// <returns>Whether it did.</returns>
    bool TryReadNull();

    /// <summary>Whether text comes next.</summary>
    bool IsTextNext();

    /// <summary>Begins an object.</summary>
    /// <returns>The state that <see cref="NextName"/> needs.</returns>
    int BeginObject();

    /// <summary>Goes on to the next member of an object, or to its end.</summary>
    /// <param name="state">What <see cref="BeginObject"/> returned, changed with each call.</param>
    /// <param name="name">The member's name in UTF-8. Valid until the next call of any member, of this or of another reader on the same thread.</param>
    /// <returns>Whether there is another member. Its value comes next.</returns>
    bool NextName(ref int state, out ReadOnlySpan<byte> name);

    /// <summary>Begins an array.</summary>
    /// <returns>The state that <see cref="NextItem"/> needs.</returns>
    int BeginArray();

    /// <summary>Goes on to the next item of an array, or to its end.</summary>
    /// <param name="state">What <see cref="BeginArray"/> returned, changed with each call.</param>
    /// <returns>Whether there is another item. Its value comes next.</returns>
    bool NextItem(ref int state);

    /// <summary>Passes over one value, whatever it is.</summary>
    void Skip();

    /// <summary>True or false.</summary>
    bool ReadBoolean();

    /// <summary>A whole number.</summary>
    long ReadInt64();

    /// <summary>A whole number.</summary>
    ulong ReadUInt64();

    /// <summary>A whole number of up to <see cref="LongestInteger"/> digits.</summary>
    /// <returns>Whether the type can hold it.</returns>
    bool TryReadInteger<T>(out T value)
        where T : struct, IBinaryInteger<T>;

    /// <summary>A floating-point number, also one that is not finite.</summary>
    double ReadDouble();

    /// <summary>A floating-point number, also one that is not finite.</summary>
    float ReadSingle();

    /// <summary>A floating-point number, also one that is not finite.</summary>
    Half ReadHalf();

    /// <summary>A decimal number, also as text.</summary>
    decimal ReadDecimal();

    /// <summary>Text.</summary>
    string ReadString();

    /// <summary>Text in UTF-8. Valid until the next call of any member, of this or of another reader on the same thread.</summary>
    ReadOnlySpan<byte> ReadText();

    /// <summary>A GUID.</summary>
    Guid ReadGuid();

    /// <summary>A date and time. Without an offset its kind is unspecified; UTC stays UTC; another offset becomes local time.</summary>
    DateTime ReadDateTime();

    /// <summary>A date and time with an offset. Without one it is local time.</summary>
    DateTimeOffset ReadDateTimeOffset();

    /// <summary>Bytes.</summary>
    byte[] ReadBytes();

    /// <summary>A value in the JSON that a converter reads.</summary>
    T ReadConverted<T>(JsonConverter<T> converter);

    /// <summary>The failure of reading here: what came does not fit the contract.</summary>
    /// <param name="problem">What is wrong, as a clause: <c>lacks the required member 'email'</c>.</param>
    BusFormatException Fail(string problem);

    /// <summary>How many digits an integer may have: parsing one takes time that grows faster than its length.</summary>
    const int LongestInteger = 1024;
}
