using System.Text.Json.Serialization;

namespace Bus.Wire.Tests.Contracts;

/// <summary>Figures of several types.</summary>
public sealed record Figures(Figure First, List<Figure> Others, Animal? Animal = null);

/// <summary>A base that has no values of its own.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Box), "box")]
[JsonDerivedType(typeof(Group), 3)]
public abstract record Figure(string? Label);

/// <summary>A circle.</summary>
public sealed record Circle(double Radius, string? Label = null) : Figure(Label);

/// <summary>A box.</summary>
public sealed record Box(int Width, int Height, string? Label = null) : Figure(Label);

/// <summary>Figures in figures.</summary>
public sealed record Group(List<Figure> Members, string? Label = null) : Figure(Label);

/// <summary>A base that has values of its own.</summary>
[JsonDerivedType(typeof(Dog), "dog")]
public record Animal(string Name);

/// <summary>A dog.</summary>
public sealed record Dog(string Name, int Barks) : Animal(Name);
