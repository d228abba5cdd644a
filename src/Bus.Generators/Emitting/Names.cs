using System.Globalization;
using Bus.Generators.Model;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Emitting;

/// <summary>Names and texts that several emitters write.</summary>
internal static class Names
{
    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Bus.Generators\", \"0.1.0\")]";
    public const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
    /// <summary>Stands on what uses something that only obsolete code may use.</summary>
    public const string Obsolete = "[global::System.Obsolete]";
    public const string Descriptors = "global::Bus.Descriptors";
    public const string Token = "global::System.Threading.CancellationToken";
    public const string Members = "BusMembers", Proxy = "BusProxy", Api = "BusApiDescriptor";

    // File systems end at 255 bytes, some paths before.
    private const int LongestHint = 120;

    /// <summary>The namespace of helpers that belong to the whole assembly, different for each so that friends do not clash.</summary>
    public static string HelperNamespace(GeneratorOptions options) => $"Bus.Generated.{options.AssemblyName}";

    /// <summary>The full name of the class that registers the listener classes of an assembly.</summary>
    /// <param name="assembly">The assembly's name as an identifier.</param>
    public static string Registrar(string assembly) => $"Bus.Generated.{assembly}.BusListenerRegistration";

    /// <summary>A C# string literal, or <c>null</c>.</summary>
    public static string Literal(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A name as it may stand in a documentation comment.</summary>
    public static string Comment(string text) => string.Concat(text.Select(static letter => letter switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        _ => char.IsControl(letter) ? " " : letter.ToString(),
    }));

    public static string Literal(bool value) => value ? "true" : "false";

    public static string Literal(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A file name for what is generated about a type.</summary>
    public static string Hint(string typeName)
    {
        char[] name = typeName.Replace("global::", "").ToCharArray();
        for (int index = 0; index < name.Length; index++)
            if (!char.IsLetterOrDigit(name[index]) && name[index] is not ('.' or '_')) name[index] = '_';
        return new string(name);
    }

    /// <summary>A file name for what is generated about a declaration.</summary>
    public static string Hint(TypeDeclarationModel declaration) => Numbered(Hint(declaration.DisplayName), declaration.FileNumber);

    /// <summary>A file name that is told from others like it, by a sign that no type's name has.</summary>
    public static string Numbered(string hint, int number) => number == 0 ? hint : $"{hint}-{Literal(number)}";

    /// <summary>The same, different for different types: where signs had to be replaced or left out, a hash tells apart what looks alike now.</summary>
    public static string UniqueHint(string typeName)
    {
        string hint = Hint(typeName);
        if (hint.Length > LongestHint) hint = hint.Substring(0, LongestHint);
        if (hint == typeName) return hint;
        uint hash = 2166136261;
        foreach (char letter in typeName) hash = unchecked((hash ^ letter) * 16777619);
        return $"{hint}_{hash.ToString("x8", CultureInfo.InvariantCulture)}";
    }

    public static string Parameter(string busName, string member, bool isRequired, bool allowsNull)
        => $"new {Descriptors}.ParameterDescriptor({Literal(busName)}, {Literal(member)}, IsRequired: {Literal(isRequired)}, AllowsNull: {Literal(allowsNull)}),";
}
