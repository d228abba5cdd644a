using Microsoft.CodeAnalysis;

namespace Bus.CodeFixes.Text;

/// <summary>Writes the names of the framework's types, as short as a place allows: not every file has their usings.</summary>
internal static class TypeNames
{
    private const string Tasks = "System.Threading.Tasks", Threading = "System.Threading";

    /// <summary>The name of Task.</summary>
    public static string Task(SemanticModel model, int position) => At(model, position, Tasks, nameof(System.Threading.Tasks.Task));

    /// <summary>The name of ValueTask, without what it holds.</summary>
    public static string ValueTask(SemanticModel model, int position) => At(model, position, Tasks, nameof(System.Threading.Tasks.ValueTask));

    /// <summary>The name of CancellationToken.</summary>
    public static string CancellationToken(SemanticModel model, int position) => At(model, position, Threading, nameof(System.Threading.CancellationToken));

    private static string At(SemanticModel model, int position, string space, string name)
    {
        // Another type of that name may be nearer.
        ISymbol[] found = [.. model.LookupNamespacesAndTypes(position, name: name)];
        return found.Length > 0 && found.All(one => one.ContainingNamespace?.ToDisplayString() == space) ? name : $"global::{space}.{name}";
    }
}
