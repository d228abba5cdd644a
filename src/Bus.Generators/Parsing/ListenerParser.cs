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
        if (method.IsGenericMethod || type is not { TypeKind: TypeKind.Class, IsStatic: false, Name.Length: > 0 } || !DeclarationParser.CanBeExtended(type, allowTypeParameters: true, cancellationToken)) return null;
        TypeDeclarationModel declaration = DeclarationParser.Parse(type);
        return new(context.Attributes.Select(attribute => Listener(method, declaration, attribute)).OfType<ListenerModel>());
    }

    /// <summary>The listener, or null when the attribute names no contract.</summary>
    private static ListenerModel? Listener(IMethodSymbol method, TypeDeclarationModel declaration, AttributeData attribute)
    {
        if (ContractOf(attribute) is not { } contract) return null;
        if (attribute.ConstructorArguments is not [{ Value: string name }]) return null;
        IPropertySymbol? property = EventOf(contract, name);
        return new ListenerModel
        {
            Class = declaration,
            Contract = contract.FullName(),
            Api = WireNames.OfApi(contract),
            DeclaringType = (property?.ContainingType ?? contract).FullName(),
            Event = property?.Escaped() ?? name,
            FullBusName = $"{WireNames.OfApi(contract)}.{(property is null ? name : WireNames.OfMember(property))}",
            Options = OptionsOf(attribute),
            Name = NameOf(method, attribute),
            Method = method.Escaped(),
            Arguments = property?.EventPayload() is { } payload ? ArgumentsFor(method, payload) ?? "" : "",
            Problem = ProblemOf(method, contract, name)?.Text,
            ReturnsTask = ReturnsTask(method) == true,
            IsStatic = method.IsStatic,
        };
    }

    /// <summary>The contract that an attribute names, or null when it is none.</summary>
    public static INamedTypeSymbol? ContractOf(AttributeData attribute)
        => attribute.AttributeClass?.TypeArguments is [INamedTypeSymbol contract] && contract.IsContract() ? contract : null;

    /// <summary>The listener's name.</summary>
    public static string NameOf(IMethodSymbol method, AttributeData attribute)
        => attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == "Name").Value.Value as string ?? WireNames.SnakeCase(WireNames.WithoutAsync(method.Name));

    /// <summary>Why a method cannot listen to an event of a contract, or null when it can.</summary>
    public static Problem? ProblemOf(IMethodSymbol method, INamedTypeSymbol contract, string name)
    {
        if (EventOf(contract, name)?.EventPayload() is not { } payload) return new(RuleIds.NoSuchEvent, $"{contract.Name} has no event '{name}'");
        if (!method.ExplicitInterfaceImplementations.IsEmpty) return new(RuleIds.CannotListen, "it implements an interface explicitly, and has no name by which it can be called");
        if (ReturnsTask(method) is null) return new(RuleIds.CannotListen, "it does not return ValueTask or Task");
        return ArgumentsFor(method, payload) is null
            ? new(RuleIds.CannotListen, $"it takes something else than {payload.Name}, EventContext and CancellationToken")
            : null;
    }

    private static IPropertySymbol? EventOf(INamedTypeSymbol contract, string name)
        => contract.ContractMembers().OfType<IPropertySymbol>().FirstOrDefault(member => member.Name == name);

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
