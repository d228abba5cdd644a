using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads how the arguments, results and payloads of a contract travel. Only the build asks for it.</summary>
internal static class ApiShapesParser
{
    public static ApiShapesModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        INamedTypeSymbol contract = (INamedTypeSymbol)context.TargetSymbol;
        return DeclarationParser.CanBeExtended(contract, allowTypeParameters: false, cancellationToken)
            ? Parse(contract, new(contract.ContainingAssembly), cancellationToken)
            : null;
    }

    /// <summary>The same of a contract that has another half.</summary>
    public static ApiShapesModel Parse(INamedTypeSymbol contract, ShapeParser shapes, CancellationToken cancellationToken)
    {
        List<RpcShapesModel> rpcs = [];
        List<EventShapesModel> events = [];
        foreach (ContractMember member in ContractMember.Of(contract))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member.Method is { } method) rpcs.Add(RpcOf(method, member, shapes));
            else if (member.Property is { } property && member.Payload is { } payload)
                events.Add(EventOf(property, member, payload, shapes));
        }
        return new ApiShapesModel
        {
            Declaration = DeclarationParser.Parse(contract),
            BusName = WireNames.OfApi(contract),
            Rpcs = new(rpcs),
            Events = new(events),
            Shapes = new(shapes.Found),
        };
    }

    private static EventShapesModel EventOf(IPropertySymbol property, ContractMember member, ITypeSymbol payload, ShapeParser shapes)
    {
        TypeUseModel use = shapes.Use(EventPayload.TypeOf(payload));
        return new(member.Identifier, member.BusName, Documentation.SummaryOf(property), use, EventPayload.HasMembers(use, shapes));
    }

    private static RpcShapesModel RpcOf(IMethodSymbol method, ContractMember member, ShapeParser shapes)
    {
        HashSet<string> fields = [];
        List<MemberModel> parameters = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            string field = RpcParser.FieldOf(parameter, fields);
            if (RpcParser.IsCancellationToken(parameter)) continue;
            parameters.Add(new MemberModel
            {
                Name = field,
                BusName = WireNames.OfParameter(parameter),
                Use = shapes.Use(parameter.Type),
                Restore = RestoreKind.Constructor,
                Position = parameters.Count,
                Default = parameter.HasExplicitDefaultValue ? DefaultValues.Expression(parameter) : null,
                JsonDefault = parameter.HasExplicitDefaultValue ? DefaultValues.Json(parameter) : null,
                Summary = Documentation.ParameterOf(method, parameter.Name),
            });
        }
        return new(member.Identifier, member.BusName, Documentation.SummaryOf(method), new(parameters), member.Result is { } result ? shapes.Use(result) : null);
    }
}
