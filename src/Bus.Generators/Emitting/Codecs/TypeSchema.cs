using System.Globalization;
using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>The JSON Schema of types: what is not recursive stands where it is used, what is stands among the definitions.</summary>
internal sealed class TypeSchema(IReadOnlyDictionary<string, ShapeModel> shapes)
{
    private readonly SortedDictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = [];

    /// <summary>The schema of a type where it is used.</summary>
    public JsonObjectText Of(SchemaModel schema) => schema switch
    {
        SchemaModel.Array array => new JsonObjectText().Add("type", "\"array\"").Add("items", Of(array.Items).ToString()),
        SchemaModel.Map map => new JsonObjectText().Add("type", "\"object\"").Add("additionalProperties", Of(map.Values).ToString()),
        SchemaModel.Nullable nullable => new JsonObjectText().Add("anyOf", $"[{Of(nullable.Value)},{{\"type\":\"null\"}}]"),
        SchemaModel.Shape shape => OfShape(shape.Identifier),
        SchemaModel.Text text => Parsed(text.Json),
        _ => new JsonObjectText(),
    };

    /// <summary>An object with members.</summary>
    public JsonObjectText Members(IEnumerable<MemberModel> members, bool additional)
    {
        JsonObjectText properties = new();
        foreach (MemberModel member in members.Where(static member => member.BusName.Length > 0))
        {
            JsonObjectText property = Of(member.Use.Schema);
            if (member.Summary is { } summary) property = new JsonObjectText().Add("description", JsonText.Quote(summary)).AddAll(property);
            if (member.JsonDefault is { } value) property.Add("default", value);
            properties.Add(member.BusName, property.ToString());
        }
        JsonObjectText schema = new JsonObjectText().Add("type", "\"object\"").Add("properties", properties.ToString());
        string[] required = [.. members.Where(static member => member.IsRequired).Select(static member => JsonText.Quote(member.BusName))];
        if (required.Length > 0) schema.Add("required", $"[{string.Join(",", required)}]");
        return schema.Add("additionalProperties", additional ? "true" : "false");
    }

    /// <summary>Adds what was found to be recursive.</summary>
    public JsonObjectText WithDefinitions(JsonObjectText schema)
    {
        if (_definitions.Count == 0) return schema;
        JsonObjectText definitions = new();
        foreach (KeyValuePair<string, string> definition in _definitions) definitions.Add(definition.Key, definition.Value);
        return schema.Add("definitions", definitions.ToString());
    }

    private JsonObjectText OfShape(string identifier)
    {
        if (!shapes.TryGetValue(identifier, out ShapeModel shape) || shape is ConvertedShape or ObjectShape { Problem: not null }) return new JsonObjectText();
        if (shape is EnumShape @enum) return Describe(OfEnum(@enum), @enum);
        JsonObjectText reference = new JsonObjectText().Add("$ref", JsonText.Quote($"#/definitions/{identifier}"));
        if (_definitions.ContainsKey(identifier)) return reference;
        if (!_open.Add(identifier))
        {
            // Reached from within itself: its text is known when the outermost one is done.
            _definitions[identifier] = "";
            return reference;
        }
        JsonObjectText schema = OfObject((ObjectShape)shape);
        _open.Remove(identifier);
        if (!_definitions.ContainsKey(identifier)) return schema;
        _definitions[identifier] = schema.ToString();
        return reference;
    }

    private JsonObjectText OfObject(ObjectShape shape)
    {
        if (shape.Union is { } union)
        {
            List<string> cases = [];
            foreach (UnionCaseModel one in union.Cases)
                if (shapes.TryGetValue(one.Identifier, out ShapeModel found) && found is ObjectShape of) cases.Add(Case(union, one, of).ToString());
            if (shape.CanBeMade && !union.Cases.Any(one => one.Identifier == shape.Identifier)) cases.Add(Base(union, shape).ToString());
            return Describe(new JsonObjectText().Add("anyOf", $"[{string.Join(",", cases)}]"), shape);
        }
        return Describe(Members(shape.Members, additional: shape.Extension is not null), shape);
    }

    private JsonObjectText Case(UnionModel union, UnionCaseModel one, ObjectShape shape)
    {
        JsonObjectText schema = new JsonObjectText().Add("title", JsonText.Quote(shape.Title));
        JsonObjectText members = Members(shape.Members, additional: true);
        string? discriminator = one.Text is { } text ? JsonText.Quote(text) : one.Number?.ToString(CultureInfo.InvariantCulture);
        return discriminator is null
            ? schema.AddAll(members)
            : schema.Add("allOf", $"[{{\"type\":\"object\",\"properties\":{{{JsonText.Quote(union.Discriminator)}:{{\"enum\":[{discriminator}]}}}},\"required\":[{JsonText.Quote(union.Discriminator)}]}},{members}]");
    }

    // The base itself travels without the member that tells the type.
    private JsonObjectText Base(UnionModel union, ObjectShape shape) => new JsonObjectText().Add("title", JsonText.Quote(shape.Title))
        .Add("not", $"{{\"required\":[{JsonText.Quote(union.Discriminator)}]}}")
        .AddAll(Members(shape.Members, additional: true));

    private static JsonObjectText OfEnum(EnumShape shape)
    {
        JsonObjectText number = new JsonObjectText().Add("type", "\"integer\"");
        if (shape.IsNumber) return number;
        // No flag at all is a common value: without a name it is the number 0.
        if (shape.IsFlags && !shape.Names.Any(static name => name.Bits == 0)) return new JsonObjectText().Add("type", "[\"string\",\"integer\"]");
        if (shape.IsFlags) return new JsonObjectText().Add("type", "\"string\"");
        return new JsonObjectText().Add("type", "\"string\"").Add("enum", $"[{string.Join(",", shape.Names.Select(static name => JsonText.Quote(name.BusName)).Distinct())}]");
    }

    private static JsonObjectText Describe(JsonObjectText schema, ShapeModel shape)
    {
        if (shape.Title.Length > 0 && shape is ObjectShape) schema.Add("title", JsonText.Quote(shape.Title));
        if (shape.Summary is { } summary) schema.Add("description", JsonText.Quote(summary));
        return schema;
    }

    private static JsonObjectText Parsed(string json)
    {
        JsonObjectText text = new();
        // The texts of scalars are flat: their members end where a comma is followed by a name.
        string inner = json.Substring(1, json.Length - 2);
        int start = 0;
        for (int index = 0, depth = 0; index <= inner.Length; index++)
        {
            if (index < inner.Length && inner[index] is '[' or '{') depth++;
            if (index < inner.Length && inner[index] is ']' or '}') depth--;
            if (index < inner.Length && (inner[index] != ',' || depth > 0)) continue;
            if (index > start) text.Raw(inner.Substring(start, index - start));
            start = index + 1;
        }
        return text;
    }
}
