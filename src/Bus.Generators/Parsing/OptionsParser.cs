using System.Text;
using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Parsing;

/// <summary>Reads the settings that change the output.</summary>
internal static class OptionsParser
{
    // The compiler that this is built against has no name for C# 14 yet.
    private const int CSharp14 = 1400;

    public static IncrementalValueProvider<GeneratorOptions> Parse(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> assembly = context.CompilationProvider.Select(static (compilation, _) => Identifier(compilation.AssemblyName ?? "Program"));
        IncrementalValueProvider<bool> hasExtensionProperties = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions csharp && (int)csharp.LanguageVersion >= CSharp14);
        return assembly.Combine(hasExtensionProperties).Select(static (both, _) => new GeneratorOptions(both.Left, both.Right));
    }

    /// <summary>An assembly's name as part of a namespace.</summary>
    public static string Identifier(string name)
    {
        StringBuilder result = new(name.Length + 1);
        foreach (char letter in name) result.Append(char.IsLetterOrDigit(letter) ? letter : '_');
        // A file-based program is called as its file is: event.cs.
        if (result.Length == 0 || char.IsDigit(result[0]) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None) result.Insert(0, '_');
        return result.ToString();
    }
}
