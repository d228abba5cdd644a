using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bus.Generators.Parsing;

/// <summary>Reads a member that cannot travel, so that the proxy still implements the interface.</summary>
internal static class UnsupportedMemberParser
{
    private const string Throw = "throw Unsupported();";

    private static readonly SymbolDisplayFormat SignatureFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut)
        .WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    public static UnsupportedMemberModel Parse(ISymbol member, string problem) => member switch
    {
        IMethodSymbol method => Parse(method, problem),
        IPropertySymbol property => Parse(property, problem),
        _ => Parse((IEventSymbol)member, problem),
    };

    private static UnsupportedMemberModel Parse(IMethodSymbol method, string problem)
    {
        string signature = method.ToDisplayString(SignatureFormat);
        return new(Explicit(method, signature, method.Escaped()) + " => " + Throw, method.Name, problem);
    }

    private static UnsupportedMemberModel Parse(IPropertySymbol property, string problem)
    {
        string signature = property.ToDisplayString(SignatureFormat);
        string setter = property.SetMethod is { IsInitOnly: true } ? "init" : "set";
        string accessors = (property.GetMethod is null ? "" : $" get => {Throw}") + (property.SetMethod is null ? "" : $" {setter} => {Throw}");
        return new($"{Explicit(property, signature, property.IsIndexer ? "this" : property.Escaped())} {{{accessors} }}", property.Name, problem);
    }

    private static UnsupportedMemberModel Parse(IEventSymbol @event, string problem)
        => new($"event {@event.Type.FullName()} {@event.ContainingType.FullName()}.{@event.Escaped()} {{ add => {Throw} remove => {Throw} }}", @event.Name, problem);

    /// <summary>Puts the interface's name before the member's in its signature.</summary>
    private static string Explicit(ISymbol member, string signature, string name)
    {
        int end = signature.IndexOfAny(['(', '['], signature.LastIndexOf(' ' + name, StringComparison.Ordinal) is var at and >= 0 ? at : 0);
        int start = signature.LastIndexOf(' ' + name, end < 0 ? signature.Length - 1 : end, StringComparison.Ordinal) + 1;
        return signature.Insert(start, member.ContainingType.FullName() + ".");
    }
}
