using System.Globalization;
using Bus.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Generators.Parsing;

/// <summary>Reads the listeners of one method.</summary>
internal static class ListenerParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellationToken) => node is MethodDeclarationSyntax;

    public static EquatableArray<ListenerModel>? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        IMethodSymbol method = (IMethodSymbol)context.TargetSymbol;
        INamedTypeSymbol type = method.ContainingType;
        if (method.IsGenericMethod || type.TypeKind != TypeKind.Class || !DeclarationParser.CanBeExtended(type, allowTypeParameters: true, cancellationToken)) return null;
        TypeDeclarationModel declaration = DeclarationParser.Parse(type);
        return new(context.Attributes.Select(attribute => Listener(method, declaration, attribute)).OfType<ListenerModel>());
    }

    /// <summary>The listener, or null when the attribute names no contract.</summary>
    private static ListenerModel? Listener(IMethodSymbol method, TypeDeclarationModel declaration, AttributeData attribute)
    {
        if (attribute.AttributeClass?.TypeArguments is not [INamedTypeSymbol contract] || !contract.IsContract()) return null;
        if (attribute.ConstructorArguments is not [{ Value: string name }]) return null;
        IPropertySymbol? property = contract.ContractMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member.Name == name);
        ITypeSymbol? payload = property?.EventPayload();
        string? arguments = payload is null ? null : ArgumentsFor(method, payload);
        bool? returnsTask = ReturnsTask(method);
        return new ListenerModel
        {
            Class = declaration,
            Contract = contract.FullName(),
            Api = WireNames.OfApi(contract),
            DeclaringType = (property?.ContainingType ?? contract).FullName(),
            Event = property?.Escaped() ?? name,
            FullBusName = $"{WireNames.OfApi(contract)}.{(property is null ? name : WireNames.OfMember(property))}",
            Options = OptionsOf(attribute),
            Name = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Name").Value.Value as string
                ?? WireNames.SnakeCase(WireNames.WithoutAsync(method.Name)),
            Method = method.Escaped(),
            Arguments = arguments ?? "",
            Problem = payload is null ? $"{contract.Name} has no event '{name}'"
                : returnsTask is null ? "it does not return ValueTask or Task"
                : arguments is null ? $"it takes something else than {payload.Name}, EventContext and CancellationToken"
                : null,
            ReturnsTask = returnsTask == true,
            IsStatic = method.IsStatic,
        };
    }

    private static string OptionsOf(AttributeData attribute) => string.Join(", ", attribute.NamedArguments.Select(static argument => argument switch
    {
        { Key: "Concurrency" or "QueueCapacity", Value.Value: int number } => $"{argument.Key} = {number.ToString(CultureInfo.InvariantCulture)}",
        { Key: "OnError", Value.Value: int number } => $"OnError = (global::Bus.OnError)({number.ToString(CultureInfo.InvariantCulture)})",
        { Key: "MaxAttempts", Value.Value: int number } => $"Retry = options.Retry with {{ MaxAttempts = {number.ToString(CultureInfo.InvariantCulture)} }}",
        _ => null,
    }).Where(static option => option is not null));

    private static bool? ReturnsTask(IMethodSymbol method) => method.ReturnType.ToDisplayString() switch
    {
        "System.Threading.Tasks.Task" => true,
        "System.Threading.Tasks.ValueTask" => false,
        _ => null,
    };

    private static string? ArgumentsFor(IMethodSymbol method, ITypeSymbol payload)
    {
        List<string> arguments = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None) return null;
            if (parameter.Type.Is(KnownNames.CancellationToken)) arguments.Add("token");
            else if (parameter.Type.Is(KnownNames.EventContext)) arguments.Add("context");
            else if (SymbolEqualityComparer.Default.Equals(parameter.Type, payload)) arguments.Add("payload");
            else return null;
        }
        return string.Join(", ", arguments);
    }
}
