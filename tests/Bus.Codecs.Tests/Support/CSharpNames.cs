namespace Bus.Codecs.Tests.Support;

/// <summary>Types as the compiler names them.</summary>
internal static class CSharpNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int",
        [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double",
        [typeof(decimal)] = "decimal", [typeof(char)] = "char", [typeof(string)] = "string",
    };

    public static string Of(Type type) => type switch
    {
        _ when Keywords.TryGetValue(type, out string? keyword) => keyword,
        { IsArray: true } => $"{Of(type.GetElementType()!)}[]",
        { IsGenericType: true } => Generic(type),
        _ => type.IsGenericParameter ? type.Name : type.FullName!,
    };

    public static string OfDefinition(Type type) => Generic(type.GetGenericTypeDefinition());

    private static string Generic(Type type)
        => $"{type.Namespace}.{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
}
