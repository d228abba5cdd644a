using System.Text.Json.Nodes;

namespace Bus.Codecs.Tests.Support;

/// <summary>Whether two texts are one value: members have no order.</summary>
internal static class Same
{
    public static void Value(string actual, string expected, string message, bool isSet = false)
    {
        bool isSame = actual == expected || JsonNode.DeepEquals(Parse(actual, isSet), Parse(expected, isSet));
        if (!isSame) throw new InvalidOperationException($"{message}:\n  expected {expected}\n  but was  {actual}");
    }

    private static JsonNode? Parse(string text, bool isSet)
    {
        JsonNode? node = JsonNode.Parse(text);
        return isSet ? new JsonArray([.. node!.AsArray().OrderBy(static item => item!.ToJsonString()).Select(static item => item!.DeepClone())]) : node;
    }

    public static void Text(string actual, string expected, string message)
    {
        if (actual != expected) throw new InvalidOperationException($"{message}:\n  expected {expected}\n  but was  {actual}");
    }
}
