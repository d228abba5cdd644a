using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Tests.Harness;

/// <summary>Every analyzer, rule and code fix there is.</summary>
internal static class BusAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } = [.. Instances<DiagnosticAnalyzer>(typeof(BusAnalyzer).Assembly).Where(static one => one is not DiagnosticSuppressor)];

    public static ImmutableArray<DiagnosticSuppressor> Suppressors { get; } = [.. Instances<DiagnosticSuppressor>(typeof(BusAnalyzer).Assembly)];

    public static ImmutableArray<CodeFixProvider> Fixes { get; } = [.. Instances<CodeFixProvider>(typeof(CodeFixes.BusCodeFix).Assembly)];

    /// <summary>Every rule, in the order of the ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rules { get; } =
        [.. All.SelectMany(static analyzer => analyzer.SupportedDiagnostics).DistinctBy(static rule => rule.Id).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    private static IEnumerable<T> Instances<T>(Assembly assembly)
        => assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(T).IsAssignableFrom(type)).OrderBy(static type => type.FullName, StringComparer.Ordinal).Select(static type => (T)Activator.CreateInstance(type)!);
}
