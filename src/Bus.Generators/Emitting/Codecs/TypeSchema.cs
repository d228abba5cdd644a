using System.Globalization;
using Bus.Generators.Model.Shapes;

namespace Bus.Generators.Emitting.Codecs;

/// <summary>The JSON Schema of types: one that is used once stands where it is used, one that is used more often among the definitions.</summary>
/// <param name="shapes">The types that have a shape.</param>
/// <param name="roots">All that the schema is made of.</param>
internal sealed class TypeSchema(IReadOnlyDictionary<string, ShapeModel> shapes, IEnumerable<SchemaModel> roots)
{
    private const string Reference = "$ref";

    private readonly HashSet<string> _repeated = RepeatedShapes.Find(shapes, roots);
    private readonly SortedDictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = [];
    private readonly HashSet<string> _taken = [];

    /// <summary>The schema of a type where it is used.</summary>
    public JsonObjectText Of(SchemaModel schema) => schema switch
    {
        SchemaModel.Array array => new JsonObjectText().Add("type", "\"array\"").Add("items", Of(array.Items).ToString()),
        SchemaModel.Map map => new JsonObjectText().Add("type", "\"object\"").Add("additionalProperties", Of(map.Values).ToString()),
        SchemaModel.Nullable nullable => new JsonObjectText().Add("anyOf", $"[{Of(nullable.Inner)},{{\"type\":\"null\"}}]"),
        SchemaModel.Shape shape => OfShape(shape.Identifier),
        SchemaModel.Value value => value.Keywords.Aggregate(new JsonObjectText(), static (text, keyword) => text.Add(keyword.Name, keyword.Value)),
        _ => new JsonObjectText(),
    };

    /// <summary>The schema of a type where it is used, with something beside it: what stands beside a reference itself is not looked at.</summary>
    public JsonObjectText OfAnnotated(SchemaModel schema)
    {
        JsonObjectText text = Of(schema);
        return text.Has(Reference) ? new JsonObjectText().Add("allOf", $"[{text}]") : text;
    }

    /// <summary>An object with members.</summary>
    public JsonObjectText Members(IEnumerable<MemberModel> members, bool additional)
    {
        JsonObjectText properties = new();
        foreach (MemberModel member in members.Where(static member => member.BusName.Length > 0)) properties.Add(member.BusName, Property(member).ToString());
        JsonObjectText schema = new JsonObjectText().Add("type", "\"object\"").Add("properties", properties.ToString());
        string[] required = [.. members.Where(static member => member.IsRequired).Select(static member => JsonText.Quote(member.BusName))];
        if (required.Length > 0) schema.Add("required", $"[{string.Join(",", required)}]");
        return schema.Add("additionalProperties", additional ? "true" : "false");
    }

    /// <summary>Adds what was found to be used more than once.</summary>
    public JsonObjectText WithDefinitions(JsonObjectText schema)
    {
        if (_definitions.Count == 0) return schema;
        JsonObjectText definitions = new();
        foreach (KeyValuePair<string, string> definition in _definitions) definitions.Add(definition.Key, definition.Value);
        return schema.Add("definitions", definitions.ToString());
    }

    private JsonObjectText Property(MemberModel member)
    {
        if (member is { Summary: null, JsonDefault: null }) return Of(member.Use.Schema);
        JsonObjectText property = new();
        if (member.Summary is { } summary) property.Add("description", JsonText.Quote(summary));
        property.AddAll(OfAnnotated(member.Use.Schema));
        return member.JsonDefault is { } value ? property.Add("default", value) : property;
    }

    private JsonObjectText OfShape(string identifier)
    {
        if (!shapes.TryGetValue(identifier, out ShapeModel shape)) return new JsonObjectText();
        if (shape is EnumShape @enum) return Describe(OfEnum(@enum), @enum);
        if (shape is not ObjectShape of) return new JsonObjectText();
        if (!_repeated.Contains(identifier)) return OfObject(of);
        if (!_names.TryGetValue(identifier, out string name))
        {
            // Known before its members are followed: a type may contain itself.
            _names[identifier] = name = NameOf(of);
            _definitions[name] = OfObject(of).ToString();
        }
        return new JsonObjectText().Add(Reference, JsonText.Quote($"#/definitions/{name}"));
    }

    // The short name: namespaces are nobody's business on the bus.
    private string NameOf(ObjectShape shape)
    {
        string name = shape.Title.Length > 0 ? shape.Title : "Tuple";
        int number = 1;
        while (!_taken.Add(number == 1 ? name : name + number)) number++;
        return number == 1 ? name : name + number;
    }

    private JsonObjectText OfObject(ObjectShape shape)
    {
        if (shape.Union is not { } union) return Describe(Members(shape.Members, additional: shape.Extension is not null), shape);
        IEnumerable<JsonObjectText> variants = UnionVariant.Of(shape, union, shapes).Select(variant => variant.Case is { } one ? Case(union, one, variant.Shape) : Base(union, shape));
        return Describe(new JsonObjectText().Add("anyOf", $"[{string.Join(",", variants)}]"), shape);
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
}
