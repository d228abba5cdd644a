namespace Bus.Runtime.Tests.PublicApi;

/// <summary>Writes a type's name as C# does, near enough to be read.</summary>
internal static class TypeText
{
    public static string Of(Type type)
    {
        if (type.IsByRef) return $"ref {Of(type.GetElementType()!)}";
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[]";
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } underlying) return $"{Of(underlying)}?";
        string name = type.IsNested ? $"{Of(type.DeclaringType!)}.{type.Name}" : type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true ? type.Name : $"{type.Namespace}.{type.Name}";
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }
}
