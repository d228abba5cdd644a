using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing;

/// <summary>Reads a contract.</summary>
internal static class ApiParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is InterfaceDeclarationSyntax;

    public static ApiModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        INamedTypeSymbol contract = (INamedTypeSymbol)context.TargetSymbol;
        if (contract.Name.Length == 0 || !DeclarationParser.CanBeExtended(contract, allowTypeParameters: false, cancellationToken)) return null;

        List<RpcModel> rpcs = [];
        List<EventModel> events = [];
        List<UnsupportedMemberModel> unsupported = [];
        foreach (ContractMember member in ContractMember.Of(contract))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member.Method is { } method) rpcs.Add(RpcParser.Parse(method, member));
            else if (member.Property is { } property) events.Add(EventOf(property, member));
            else unsupported.Add(UnsupportedMemberParser.Parse(member.Symbol, member.Problem!.Text));
        }
        AttributeData attribute = context.Attributes[0];
        return new ApiModel
        {
            Declaration = DeclarationParser.Parse(contract),
            BusName = WireNames.OfApi(contract),
            PropertyName = WireNames.PropertyOf(contract),
            Version = Named(attribute, "Version") as int? ?? 1,
            IsInternal = Named(attribute, "Internal") as bool? ?? false,
            Rpcs = new(rpcs),
            Events = new(events),
            Unsupported = new(unsupported),
        };
    }

    private static object? Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static EventModel EventOf(IPropertySymbol property, ContractMember member) => new()
    {
        DeclaringType = property.ContainingType.FullName(),
        Member = property.Escaped(),
        Identifier = member.Identifier,
        BusName = member.BusName,
        PayloadType = member.Payload!.FullName(),
    };
}
