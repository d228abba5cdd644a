using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Usage;

/// <summary>Tells of tokens that are not passed on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TokenAnalyzer : BusAnalyzer
{
    /// <summary>The property of a diagnostic that holds the token's name.</summary>
    public const string TokenProperty = "Token";

    /// <summary>The property of a diagnostic that holds the name of the parameter that it is passed for.</summary>
    public const string ParameterProperty = "Parameter";

    /// <summary>The property of a diagnostic that holds how many parameters come before that one.</summary>
    public const string OrdinalProperty = "Ordinal";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UsageRules.TokenNotPassed];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Analyze, OperationKind.Invocation);

    private static void Analyze(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (TokenScope.MissingToken(call) is not { } parameter || !call.IsBusCall() || TokenScope.TokenOf(call) is not { } token) return;
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty
            .Add(TokenProperty, token.Name)
            .Add(ParameterProperty, parameter.Name)
            .Add(OrdinalProperty, (parameter.Ordinal - (IsReduced(call) ? 1 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        context.ReportDiagnostic(Diagnostic.Create(UsageRules.TokenNotPassed, NameOf(call).GetLocation(), properties, token.Name, call.TargetMethod.Told()));
    }

    /// <summary>Whether an extension method is called on its first argument.</summary>
    private static bool IsReduced(IInvocationOperation call) => call.TargetMethod.IsExtensionMethod && (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberBindingExpressionSyntax => true,
        MemberAccessExpressionSyntax access => call.Arguments is [var receiver, ..] && receiver.Syntax.Span.Contains(access.Expression.Span),
        _ => false,
    };

    private static SyntaxNode NameOf(IInvocationOperation call) => (call.Syntax as InvocationExpressionSyntax)?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        { } expression => expression,
        null => call.Syntax,
    };
}
