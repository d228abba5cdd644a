namespace Bus.Generators.Model;

/// <summary>A type that is declared in source, with all that its other half needs.</summary>
internal sealed record TypeDeclarationModel
{
    /// <summary>The namespace, or empty.</summary>
    public required string Namespace { get; init; }

    /// <summary>The headers of the types that it is nested in, outermost first: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Containers { get; init; }

    /// <summary>The declaration without a base list: <c>partial interface IAuthApi</c>.</summary>
    public required string Header { get; init; }

    /// <summary>The name without type parameters.</summary>
    public required string Name { get; init; }

    /// <summary>The name with type parameters, as the type's own code writes it.</summary>
    public required string Self { get; init; }

    /// <summary>The full name with <c>global::</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>Whether the type, and all it is nested in, is public.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>Whether the whole assembly may name the type.</summary>
    public required bool IsAccessible { get; init; }

    /// <summary>Whether nobody can make one of it.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary>Tells its files from those of a type that is called alike; 0 where none is.</summary>
    public int FileNumber { get; init; }

    /// <summary>The full name for messages and file names, without <c>global::</c>.</summary>
    public string DisplayName => FullName.Replace("global::", "");
}
