using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Follows the types that a contract reaches: says for each use which codec it has, and reads the shapes of those that users wrote.</summary>
internal sealed class ShapeParser(IAssemblySymbol home)
{
    // A generic type may contain itself of ever longer types, and following those would not end.
    private const int MostOpenForms = 6;

    private const string Codecs = "global::Bus.Codecs";

    private readonly string _helpers = $"global::Bus.Generated.{OptionsParser.Identifier(home.Name)}.BusCodecs";
    private readonly Dictionary<string, ShapeModel> _found = [];
    private readonly HashSet<INamedTypeSymbol> _uses = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, INamedTypeSymbol> _types = [];
    private readonly Stack<INamedTypeSymbol> _open = [];
    private readonly Stack<ISymbol> _members = [];
    private readonly List<PayloadProblem> _problems = [];

    /// <summary>The assembly whose code all this becomes part of.</summary>
    public IAssemblySymbol Home => home;

    /// <summary>The shapes, in a stable order.</summary>
    public IEnumerable<ShapeModel> Found => _found.Values.OrderBy(static shape => shape.Identifier, StringComparer.Ordinal);

    /// <summary>The type of a shape, by the shape's identifier, or null.</summary>
    public INamedTypeSymbol? TypeOf(string identifier) => _types.TryGetValue(identifier, out INamedTypeSymbol type) ? type : null;

    /// <summary>What was met that does not travel as its author would expect, wherever it was met. The analyzers tell of it.</summary>
    public IReadOnlyList<PayloadProblem> Problems => _problems;

    /// <summary>The types that contracts and members name, without those that only stand for a base.</summary>
    public IReadOnlyCollection<INamedTypeSymbol> Uses => _uses;

    /// <summary>A shape that was found, or null.</summary>
    public ShapeModel? Find(string identifier) => _found.TryGetValue(identifier, out ShapeModel shape) ? shape : null;

    /// <summary>The members of a type that was met, or null when it has none or was not met.</summary>
    public ObjectShape? ObjectOf(INamedTypeSymbol type) => Find(Identifiers.Of(type)) as ObjectShape;

    /// <summary>The codec of a member's type.</summary>
    public TypeUseModel UseOf(ISymbol member, ITypeSymbol type, NumberHandling handling)
    {
        _members.Push(member);
        TypeUseModel use = Use(type, handling);
        _members.Pop();
        return use;
    }

    /// <summary>Remembers what is wrong with a type. What does not compile, and what a generic contract leaves open, is told of by others.</summary>
    public void Note(ITypeSymbol type, Problem problem)
    {
        if (type.TypeKind is not (TypeKind.Error or TypeKind.TypeParameter)) _problems.Add(new(type, [.. _members.Reverse()], problem));
    }

