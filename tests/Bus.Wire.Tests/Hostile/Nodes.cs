using System.Reflection;
using System.Text.Json.Nodes;

namespace Bus.Wire.Tests.Hostile;

/// <summary>Looks at all that is in nodes that were read, as their users do.</summary>
internal static class Nodes
{
    public static string? ProblemOf(object? value)
    {
        try
        {
            foreach (JsonNode node in Of(value)) Count(node);
            return null;
        }
        catch (Exception problem)
        {
            return $"has a node that cannot be looked at: {problem}";
        }
    }

    private static IEnumerable<JsonNode> Of(object? value) => value switch
    {
        null => [],
        JsonNode node => [node],
        // Arguments have their nodes at the top.
        _ => value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => typeof(JsonNode).IsAssignableFrom(field.FieldType))
            .Select(field => field.GetValue(value)).OfType<JsonNode>(),
    };

    private static int Count(JsonNode? node) => node switch
    {
        JsonObject members => members.Sum(static member => 1 + Count(member.Value)),
        JsonArray items => items.Sum(static item => 1 + Count(item)),
        _ => 1,
    };
}
