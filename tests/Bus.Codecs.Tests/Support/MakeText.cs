using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bus.Codecs.Tests.Support;

/// <summary>Makes text, and JSON of any kind.</summary>
internal static class MakeText
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (6, Gen.Choose('a', 'z').Select(static unit => $"{(char)unit}")),
        (3, Gen.Choose(0, 127).Select(static unit => $"{(char)unit}")),
        (1, Gen.Elements("é", "€", "\u2028", "\u0085", "😀", "𝄞", "\uFFFF", "\uFEFF", "名", "<", "&", "'", "+", "`", "/", "\\", "\"", "\0", "\u007f")),
        (1, Gen.Choose(0x80, 0xFFFF).Where(static unit => !char.IsSurrogate((char)unit)).Select(static unit => $"{(char)unit}")));

    public static readonly Gen<string> String = Gen.Frequency(
        (9, Piece.ArrayOf().Select(string.Concat)),
        (1, from pieces in Piece.ArrayOf(400) select string.Concat(pieces)),
        (1, from piece in Piece from count in Gen.Choose(500, 2500) select string.Concat(Enumerable.Repeat("plain", count / 5)) + piece + new string('x', count)));

    public static readonly Gen<char> Char = Piece.Where(static piece => piece.Length == 1).Select(static piece => piece[0]);

    private static readonly Gen<string> Scalar = Gen.OneOf(
        Gen.Elements("null", "true", "false", "0", "-0", "1e5", "1.50", "-12.5E-3", "123456789012345678901234567890"),
        Piece.ArrayOf().Select(static pieces => JsonSerializer.Serialize(string.Concat(pieces))));

    /// <summary>Arrays and objects with anything in them.</summary>
    public static readonly Gen<string> ArrayText = Values(2).Select(static items => $"[{string.Join(',', items)}]");

    public static readonly Gen<string> ObjectText = Values(2).Select(Object);

    public static readonly Gen<JsonElement> Element = Json(3).Select(static text => JsonElement.Parse(text));

    public static readonly Gen<JsonNode> Node = Json(3).Where(static text => text != "null").Select(static text => JsonNode.Parse(text)!);

    public static readonly Gen<JsonValue> Value = Scalar.Where(static text => text != "null").Select(static text => JsonNode.Parse(text)!.AsValue());

    private static Gen<string> Json(int depth) => depth == 0
        ? Scalar
        : Gen.OneOf(Scalar, Values(depth - 1).Select(static items => $"[{string.Join(',', items)}]"), Values(depth - 1).Select(Object));

    private static Gen<string[]> Values(int depth) => from count in Gen.Choose(0, 3) from items in Json(depth).ArrayOf(count) select items;

    private static string Object(string[] items) => $"{{{string.Join(',', items.Select(static (item, index) => $"\"näme {index}\":{item}"))}}}";
}
