using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>What <c>[JsonIgnore]</c> says about a member.</summary>
internal sealed record IgnoreRule
{
    public static readonly IgnoreRule Never = new(), Always = new(), Default = new(), Null = new(), Writing = new(), Reading = new();

    private static readonly IgnoreRule[] ByCondition = [Never, Always, Default, Null, Writing, Reading];

    public static IgnoreRule Of(ISymbol member)
    {
        if (member.Attribute(KnownNames.JsonIgnoreAttribute) is not { } attribute) return Never;
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
            if (argument is { Key: "Condition", Value.Value: int condition } && condition >= 0 && condition < ByCondition.Length) return ByCondition[condition];
        return Always;
    }

    /// <summary>The condition under which the member is written, or null for always.</summary>
    public string? Condition(string name, ITypeSymbol type)
    {
        bool canBeNull = !type.IsValueType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (this == Null) return canBeNull ? $"value.{name} is not null" : null;
        if (this != Default) return null;
        return canBeNull
            ? $"value.{name} is not null"
            : $"!global::System.Collections.Generic.EqualityComparer<{type.FullName()}>.Default.Equals(value.{name}, default)";
    }

    public bool Equals(IgnoreRule? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Array.IndexOf(ByCondition, this);
}
