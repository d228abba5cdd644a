using System.Collections.Immutable;
using System.Composition;
using Bus.Analyzers.Lock;
using Bus.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Bus.CodeFixes.Lock;

/// <summary>Keeps the old name on the bus of what was renamed in C#.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class KeepNameFix : BusCodeFix
{
    private const string Serialization = "System.Text.Json.Serialization.";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [LockIds.Breaking];

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root) return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(ContractLockAnalyzer.OldName, out string? name) || name is null) continue;
            SyntaxNode? declared = root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf()
                .FirstOrDefault(static node => node is ParameterSyntax or EnumMemberDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax or InterfaceDeclarationSyntax);
            if (declared is null || AttributeOf(declared) is not { } attribute) continue;
            Offer(context, diagnostic, $"Keep the name '{name}' on the bus", root => root.ReplaceNode(declared, Named(declared, attribute, name)));
        }
    }

    private static string? AttributeOf(SyntaxNode declared) => declared switch
    {
        InterfaceDeclarationSyntax => "BusApi",
        EnumMemberDeclarationSyntax => Serialization + "JsonStringEnumMemberName",
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } => Serialization + "JsonPropertyName",
        ParameterSyntax { Parent.Parent: MethodDeclarationSyntax } or MethodDeclarationSyntax => "BusName",
        PropertyDeclarationSyntax { Parent: InterfaceDeclarationSyntax, Type: GenericNameSyntax { Identifier.ValueText: "BusEvent" } } => "BusName",
        PropertyDeclarationSyntax => Serialization + "JsonPropertyName",
        _ => null,
    };

    private static SyntaxNode Named(SyntaxNode declared, string attribute, string name)
    {
        string shortName = attribute.Substring(attribute.LastIndexOf('.') + 1);
        AttributeArgumentSyntax argument = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)));
        if (Lists(declared).SelectMany(static list => list.Attributes).FirstOrDefault(one => IsCalled(one.Name, shortName)) is { } existing)
            return declared.ReplaceNode(existing, existing.WithArgumentList(WithFirst(existing.ArgumentList, argument)));
        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.Attribute(SyntaxFactory.ParseName(attribute).WithAdditionalAnnotations(Simplifier.Annotation), WithFirst(null, argument))));
        if (declared is ParameterSyntax parameter)
        {
            if (parameter.Parent?.Parent is RecordDeclarationSyntax)
                list = list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)).WithTrailingTrivia(SyntaxFactory.Space));
            ParameterSyntax bare = parameter.WithoutLeadingTrivia();
            return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithTrailingTrivia(SyntaxFactory.Space))).WithLeadingTrivia(parameter.GetLeadingTrivia());
        }
        MemberDeclarationSyntax member = ((MemberDeclarationSyntax)declared).WithoutLeadingTrivia();
        SyntaxTriviaList leading = declared.GetLeadingTrivia();
        bool isFirstOnItsLine = declared.GetFirstToken().GetPreviousToken() is not { RawKind: not 0 } before
            || before.TrailingTrivia.Concat(leading).Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        IEnumerable<SyntaxTrivia> indent = leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse();
        list = list.WithTrailingTrivia(isFirstOnItsLine ? SyntaxFactory.TriviaList([SyntaxFactory.ElasticLineFeed, .. indent]) : SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return member.WithAttributeLists(member.AttributeLists.Insert(0, list)).WithLeadingTrivia(leading);
    }

    private static SyntaxList<AttributeListSyntax> Lists(SyntaxNode declared) => declared switch
    {
        ParameterSyntax parameter => parameter.AttributeLists,
        MemberDeclarationSyntax member => member.AttributeLists,
        _ => default,
    };

    private static AttributeArgumentListSyntax WithFirst(AttributeArgumentListSyntax? arguments, AttributeArgumentSyntax first)
    {
        IEnumerable<AttributeArgumentSyntax> others = (arguments?.Arguments ?? default).Where(static one => one.NameEquals is not null);
        return SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList([first, .. others]));
    }

    private static bool IsCalled(NameSyntax name, string attribute)
    {
        string text = name is QualifiedNameSyntax qualified ? qualified.Right.Identifier.ValueText : name is SimpleNameSyntax simple ? simple.Identifier.ValueText : "";
        return text == attribute || text == attribute + "Attribute";
    }
}
