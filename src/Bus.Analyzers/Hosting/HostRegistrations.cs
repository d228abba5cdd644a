using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Analyzers.Hosting;

/// <summary>The lines that add services to a host by other means than the bus.</summary>
internal static class HostRegistrations
{
    /// <summary>
    /// Whether some line may add a class with a factory, or as an instance: how it is made is not known then. Asked of a class that cannot be made as it is, so that it
    /// may take a while.
    /// </summary>
    public static bool MayMake(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
        // Another assembly may add its own.
        => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
            || compilation.SyntaxTrees.Where(static tree => !tree.IsGenerated()).Any(tree => tree.GetRoot(cancellationToken).DescendantNodes().Any(node => Adds(node, type.Name)));

    // By its names alone: who calls something else the same is given the benefit of the doubt.
    private static bool Adds(SyntaxNode node, string type) => node switch
    {
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0 } call => IsRegistration(NameOf(call)) && Names(call, type),
        ObjectCreationExpressionSyntax { Type: SimpleNameSyntax { Identifier.ValueText: "ServiceDescriptor" } } creation => Names(creation, type),
        ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Right.Identifier.ValueText: "ServiceDescriptor" } } creation => Names(creation, type),
        _ => false,
    };

    private static bool IsRegistration(string name)
        => name is "Describe" or "DescribeKeyed" || name.Contains("Scoped") || name.Contains("Transient") || name.Contains("Singleton");

    private static bool Names(SyntaxNode node, string type) => node.DescendantNodes().OfType<SimpleNameSyntax>().Any(one => one.Identifier.ValueText == type);

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
