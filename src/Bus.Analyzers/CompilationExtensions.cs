using Microsoft.CodeAnalysis;

namespace Bus.Analyzers;

/// <summary>Questions to a whole compilation.</summary>
internal static class CompilationExtensions
{
    /// <summary>Whether it is a program: a library does not put programs together, and does not know all that they bring.</summary>
    public static bool IsProgram(this Compilation compilation)
        => compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
}
