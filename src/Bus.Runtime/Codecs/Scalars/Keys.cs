using System.Globalization;
using System.Numerics;
using System.Text;

namespace Bus.Codecs;

/// <summary>What keys of several types have in common: text that is the same in every culture.</summary>
internal static class Keys
{
    /// <summary>More than any number, GUID or moment takes.</summary>
    public const int Longest = 64;

    /// <summary>A date and time as the values are in JSON: no more digits of a second than it takes.</summary>
    public const string Moment = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    public static void Write<TWriter, T>(ref TWriter writer, T key, scoped ReadOnlySpan<char> format = default)
        where TWriter : struct, IBusWriter, allows ref struct
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[Longest];
        key.TryFormat(text, out int length, format, CultureInfo.InvariantCulture);
        writer.WriteName(text[..length]);
    }

    public static T ReadInteger<TReader, T>(ref TReader reader, scoped ReadOnlySpan<byte> key)
        where TReader : struct, IBusReader, allows ref struct
        where T : IBinaryInteger<T>, IMinMaxValue<T>
    {
        // .NET passes over zero bytes at the end of a number.
        return key is [.., not 0] && T.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw Fail(ref reader, key, string.Create(CultureInfo.InvariantCulture, $"whole numbers from {T.MinValue} to {T.MaxValue}"));
    }

    /// <summary>The failure of reading a key that is none.</summary>
    /// <param name="reader">The format.</param>
    /// <param name="key">The key. A long one is cut.</param>
    /// <param name="kind">What the keys are.</param>
    public static BusFormatException Fail<TReader>(ref TReader reader, scoped ReadOnlySpan<byte> key, string kind)
        where TReader : struct, IBusReader, allows ref struct
    {
        string text = key.Length <= Longest ? Encoding.UTF8.GetString(key) : $"{Encoding.UTF8.GetString(key[..Longest])}…";
        return reader.Fail($"has the key '{text}', but its keys are {kind}");
    }
}
