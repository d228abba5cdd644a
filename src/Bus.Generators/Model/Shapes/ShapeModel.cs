using System.Collections.Immutable;

namespace Bus.Generators.Model.Shapes;

/// <summary>A type that has a codec of its own.</summary>
internal abstract record ShapeModel
{
    /// <summary>The full name of the type, with <c>global::</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name of the codec: the type's full name as an identifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>The type's short name, the title of its schema.</summary>
    public required string Title { get; init; }

    /// <summary>Whether null is a value that the codec has to refuse.</summary>
    public required bool IsReference { get; init; }

    /// <summary>What the documentation says of it, or null.</summary>
    public required string? Summary { get; init; }

    /// <summary>Whether it has what only obsolete code may use.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Tells files apart whose names differ in case alone, which some file systems do not see; 0 for most.</summary>
    public int FileNumber { get; init; }

    /// <summary>The full name for messages and file names, without <c>global::</c>.</summary>
    public string DisplayName => Type.Replace("global::", "");

    /// <summary>Contracts may reach one type on several ways: it has one codec, in a stable order.</summary>
    public static IEnumerable<ShapeModel> Distinct(ImmutableArray<ShapeModel> all)
        => all.GroupBy(static shape => shape.Identifier, StringComparer.Ordinal)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.First())
            .GroupBy(static shape => shape.DisplayName, StringComparer.OrdinalIgnoreCase)
            .SelectMany(static alike => alike.Select(static (shape, index) => index == 0 ? shape : shape with { FileNumber = index + 1 }));
}