    /// <summary>The codec of a type, with those of all that it reaches.</summary>
    /// <param name="type">The type as it is written where it is used.</param>
    /// <param name="handling">How numbers in it travel.</param>
    public TypeUseModel Use(ITypeSymbol type, NumberHandling handling = NumberHandling.Strict)
    {
        if (type.IsValueType)
        {
            if (type is not INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }) return Plain(type, handling);
            TypeUseModel inner = Plain(value, handling);
            return new(type.FullName(), $"{Codecs}.NullableCodec<{inner.Type}, {inner.Codec}>", new SchemaModel.Nullable(inner.Schema));
        }
        ITypeSymbol plain = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        TypeUseModel use = Plain(plain, handling);
        return !type.AllowsNull()
            ? use with { Type = type.FullName() }
            : new(type.FullName(), $"{Codecs}.NullableReferenceCodec<{use.Type}, {use.Codec}>", new SchemaModel.Nullable(use.Schema));
    }

    private TypeUseModel Plain(ITypeSymbol type, NumberHandling handling)
    {
        string name = type.FullName();
        if (type.SpecialType == SpecialType.System_DateTime) Note(type, Refusals.Drifts);
        if (ScalarTypes.Find(type) is { } scalar)
            return new(name, NumberHandlings.Apply(handling, name, scalar, $"{Codecs}.{scalar.Codec}"), NumberHandlings.Schema(handling, scalar));
        if (type is IArrayTypeSymbol { Rank: 1 } array) return Sequence(name, "ArrayCodec", array.ElementType, handling);
        if (type is not INamedTypeSymbol { IsUnboundGenericType: false } named) return Refused(type, name, type is IArrayTypeSymbol ? Refusals.Dimensions : Refusals.Of(type));
        string definition = named.OriginalDefinition.ToDisplayString();
        if (CollectionTypes.Sequences.TryGetValue(definition, out string sequence)) return Sequence(name, sequence, named.TypeArguments[0], handling);
        if (CollectionTypes.Dictionaries.TryGetValue(definition, out string dictionary)) return Dictionary(name, dictionary, named, handling);
        _uses.Add(named);
        return Shape(named) is { } identifier ? new(name, $"{_helpers}.{identifier}", new SchemaModel.Shape(identifier)) : Refused(type, name, Refusals.Of(type));
    }

    private TypeUseModel Sequence(string name, string codec, ITypeSymbol item, NumberHandling handling)
    {
        TypeUseModel items = Use(item, handling);
        return new(name, $"{Codecs}.{codec}<{items.Type}, {items.Codec}>", new SchemaModel.Array(items.Schema));
    }

    private TypeUseModel Dictionary(string name, string codec, INamedTypeSymbol type, NumberHandling handling)
    {
        ITypeSymbol key = type.TypeArguments[0];
        bool isKey = ScalarTypes.Keys.Contains(key.PlainName()) || (key.TypeKind == TypeKind.Enum && Shape((INamedTypeSymbol)key) is { } identifier && _found[identifier] is EnumShape);
        if (!isKey) return Refused(type, name, Refusals.Keys);
        TypeUseModel keys = Plain(key.WithNullableAnnotation(NullableAnnotation.NotAnnotated), NumberHandling.Strict), values = Use(type.TypeArguments[1], handling);
        return new(name, $"{Codecs}.{codec}<{keys.Type}, {values.Type}, {keys.Codec}, {values.Codec}>", new SchemaModel.Map(keys.Schema, values.Schema));
    }

    private TypeUseModel Refused(ITypeSymbol type, string name, Problem problem)
    {
        if (Visibility.FindUnseen(type, home) is { } unseen)
        {
            Note(unseen, Refusals.OfUnseen(unseen));
            return new(name, $"{Codecs}.UnsupportedCodec<{name}>", SchemaModel.Anything);
        }
        string identifier = Identifiers.Of(type);
        Note(type, problem);
        _found[identifier] = Refusals.Make(type, identifier, problem);
        return new(name, $"{_helpers}.{identifier}", SchemaModel.Anything);
    }

    /// <summary>The identifier of a type's shape, or null when generated code cannot name the type.</summary>
    public string? Shape(INamedTypeSymbol type)
    {
        if (!Visibility.CanBeNamed(type, home)) return null;
        string identifier = Identifiers.Of(type);
        if (!_found.TryGetValue(identifier, out ShapeModel shape))
        {
            _types[identifier] = type;
            shape = _found[identifier] = ShapeOf(type, identifier);
        }
        if (shape is RefusedShape refused) Note(type, refused.Problem);
        else if (shape is ObjectShape { Obstacle: { } obstacle } known && (known.Union is null || HasValues(type))) Note(type, obstacle);
        return identifier;
    }

    /// <summary>Whether there may be values of a base itself, and not of what derives from it alone.</summary>
    private bool HasValues(INamedTypeSymbol type) => !type.IsAbstract && type.InstanceConstructors.Any(constructor => Visibility.IsSeen(constructor, home));

    private ShapeModel ShapeOf(INamedTypeSymbol type, string identifier)
    {
        if (type.IsTupleType && type.TupleElements.Length < 2) return Refusals.Make(type, identifier, Refusals.OneElement);
        if (StackSize.Of(type) > StackSize.LargestStruct) return Refusals.Make(type, identifier, Refusals.Large);
        if (_open.Count(open => SymbolEqualityComparer.Default.Equals(open, type.OriginalDefinition)) >= MostOpenForms) return Refusals.Make(type, identifier, Refusals.Grows);
        if (type.ConverterMaker() is { } maker) return Refusals.Make(type, identifier, Refusals.OfMaker(maker));
        if (ConverterOf(type) is { } converter)
            return (ShapeModel?)ConvertedParser.Parse(type, identifier, converter, home) ?? Refusals.Make(type, identifier, Refusals.Converter);
        if (HasFormOfItsOwn(type)) return Refusals.Make(type, identifier, Refusals.Of(type));
        // Known before its members are followed: a type may contain itself.
        _found[identifier] = ObjectParser.Begin(type, identifier);
        _open.Push(type.OriginalDefinition);
        ShapeModel? shape = Parse(type, identifier);
        _open.Pop();
        return shape ?? Refusals.Make(type, identifier, Refusals.Of(type));
    }

    /// <summary>The converter of the user's own that a type names. What is said of enums by the framework's converters, their codecs do.</summary>
    private static INamedTypeSymbol? ConverterOf(INamedTypeSymbol type)
        => type.Attribute(KnownNames.JsonConverterAttribute) is { ConstructorArguments: [{ Value: INamedTypeSymbol converter }] }
            && !(type.TypeKind == TypeKind.Enum && converter.Name is "JsonStringEnumConverter" or "JsonNumberEnumConverter") ? converter : null;

    private ShapeModel? Parse(INamedTypeSymbol type, string identifier)
    {
        if (type.TypeKind == TypeKind.Enum) return EnumParser.Parse(type, identifier);
        return type.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface ? ObjectParser.Parse(type, identifier, this) : null;
    }

    /// <summary>Whether it is one of the framework's, or a collection: their members are not data.</summary>
    private bool HasFormOfItsOwn(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum || type.IsTupleType) return false;
        if (type.SpecialType != SpecialType.None || type.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_Collections_IEnumerable)) return true;
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, home)) return false;
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer) space = outer;
        return space?.Name is "System" or "Microsoft";
    }
}
