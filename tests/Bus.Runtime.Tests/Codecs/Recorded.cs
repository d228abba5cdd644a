using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Writes and reads with a codec.</summary>
internal static class Recorded
{
    public static IReadOnlyList<object?> Write<T, TCodec>(T value)
        where TCodec : struct, IBusCodec<T>
    {
        RecordingWriter writer = new();
        TCodec.Write(ref writer, value);
        return writer.Tokens;
    }

    public static T Read<T, TCodec>(params IReadOnlyList<object?> tokens)
        where TCodec : struct, IBusCodec<T>
    {
        ReplayingReader reader = new(tokens);
        T value = TCodec.Read(ref reader);
        Assert.That(reader.IsAtEnd, Is.True, "all is read");
        return value;
    }

    public static T RoundTrip<T, TCodec>(T value)
        where TCodec : struct, IBusCodec<T>
        => Read<T, TCodec>(Write<T, TCodec>(value));

    public static string WriteKey<T, TCodec>(T key)
        where TCodec : struct, IBusKeyCodec<T>
    {
        RecordingWriter writer = new();
        TCodec.WriteKey(ref writer, key);
        return ((Token.Name)writer.Tokens.Single()!).Text;
    }

    public static T ReadKey<T, TCodec>(string key)
        where TCodec : struct, IBusKeyCodec<T>
    {
        ReplayingReader reader = new([]);
        return TCodec.ReadKey(ref reader, System.Text.Encoding.UTF8.GetBytes(key));
    }

    /// <summary>What is wrong with what is read or written.</summary>
    public static string Problem(TestDelegate action) => Assert.Throws<BusFormatException>(action)!.Problem;

    /// <summary>A test that is named after its codec.</summary>
    public static TestCaseData Case<TCodec>(Action test) => new TestCaseData(test).SetArgDisplayNames(Name(typeof(TCodec)));

    private static string Name(Type type)
        => type.IsGenericType ? $"{type.Name[..type.Name.IndexOf('`')]} {string.Join(" ", type.GenericTypeArguments.Select(Name))}" : type.Name;
}
