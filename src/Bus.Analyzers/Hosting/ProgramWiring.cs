using System.Collections.Concurrent;
using Bus.Analyzers.Listening;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Bus.Analyzers.Hosting;

/// <summary>What the lines of one program serve, call and start. Filled by several threads, read at the end.</summary>
internal sealed class ProgramWiring
{
    private readonly ConcurrentDictionary<ISymbol, byte> _started = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, byte> _classes = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentBag<Location> _composed = [];

    /// <summary>The APIs that the program's own lines serve.</summary>
    public FirstPlaces<Location> Served { get; } = new(static place => place);

    /// <summary>The APIs whose RPCs the program's own lines call, with one of them.</summary>
    public FirstPlaces<(Location Place, string Rpc)> Called { get; } = new(static call => call.Place);

    /// <summary>Whether a line starts any class of listeners that it is given as a type argument: which those are cannot be told.</summary>
    public bool StartsAny { get; private set; }

    /// <summary>Whether a line starts every class that is found.</summary>
    public bool StartsAll { get; private set; }

    /// <summary>The first line that makes a bus, or null.</summary>
    public Location? Composed => _composed.OrderBy(FirstPlaces<Location>.Order, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The program's own classes of listeners, in the order of their names.</summary>
    public IEnumerable<INamedTypeSymbol> ListenerClasses => _classes.Keys.OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal);

    /// <summary>The classes of listeners that the program's own lines start.</summary>
    public IEnumerable<INamedTypeSymbol> Started => _started.Keys.OfType<INamedTypeSymbol>();

    public bool IsStarted(INamedTypeSymbol type) => _started.ContainsKey(type.OriginalDefinition);

    public void Add(IMethodSymbol method)
    {
        // What generated code cannot add to is told of elsewhere, and no line that starts it compiles.
        if (method.ContainingType is { TypeKind: TypeKind.Class, IsAbstract: false } type && ListenerAttributes.Of(method).Any()
            && DeclarationParser.CanBeExtended(type, allowTypeParameters: true, CancellationToken.None)) _classes.TryAdd(type, 0);
    }

    public void Add(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (WiringParser.ServedBy(method) is { } served) Served.Add(WireNames.OfApi(served.Contract), call.Syntax.GetLocation());
        else if (WiringParser.StartedBy(method) is { } listeners) _started.TryAdd(listeners.OriginalDefinition, 0);
        else if (ListensToAll(method)) StartsAll = true;
        else if (StartsWhatItIsGiven(method)) StartsAny = true;
        else if (method.Name is "AddBus" or "RunAsync" or "ConnectAsync" or "CreateAsync" && MakesBus(method)) _composed.Add(call.Syntax.GetLocation());
        else if (method.ContainingType.TypeKind == TypeKind.Interface && ContractOf(call) is { } contract)
            Called.Add(WireNames.OfApi(contract), (call.Syntax.GetLocation(), method.Name));
    }

    public static bool ListensToAll(IMethodSymbol method) => method is { Name: "ListenToAll", ContainingType.Name: "BusDiscoveryExtensions" };

    private static bool StartsWhatItIsGiven(IMethodSymbol method)
        => method is { Name: "Listen" or "ListenAsync", ContainingType.Name: "BusBuilder" or "BusListenersExtensions", TypeArguments: [ITypeParameterSymbol] };

    private static bool MakesBus(IMethodSymbol method) => method.ContainingType.Name is "BusServiceCollectionExtensions" or "BusHostApplicationBuilderExtensions" or "BusWorker" or "BusClient";

    /// <summary>The contract whose RPC is called, be it declared there or in a plain base interface.</summary>
    private static INamedTypeSymbol? ContractOf(IInvocationOperation call)
    {
        IOperation? receiver = call.Instance;
        while (receiver is IConversionOperation conversion) receiver = conversion.Operand;
        return receiver?.Type is INamedTypeSymbol type && type.IsContract() && call.TargetMethod is { IsAbstract: true, IsStatic: false } ? type : null;
    }
}
