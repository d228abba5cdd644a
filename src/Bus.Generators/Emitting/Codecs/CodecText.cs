namespace Bus.Generators.Emitting.Codecs;

/// <summary>Texts that several codec writers write.</summary>
internal static class CodecText
{
    public const string Namespace = "global::Bus.Codecs", ClassName = "BusCodecs";
    public const string WriterConstraint = "where TWriter : struct, global::Bus.Codecs.IBusWriter, allows ref struct";
    public const string ReaderConstraint = "where TReader : struct, global::Bus.Codecs.IBusReader, allows ref struct";
    public const string NullProblem = "\"is null, but the contract does not allow null\"";
    public const string NameSpan = "global::System.ReadOnlySpan<byte>";

    /// <summary>Whether a name is printable ASCII that no format escapes.</summary>
    public static bool IsPlain(string name)
        => name.All(static letter => letter is >= ' ' and <= '~' and not ('"' or '\\' or '<' or '>' or '&' or '\'' or '+' or '`'));

    /// <summary>The statement that writes a member's name.</summary>
    public static string WriteName(string name) => IsPlain(name) ? $"writer.WriteName({Utf8(name)});" : $"writer.WriteKey({Names.Literal(name)});";

    /// <summary>The statement that writes a fixed text.</summary>
    public static string WriteText(string text) => IsPlain(text) ? $"writer.WriteText({Utf8(text)});" : $"writer.WriteString({Names.Literal(text)});";

    /// <summary>A literal of UTF-8 bytes.</summary>
    public static string Utf8(string text) => Names.Literal(text) + "u8";
}
