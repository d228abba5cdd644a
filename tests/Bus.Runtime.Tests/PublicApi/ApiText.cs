using System.Reflection;
using System.Text;

namespace Bus.Runtime.Tests.PublicApi;

/// <summary>Writes what an assembly shows to others as sorted text, one line a type or member.</summary>
internal static class ApiText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(static type => TypeText.Of(type), StringComparer.Ordinal))
        {
            text.Append(Head(type)).Append('\n');
            foreach (string member in type.GetMembers(Declared).Select(Line).OfType<string>().Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }
        return text.ToString();
    }

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        string modifier = type.IsInterface || type.IsValueType ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "";
        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        List<string> bases = [.. type.GetInterfaces().Except(inherited).Select(TypeText.Of).Order(StringComparer.Ordinal)];
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum)) bases.Insert(0, TypeText.Of(parent));
        return $"{modifier}{kind} {TypeText.Of(type)}{(bases.Count == 0 || type.IsEnum ? "" : $" : {string.Join(", ", bases)}")}";
    }

    /// <summary>A member's line, or null for what others cannot reach and for accessors, whose property is there.</summary>
    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsReachable(constructor) => $"{Access(constructor)}.ctor({Parameters(constructor)})",
        MethodInfo method when IsReachable(method) && !(method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
            => $"{Access(method)}{method.Name}{Generic(method)}({Parameters(method)}) -> {TypeText.Of(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter))}",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsReachable) => Line(property),
        FieldInfo { IsPublic: true, IsSpecialName: false } field
            => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{field.Name}: {TypeText.Of(field.FieldType)}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        _ => null,
    };

    private static string Line(PropertyInfo property)
    {
        MethodInfo[] accessors = [.. property.GetAccessors(nonPublic: true).Where(IsReachable)];
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Any(static modifier => modifier.Name == "IsExternalInit") == true;
        IEnumerable<string> names = accessors.Select(accessor => accessor == property.GetMethod ? "get" : isInit ? "init" : "set").Order(StringComparer.Ordinal);
        return $"{Access(accessors[0])}{property.Name}: {TypeText.Of(property.PropertyType)}{Mark(Nullability.Create(property))} {{ {string.Join("; ", names)} }}";
    }

    private static bool IsReachable(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static string Access(MethodBase method)
        => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
            + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface ? "virtual " : "");

    /// <summary>A nullable value shows its mark as part of its type.</summary>
    private static string Mark(NullabilityInfo info)
        => info.Type is { IsValueType: false, IsGenericParameter: false } && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";

    private static string Generic(MethodInfo method)
        => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(static argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter =>
        $"{TypeText.Of(parameter.ParameterType)}{Mark(Nullability.Create(parameter))} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.RawDefaultValue ?? "default"}" : "")}"));
}
