using System.Collections.Immutable;
using System.Composition;
using Bus.CodeFixes.Text;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Bus.CodeFixes.Payloads;

/// <summary>Lets a member's value come back, or says that it need not travel.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RestoreMemberFix : TextCodeFix
{
    private const string Restore = nameof(Restore), Ignore = nameof(Ignore);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NotRestored];

    private protected override IEnumerable<TextFix> FixesOf(Diagnostic diagnostic, SyntaxNode node, SemanticModel model)
    {
        if (Attributes.DeclarationAt(node) is not MemberDeclarationSyntax declaration) yield break;
        if (declaration is PropertyDeclarationSyntax property && Restored(property) is { } restored) yield return restored;
        if (declaration is FieldDeclarationSyntax field && Restored(field, model) is { } shown) yield return shown;
        // What is included is not to be ignored.
        if (Attributes.Find(declaration, "JsonInclude") is null)
            yield return new("Leave it out with [JsonIgnore]", Ignore, [.. Attributes.AddSerialization(declaration, ["JsonIgnore"], model)]);
    }

    private static TextFix? Restored(PropertyDeclarationSyntax property)
    {
        if (property.AccessorList is not { } list) return null;
        AccessorDeclarationSyntax? getter = list.Accessors.FirstOrDefault(static one => one.IsKind(SyntaxKind.GetAccessorDeclaration));
        AccessorDeclarationSyntax? setter = list.Accessors.FirstOrDefault(static one => one.IsKind(SyntaxKind.SetAccessorDeclaration) || one.IsKind(SyntaxKind.InitAccessorDeclaration));
        if (getter is null) return null;
        if (getter.Modifiers.Count > 0) return new("Make its getter public", Restore, [Without(getter)]);
        if (setter is { Modifiers.Count: > 0 }) return new("Make its setter public", Restore, [Without(setter)]);
        // An accessor that the base does not have cannot be overridden, and one without a body does not set what a getter's body returns.
        return setter is null && getter is { Body: null, ExpressionBody: null } && !property.Modifiers.Any(SyntaxKind.OverrideKeyword)
            ? new("Add 'init'", Restore, [new TextChange(new(getter.Span.End, 0), " init;")])
            : null;
    }

    private static TextFix? Restored(FieldDeclarationSyntax field, SemanticModel model)
    {
        SyntaxToken keyword = field.Modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.ReadOnlyKeyword));
        TextChange[] writable = keyword.RawKind == 0 ? [] : [new(TextSpan.FromBounds(keyword.SpanStart, keyword.GetNextToken().SpanStart), "")];
        if (Attributes.Find(field, "JsonInclude") is not null) return writable.Length == 0 ? null : new("Let it be set", Restore, [.. writable]);
        // A fixed buffer is memory, and no value.
        return field.Modifiers.Any(SyntaxKind.FixedKeyword) ? null : new("Let it travel with [JsonInclude]", Restore, [.. writable, .. Attributes.AddSerialization(field, ["JsonInclude"], model)]);
    }

    private static TextChange Without(AccessorDeclarationSyntax accessor) => new(TextSpan.FromBounds(accessor.Modifiers.Span.Start, accessor.Keyword.SpanStart), "");
}
