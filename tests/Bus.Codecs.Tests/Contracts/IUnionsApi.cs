using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bus.Codecs.Tests;

/// <summary>Every way in which one type stands for several.</summary>
[BusApi]
public partial interface IUnionsApi
{
    Task<Shape> Text();
    Task<List<Shape?>> Items();
    Task<Numeric> Numbers();
    Task<Animal> NameOfItsOwn();
    Task<Open> BaseToo();
    Task<Holder<int>> Generic();
    Task<Holder<string>> OtherGeneric();
    Task<IShape> Interface();
    Task<Loose> Extension();
    Task<Circle> DerivedAlone();
}

[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "squäre \"2\"")]
public abstract record Shape(string Name);

public sealed record Circle(string Name, double Radius) : Shape(Name);

public record Square(string Name, int Side) : Shape(Name);

[JsonDerivedType(typeof(One), 1)]
[JsonDerivedType(typeof(MinusTwo), -2)]
public abstract class Numeric
{
    public int Value { get; set; }
}

public sealed class One : Numeric;

public sealed class MinusTwo : Numeric
{
    public List<Numeric> Others { get; set; } = [];
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind of")]
[JsonDerivedType(typeof(Dog), "dog")]
[JsonDerivedType(typeof(Cat), 9)]
public abstract record Animal;

public sealed record Dog(bool IsLoud) : Animal;

public sealed record Cat(int Lives) : Animal;

[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Opener), "opener")]
public record Open(int Number);

public sealed record Opener(int Number, string? Text) : Open(Number);

[JsonDerivedType(typeof(NumberHolder), "number")]
[JsonDerivedType(typeof(TextHolder), "text")]
public abstract record Holder<T>(T Content);

public sealed record TextHolder(string Content) : Holder<string>(Content);

public sealed record NumberHolder(int Content, int Extra) : Holder<int>(Content);

[JsonDerivedType(typeof(Line), "line")]
public interface IShape
{
    string Name { get; }
}

public sealed record Line(string Name, int Length) : IShape;

[JsonDerivedType(typeof(Looser), "looser")]
public abstract class Loose
{
    public int Number { get; set; }
    [JsonExtensionData] public Dictionary<string, JsonElement>? Rest { get; set; }
}

public sealed class Looser : Loose;
