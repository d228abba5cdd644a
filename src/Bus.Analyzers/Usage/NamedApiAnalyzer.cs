using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Usage;

/// <summary>Explains calls that C# refuses because the API is not named, is named by something else, or is not implemented.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedApiAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.UnnamedApi, UsageRules.NoContract, HostingRules.NotImplemented];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.InvocationExpression);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)context.Node;
        if (ApiCall.NameOf(call) is not { } name || ApiCall.MethodOf(call, context.SemanticModel, context.CancellationToken) is not { } method) return;
        if (name is GenericNameSyntax generic) AnalyzeNamed(context, call, method, generic);
        else if (ServiceIn(context, ApiCall.ServiceArgument(call, method)?.Expression) is { } service)
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.UnnamedApi, name.GetLocation(), service.Name, WhatToWrite(service, method)));
    }

    private static void AnalyzeNamed(SyntaxNodeAnalysisContext context, InvocationExpressionSyntax call, IMethodSymbol method, GenericNameSyntax name)
    {
        SeparatedSyntaxList<TypeSyntax> types = name.TypeArgumentList.Arguments;
        if (context.SemanticModel.GetTypeInfo(types[0], context.CancellationToken).Type is not INamedTypeSymbol { TypeKind: not TypeKind.Error } api) return;
        if (!api.IsContract())
        {
            // What describes itself by hand is a contract too, if an odd one.
            if (!IsDescribed(api)) context.ReportDiagnostic(Diagnostic.Create(UsageRules.NoContract, types[0].GetLocation(), api.Name, method.Name));
            return;
        }
        if (method.Name is not ("Serve" or "ServeAsync")) return;
        ExpressionSyntax? place = types.Count > 1 ? types[1] : ApiCall.ServiceArgument(call, method)?.Expression;
        if (ServiceIn(context, place) is { } service && !context.SemanticModel.Compilation.ClassifyConversion(service, api).IsImplicit)
            context.ReportDiagnostic(Diagnostic.Create(HostingRules.NotImplemented, place!.GetLocation(), service.Name, api.Name));
    }

    /// <summary>The class that is served, or null where it is something else.</summary>
    private static INamedTypeSymbol? ServiceIn(SyntaxNodeAnalysisContext context, ExpressionSyntax? service)
        => service is not null && context.SemanticModel.GetTypeInfo(service, context.CancellationToken).Type
            is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } type ? type : null;

    private static bool IsDescribed(INamedTypeSymbol api) => api.AllInterfaces.Any(described
        => described is { Name: "IBusApi", TypeArguments: [var self], ContainingNamespace.Name: "Descriptors" } && SymbolEqualityComparer.Default.Equals(self, api));

    private static string WhatToWrite(ITypeSymbol service, IMethodSymbol method)
    {
        string[] contracts = [.. service.AllInterfaces.Where(static contract => contract.IsContract()).Select(contract => $"{method.Name}<{contract.Name}>(…)")];
        return contracts.Length == 0 ? $"Name an interface with [BusApi], which '{service.Name}' has to implement: '{method.Name}<IExampleApi>(…)'" : $"Write '{string.Join("' or '", contracts)}'";
    }
}
