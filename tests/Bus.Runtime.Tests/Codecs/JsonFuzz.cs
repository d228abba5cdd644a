using System.Numerics;
using System.Text;
using System.Text.Json;
using Bus.Codecs.Json;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Damaged text is read or refused, and nothing else happens.</summary>
public sealed class JsonFuzz
{
    private const int Rounds = 3_000;

    private static readonly string[] s_texts =
    [
        """{"id":"3f2504e0-4f89-11d3-9a0c-0305e82c3301","name":"Zoë \u0041\ud83d\ude00\n","tags":["a","b"],"total":12.50,"at":"2026-01-02T03:04:05.123+01:00"}""",
        """ { "a" : [ 1 , -2.5e3 , true , false , null , NaN , -Infinity ] , "b" : { "c" : { } , "d" : [ ] } , "e" : "AAEC" } """,
        "[[[[1]]],[18446744073709551615,-9223372036854775808],\"\\\\\\\"\"]",
    ];

    [Test]
    public void Whatever_is_broken_is_a_format_exception()
    {
        int seed = Environment.TickCount;
        TestContext.Out.WriteLine($"seed {seed}");
        Random random = new(seed);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] text = Damaged(Encoding.UTF8.GetBytes(s_texts[round % s_texts.Length]), random);
            bool isSkipped = Reads(text, Json.Skip), isCopied = Reads(text, Json.Copy);
            if (isSkipped != isCopied) Assert.Fail($"Skipping and reading differ: {Encoding.UTF8.GetString(text)}");
            bool isValid = IsValid(text);
            if (isValid != isSkipped && !HasNotFinite(text)) Assert.Fail($"System.Text.Json says {isValid}: {Encoding.UTF8.GetString(text)}");
            ReadAsEverything(text);
        }
    }

    [Test]
    public void Truncated_text_is_refused()
    {
        foreach (byte[] text in s_texts.Select(Encoding.UTF8.GetBytes))
        {
            for (int length = 0; length < text.AsSpan().TrimEnd((byte)' ').Length; length++)
            {
                Assert.That(Reads(text[..length], Json.Skip), Is.False);
                Assert.That(Reads(text[..length], Json.Copy), Is.False);
            }
        }
    }

    private static byte[] Damaged(byte[] text, Random random)
    {
        ReadOnlySpan<byte> odd = "{}[],:\"\\u0019-.eE+ntfNI \n\0\u007fé/"u8;
        List<byte> bytes = [.. text];
        for (int count = random.Next(1, 4); count > 0 && bytes.Count > 1; count--)
        {
            int at = random.Next(bytes.Count);
            byte other = random.Next(5) == 0 ? (byte)random.Next(256) : odd[random.Next(odd.Length)];
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, random.Next(1, Math.Min(4, bytes.Count - at + 1)));
                    break;
                case 1:
                    bytes.Insert(at, other);
                    break;
                case 2:
                    bytes[at] = other;
                    break;
                default:
                    int length = random.Next(Math.Min(8, bytes.Count - at));
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
            }
        }
        return [.. bytes];
    }

    private static void ReadAsEverything(byte[] text)
    {
        for (int start = 0; start < text.Length; start += 7)
        {
            byte[] rest = text[start..];
            Reads(rest, static (ref reader) => reader.ReadInt64() == 0);
            Reads(rest, static (ref reader) => reader.ReadUInt64() == 0);
            Reads(rest, static (ref reader) => reader.TryReadInteger(out BigInteger value) && value == 0);
            Reads(rest, static (ref reader) => reader.ReadDecimal() == 0);
            Reads(rest, static (ref reader) => reader.ReadSingle() == 0);
            Reads(rest, static (ref reader) => reader.ReadHalf() == Half.Zero);
            Reads(rest, static (ref reader) => reader.ReadGuid() == default);
            Reads(rest, static (ref reader) => reader.ReadDateTime() == default);
            Reads(rest, static (ref reader) => reader.ReadDateTimeOffset() == default);
            Reads(rest, static (ref reader) => reader.ReadBytes().Length == 0);
            Reads(rest, static (ref reader) => reader.ReadBoolean());
        }
    }

    private static bool Reads<T>(byte[] text, Json.Read<T> read)
    {
        try
        {
            Json.From(text, read);
            return true;
        }
        catch (BusFormatException)
        {
            return false;
        }
    }

    /// <summary>Whether System.Text.Json reads it, and all its strings.</summary>
    private static bool IsValid(byte[] text)
    {
        Utf8JsonReader reader = new(text);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
            }
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasNotFinite(byte[] text) => text.AsSpan().ContainsAny("NI"u8);
}
