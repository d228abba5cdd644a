using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers;

/// <summary>Every type that an assembly declares.</summary>
internal static class AssemblyTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly, CancellationToken cancellationToken = default)
    {
        Stack<INamespaceOrTypeSymbol> open = [];
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol current = open.Pop();
            if (current is INamedTypeSymbol type) yield return type;
            // Of a type only the types in it: to ask for its members would have the compiler bind them all.
            IEnumerable<INamespaceOrTypeSymbol> inner = current is INamespaceSymbol space ? space.GetMembers() : current.GetTypeMembers();
            foreach (INamespaceOrTypeSymbol one in inner.Reverse()) open.Push(one);
        }
    }

    /// <summary>Those of them that are contracts.</summary>
    public static IEnumerable<INamedTypeSymbol> ContractsOf(IAssemblySymbol assembly, CancellationToken cancellationToken = default) => Of(assembly, cancellationToken).Where(static type => type.IsContract());
}
