using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing;

/// <summary>Reads a contract.</summary>
internal static class ApiParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is InterfaceDeclarationSyntax;

    public static ParsedApi? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        INamedTypeSymbol contract = (INamedTypeSymbol)context.TargetSymbol;
        if (!DeclarationParser.CanBeExtended(contract, allowTypeParameters: false, cancellationToken)) return null;

        List<RpcModel> rpcs = [];
        List<EventModel> events = [];
        List<UnsupportedMemberModel> unsupported = [];
        PayloadParser payloads = new(contract.ContainingAssembly);
        HashSet<string> identifiers = [], eventIdentifiers = [];
        foreach (ISymbol member in contract.ContractMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is IMethodSymbol method)
            {
                if (method.MethodKind != MethodKind.Ordinary) continue;
                if (RpcParser.Parse(method, identifiers, payloads) is { } rpc) rpcs.Add(rpc);
                else unsupported.Add(UnsupportedMemberParser.Parse(method));
            }
            else if (member is IPropertySymbol property)
            {
                if (property.EventPayload() is { } payload && property.SetMethod is null)
                    events.Add(EventOf(property, payload, payloads, RpcParser.Unique(property.Name, eventIdentifiers)));
                else
                    unsupported.Add(UnsupportedMemberParser.Parse(property));
            }
            else if (member is IEventSymbol @event)
            {
                unsupported.Add(UnsupportedMemberParser.Parse(@event));
            }
        }
        AttributeData attribute = context.Attributes[0];
        ApiModel api = new()
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
        return new ParsedApi(api, new(payloads.Found));
    }

    private static object? Named(AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    private static EventModel EventOf(IPropertySymbol property, ITypeSymbol payload, PayloadParser payloads, string identifier) => new()
    {
        DeclaringType = property.ContainingType.FullName(),
        Member = property.Escaped(),
        Identifier = identifier,
        BusName = WireNames.OfMember(property),
        PayloadType = payload.FullName(),
        PayloadIdentifier = payloads.Add(payload),
    };
}
