using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>How many bytes a value takes on the stack, where codecs hold it while they read and write what is nested.</summary>
internal static class StackSize
{
    /// <summary>The largest struct that travels: some copies of it must fit at each level.</summary>
    public const int LargestStruct = 4 * 1024;

    /// <summary>What the members of one object take at most.</summary>
    public const int LargestObject = 16 * 1024;

    private const int Word = 8;
    private const int Endless = 1024 * 1024;

    // A struct that contains itself does not compile, and is looked at all the same.
    private const int MostLevels = 64;

    /// <summary>The size of a value, rounded up; of what is larger than any that travels it is only known that it is.</summary>
    public static int Of(ITypeSymbol type) => Of(type, level: 0);

    private static int Of(ITypeSymbol type, int level) => type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_SByte or SpecialType.System_Byte => 1,
        SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 2,
        SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single => 4,
        // They are said to be made of themselves.
        SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr => Word,
        _ => type is INamedTypeSymbol { TypeKind: TypeKind.Struct } named ? OfStruct(named, level) : Word,
    };

    private static int OfStruct(INamedTypeSymbol type, int level)
    {
        if (level > MostLevels) return Endless;
        int size = 0;
        foreach (IFieldSymbol field in type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic))
        {
            int one = field.IsFixedSizeBuffer ? field.FixedSize * Word : Of(field.Type, level + 1);
            size = RoundedUp(size, Math.Min(one, Word)) + one;
            if (size > LargestObject) return Endless;
        }
        // The compiler sees no private fields of the framework's structs, of which those that travel are of two words.
        size = Math.Max(RoundedUp(size, Word), type.DeclaringSyntaxReferences.IsEmpty ? 2 * Word : Word);
        long all = type.Attribute(KnownNames.InlineArrayAttribute) is { ConstructorArguments: [{ Value: int length }] } ? (long)size * length : size;
        return (int)Math.Min(Endless, Math.Max(all, DeclaredSize(type)));
    }

    private static int RoundedUp(int size, int unit) => (size + unit - 1) / unit * unit;

    private static int DeclaredSize(INamedTypeSymbol type)
        => type.Attribute(KnownNames.StructLayoutAttribute)?.NamedArguments.FirstOrDefault(static argument => argument.Key == "Size").Value.Value is int size ? size : 0;
}
