using System.Text.Json.Serialization;

namespace Bus.Benchmarks.Contract.Codecs;

/// <summary>The floor of the codecs: System.Text.Json's generated code for the same types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Signup))]
[JsonSerializable(typeof(Node))]
[JsonSerializable(typeof(Credentials))]
internal sealed partial class JsonContext : JsonSerializerContext;
