using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>Tells of interceptors that intercept nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InterceptorAnalyzer : BusAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [HostingRules.InterceptsNothing];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invocation);

    private static void Check(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (call is not { TargetMethod.Name: "Add" or "Insert", Instance: IPropertyReferenceOperation { Property: { Name: "Interceptors", ContainingType: { Name: OptionRanges.Bus } type } } } || !type.IsInBus()) return;
        if (Composition.ArgumentOf(call, "item") is not { } item) return;
        IOperation added = item is IConversionOperation { Operand: var operand } ? operand : item;
        if (added is ITypeOfOperation { TypeOperand: { } named })
        {
            context.Report(HostingRules.InterceptsNothing, added.Syntax.GetLocation(), $"typeof({named.Name})", $"Pass an instance: 'new {named.Name}()'");
            return;
        }
        // What may be of a derived type may intercept all the same.
        if (added.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } made && (added is IObjectCreationOperation || made.IsSealed) && !made.AllInterfaces.Any(IsInterceptor))
            context.Report(HostingRules.InterceptsNothing, added.Syntax.GetLocation(), made.Name, "Implement ICallInterceptor, IServeInterceptor, IFireInterceptor or IHandleInterceptor");
    }

    private static bool IsInterceptor(INamedTypeSymbol type)
        => type is { Name: "ICallInterceptor" or "IServeInterceptor" or "IFireInterceptor" or "IHandleInterceptor", ContainingAssembly.Name: KnownNames.RuntimeAssembly };
}
