using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells of classes that the host is told to make, and cannot. What is registered with a factory of the user's own is made by that.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MadeClassAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.CannotBeMade];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod is not { ContainingType: { Name: "BusBuilder" } type } method || !type.IsInBus()) return;
        INamedTypeSymbol? made = (method.Name, method.TypeArguments) switch
        {
            ("Serve", [_, INamedTypeSymbol service]) => service,
            ("Listen", [INamedTypeSymbol listeners]) => listeners,
            _ => null,
        };
        if (made is not null && ProblemOf(made) is { } problem && !HostRegistrations.MayMake(made, context.Compilation, context.CancellationToken)) context.Report(HostingRules.CannotBeMade, call.Syntax.GetLocation(), made.Name, problem);
    }

    private static string? ProblemOf(INamedTypeSymbol made) => made.TypeKind == TypeKind.Interface ? "it is an interface"
        : made.TypeKind != TypeKind.Class ? null
        : made.IsAbstract ? "it is abstract"
        : made.InstanceConstructors.All(static constructor => constructor.DeclaredAccessibility != Accessibility.Public) ? "it has no public constructor"
        : null;
}
