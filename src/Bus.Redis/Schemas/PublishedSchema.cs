using System.Text.Json;
using Bus.Descriptors;

namespace Bus.Redis.Schemas;

/// <summary>What is published of an API, beside what its contract here says.</summary>
internal sealed class PublishedSchema
{
    private readonly Dictionary<string, JsonElement> _rpcs = new(StringComparer.Ordinal), _events = new(StringComparer.Ordinal);

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private PublishedSchema() { }

    /// <summary>Whether it is word for word what is published here: then nothing needs to be looked at.</summary>
    public bool IsOurs { get; private init; }

    /// <summary>The names of the RPCs that it has.</summary>
    public IReadOnlyCollection<string> Rpcs => _names;

    /// <summary>Whether it asks of an RPC what the contract does.</summary>
    public bool Agrees(RpcDescriptor rpc) => IsOurs || (_names.Contains(rpc.Name) && !_rpcs.ContainsKey(rpc.Name));

    /// <summary>Whether it asks of an event what the contract does. Of one that it does not have it asks nothing: who does not know it passes it over.</summary>
    public bool Agrees(EventDescriptor @event) => !_events.ContainsKey(@event.Name);

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="SchemaTooCostlyException">It is longer than any that is looked at.</exception>
    public static PublishedSchema Read(ApiDescriptor api, ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual(api.Schema)) return new() { IsOurs = true };
        if (text.Length > SchemaBudget.LongestText) throw new SchemaTooCostlyException();
        JsonElement theirs = Parse(text), ours = Parse(api.Schema);
        PublishedSchema published = new();
        foreach (JsonProperty rpc in Members(theirs, "rpcs")) published._names.Add(rpc.Name);
        foreach ((string kind, Dictionary<string, JsonElement> differing) in new[] { ("rpcs", published._rpcs), ("events", published._events) })
        {
            Dictionary<string, JsonElement> known = Members(ours, kind).ToDictionary(static member => member.Name, static member => member.Value, StringComparer.Ordinal);
            foreach (JsonProperty member in Members(theirs, kind))
            {
                if (member.Value.ValueKind != JsonValueKind.Object || !member.Value.TryGetProperty("parameters", out JsonElement parameters)) continue;
                if (!known.TryGetValue(member.Name, out JsonElement same) || !SchemaEquality.AreEqual(parameters, same.GetProperty("parameters"))) differing[member.Name] = parameters;
            }
        }
        return published;
    }

    /// <summary>What the parameters of an RPC have to be, if that differs from the contract.</summary>
    public JsonElement? OfRpc(string name) => _rpcs.TryGetValue(name, out JsonElement parameters) ? parameters : null;

    /// <summary>What the members of an event's payload have to be, if that differs from the contract.</summary>
    public JsonElement? OfEvent(string name) => _events.TryGetValue(name, out JsonElement parameters) ? parameters : null;

    private static JsonElement Parse(ReadOnlySpan<byte> text)
    {
        using JsonDocument document = JsonDocument.Parse(text.ToArray());
        return document.RootElement.Clone();
    }

    private static IEnumerable<JsonProperty> Members(JsonElement schema, string kind)
        => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty(kind, out JsonElement members) && members.ValueKind == JsonValueKind.Object
            ? members.EnumerateObject()
            : Enumerable.Empty<JsonProperty>();
}
