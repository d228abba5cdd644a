using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.CodeFixes.Awaiting;

/// <summary>Writes the type Task, as short as the place allows.</summary>
internal static class TaskType
{
    private const string Short = "Task", Full = "global::System.Threading.Tasks.Task";

    /// <summary>The type's name at a place.</summary>
    public static TypeSyntax At(SemanticModel model, int position)
        => SyntaxFactory.ParseTypeName(model.LookupNamespacesAndTypes(position, name: Short).IsEmpty ? Full : Short);
}
