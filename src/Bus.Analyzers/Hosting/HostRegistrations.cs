using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Analyzers.Hosting;

/// <summary>The lines that add services to a host by other means than the bus.</summary>
internal static class HostRegistrations
{
    private static readonly string[] Lifetimes = ["Scoped", "Transient", "Singleton"];

    /// <summary>Whether some line adds a class with a factory, or as an instance: how it is made is not known then. Asked of a class that cannot be made as it is.</summary>
    public static bool Mention(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.Where(static tree => !tree.IsGenerated()).Any(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => Adds(call, type.Name)));

    // By its name alone: who calls another class the same is given the benefit of the doubt.
    private static bool Adds(InvocationExpressionSyntax call, string type)
        => NameOf(call) is { } name && Lifetimes.Any(name.Identifier.ValueText.Contains) && call.ArgumentList.Arguments.Count > 0
            && call.DescendantNodes().OfType<SimpleNameSyntax>().Any(one => one.Identifier.ValueText == type);

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
