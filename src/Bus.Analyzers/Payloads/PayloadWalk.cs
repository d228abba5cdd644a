using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Bus.Generators.Parsing;
using Bus.Generators.Parsing.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>Follows the payloads of all contracts of a compilation as the generator does, and collects what it finds.</summary>
internal sealed class PayloadWalk
{
    private readonly Compilation _compilation;
    private readonly ShapeParser _shapes;
    private readonly DerivedTypes _derived;
    private readonly List<PayloadFinding> _found = [];
    private readonly HashSet<(string Rule, Location Place, string About)> _told = [];
    private readonly HashSet<ITypeSymbol> _events = new(SymbolEqualityComparer.Default);
    private int _read;

    private PayloadWalk(Compilation compilation)
    {
        _compilation = compilation;
        _shapes = new(compilation.Assembly);
        _derived = new(compilation.Assembly);
    }

    /// <summary>The findings, by the type that they stand in.</summary>
    public static ILookup<ISymbol, PayloadFinding> Over(Compilation compilation)
    {
        PayloadWalk walk = new(compilation);
        foreach (INamedTypeSymbol contract in AssemblyTypes.ContractsOf(compilation.Assembly).Where(static type => !type.IsGenericType))
            foreach (ContractMember member in ContractMember.Of(contract)) walk.Follow(contract, member);
        walk.AddUnlisted();
        return walk._found.ToLookup(static finding => (ISymbol)finding.Place.Owner, SymbolEqualityComparer.Default);
    }

    private void Follow(INamedTypeSymbol contract, ContractMember member)
    {
        string root = $"{contract.Name}.{member.Symbol.Name}";
        if (member.Method is { } method)
        {
            foreach (IParameterSymbol parameter in method.Parameters.Where(static parameter => !RpcParser.IsCancellationToken(parameter))) Follow(contract, root, parameter, parameter.Type);
            if (member.Result is { } result) Follow(contract, root, method, result);
        }
        else if (member.Property is { } property && member.Payload is { } payload)
        {
            TypeUseModel use = Follow(contract, root, property, EventPayload.TypeOf(payload));
            _events.Add(payload);
            if (EventPayload.ProblemOf(payload, use, _shapes) is { } problem)
                Add(new(PayloadRules.EventPayload, PlaceOf(property, contract), root, $"{PayloadText.NameOf(payload)} {problem.Text}"), problem.Text);
        }
    }

    private TypeUseModel Follow(INamedTypeSymbol contract, string root, ISymbol by, ITypeSymbol type)
    {
        TypeUseModel use = _shapes.UseOf(by, type, NumberHandling.Strict);
        for (; _read < _shapes.Problems.Count; _read++) Add(contract, root, _shapes.Problems[_read]);
        return use;
    }

    private void Add(INamedTypeSymbol contract, string root, PayloadProblem problem)
    {
        if (PayloadRules.Find(problem.Problem.Rule) is not { } rule) return;
        // A base is no event's payload, whether or not it names its types.
        if (rule == PayloadRules.Abstract && problem.Path is [IPropertySymbol @event] && @event.EventPayload() is not null) return;
        // Of another assembly's DateTime nobody here can do anything.
        PayloadPlace? place = rule == PayloadRules.DriftingValue ? PayloadPlace.OfUse(problem, _compilation) : PayloadPlace.Of(problem, _compilation) ?? PlaceOf(problem.Path[0], contract);
        if (place is null) return;
        PayloadFinding finding = new(rule, place, PayloadText.Path(root, problem.Path, place.Blamed), PayloadText.Sentence(problem));
        if (rule == PayloadRules.Abstract && problem.Type is INamedTypeSymbol type) finding = finding with { Properties = DerivedTypes.PropertiesOf(_derived.Of(type)) };
        // What is wrong with a type or its member is the same in each type that is made of it; of a use, the type says which; and of any value once is enough.
        Add(finding, rule == PayloadRules.AnyValue ? "" : place.Blamed is INamedTypeSymbol || problem.Problem.Member is not null ? problem.Problem.Text : finding.Subject);
    }

    private void AddUnlisted()
    {
        foreach ((INamedTypeSymbol type, IReadOnlyList<INamedTypeSymbol> missing, string text) in UnlistedTypes.Of(_shapes, _derived))
        {
            // An event's payload is no base: with a list it would be one.
            ImmutableDictionary<string, string?> properties = DerivedTypes.PropertiesOf(_events.Contains(type) ? [] : missing);
            if (PayloadPlace.Of(type, _compilation) is { } place) Add(new PayloadFinding(PayloadRules.MissingDerivedType, place, type.Name, text) { Properties = properties }, text);
            // The base is another assembly's: each derived type is told of.
            else
                foreach (INamedTypeSymbol one in missing)
                    if (PayloadPlace.Of(one, _compilation) is { } own) Add(new(PayloadRules.MissingDerivedType, own, type.Name, text), text);
        }
    }

    private PayloadPlace PlaceOf(ISymbol member, INamedTypeSymbol contract) => PayloadPlace.Of(member, _compilation) ?? new(contract.Place(), contract, member);

    /// <summary>One mistake is told once, however many ways lead to it.</summary>
    private void Add(PayloadFinding finding, string about)
    {
        if (_told.Add((finding.Rule.Id, finding.Place.Location, about))) _found.Add(finding);
    }
}
