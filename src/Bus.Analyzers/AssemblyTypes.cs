using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>Every type that an assembly declares.</summary>
internal static class AssemblyTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(IAssemblySymbol assembly)
    {
        Stack<INamespaceOrTypeSymbol> open = [];
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            INamespaceOrTypeSymbol current = open.Pop();
            if (current is INamedTypeSymbol type) yield return type;
            IEnumerable<INamespaceOrTypeSymbol> inner = current is INamespaceSymbol space ? space.GetMembers() : current.GetTypeMembers();
            foreach (INamespaceOrTypeSymbol one in inner.Reverse()) open.Push(one);
        }
    }
}
