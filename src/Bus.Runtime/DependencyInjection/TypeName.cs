namespace Bus.DependencyInjection;

/// <summary>Names of classes for messages.</summary>
internal static class TypeName
{
    public static string Of<T>() => typeof(T).ToString();
}
