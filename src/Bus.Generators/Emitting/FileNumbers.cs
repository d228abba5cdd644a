using System.Collections.Immutable;
using Bus.Generators.Model;

namespace Bus.Generators.Emitting;

/// <summary>Tells files apart that are named after types: a file's name knows no upper and lower case, and not every sign.</summary>
internal static class FileNumbers
{
    /// <summary>The models, those numbered whose files would be called alike.</summary>
    /// <param name="all">The models.</param>
    /// <param name="declarationOf">The type that a model's file is named after.</param>
    /// <param name="with">The model with another declaration.</param>
    public static IEnumerable<T> Give<T>(ImmutableArray<T> all, Func<T, TypeDeclarationModel> declarationOf, Func<T, TypeDeclarationModel, T> with)
    {
        foreach (IGrouping<string, T> alike in all.GroupBy(model => Names.Hint(declarationOf(model).DisplayName), StringComparer.OrdinalIgnoreCase))
        {
            int number = 0;
            foreach (T model in alike.OrderBy(model => declarationOf(model).DisplayName, StringComparer.Ordinal))
                yield return number++ == 0 ? model : with(model, declarationOf(model) with { FileNumber = number });
        }
    }
}
