using Bus.Generators.Model;
using Bus.Generators.Model.Shapes;
using Microsoft.CodeAnalysis;

namespace Bus.Generators.Parsing.Shapes;

/// <summary>Reads the members of a type that travel, the type's own before those of its bases and fields after properties, as System.Text.Json orders them.</summary>
internal sealed class MemberParser
{
    private readonly INamedTypeSymbol _type;
    private readonly IMethodSymbol? _constructor;
    private readonly ShapeParser _shapes;
    private readonly List<(int Order, MemberModel Member)> _found = [];
    private readonly HashSet<int> _taken = [];
    private readonly Dictionary<string, INamedTypeSymbol> _declaring = [];
    private readonly Dictionary<string, ISymbol> _hiding = [];
    private readonly List<Problem> _problems = [];
    private readonly List<Problem> _losses = [];
    private string? _missing;
    private int _size;

    public MemberParser(INamedTypeSymbol type, IMethodSymbol? constructor, ShapeParser shapes)
    {
        (_type, _constructor, _shapes) = (type, constructor, shapes);
        foreach (INamedTypeSymbol declaring in Hierarchy(type))
            foreach (ISymbol member in declaring.GetMembers().OrderBy(static member => member is IFieldSymbol))
                if (CanTravel(member))
                {
                    if (IsNew(member)) Add(member);
                }
                else
                {
                    Miss(member);
                    Hide(member);
                }
        Refuse(MemberProblems.Size(_size));
        _problems.AddRange(MemberProblems.Names([.. _found.Select(static item => item.Member)], [.. UnionParser.DiscriminatorsOver(type)]));
    }

    public IEnumerable<MemberModel> Found => _found.OrderBy(static item => item.Order).Select(static item => item.Member);

    public ExtensionDataModel? Extension { get; private set; }

    /// <summary>Why the type cannot travel, or null.</summary>
    public Problem? Problem => _problems.Count > 0 ? _problems[0] : null;

    /// <summary>What else stands in the way.</summary>
    public IEnumerable<Problem> MoreProblems => _problems.Skip(1);

    /// <summary>What would be lost of a value without a word. Of a type whose values cannot be made, or that does not travel at all, nobody expects them.</summary>
    public IEnumerable<Problem> Losses => _constructor is not null && _problems.Count == 0 && Obstacle is null ? _losses : [];

    /// <summary>Whether a member may not be used by code that is not obsolete itself.</summary>
    public bool IsForbidden { get; private set; }

    /// <summary>Why no value can be made: a required member that is not read, or a parameter of the constructor without a member that gives its value. Null else.</summary>
    public Problem? Obstacle => _missing is not null
        ? new(RuleIds.NoConstructor, $"it requires the member '{_missing}', which does not travel") { Member = _missing }
        : _constructor?.Parameters.FirstOrDefault(parameter => !_taken.Contains(parameter.Ordinal)) is { } parameter
            ? new(RuleIds.NoConstructor, $"its constructor's parameter '{parameter.Name}' is no member of the same name and type") { Member = parameter.Name }
            : null;

    private static List<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface) return [type, .. type.AllInterfaces];
        List<INamedTypeSymbol> bases = [];
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType) bases.Add(current);
        return bases;
    }

    private bool CanTravel(ISymbol member)
    {
        // A member without a name is still being typed.
        if (member.IsStatic || member.IsImplicitlyDeclared || member.Name.Length == 0) return false;
        bool isIncluded = member.Attribute(KnownNames.JsonIncludeAttribute) is not null;
        if (member.DeclaredAccessibility != Accessibility.Public && !(isIncluded && IsSeen(member))) return false;
        return member switch
        {
            IPropertySymbol property => property is { IsIndexer: false, GetMethod: { } getter, Type.IsRefLikeType: false, RefKind: RefKind.None } && IsSeen(getter)
                && property.Type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer),
            IFieldSymbol field => isIncluded && !field.IsConst,
            _ => false,
        };
    }

    /// <summary>Whether no other type has shown a member of this name. Of interfaces that know nothing of each other, neither hides the other's.</summary>
    private bool IsNew(ISymbol member)
    {
        if (_hiding.TryGetValue(member.Name, out ISymbol hiding) && IsBelow(hiding.ContainingType, member.ContainingType))
        {
            if (IgnoreRule.Of(member) != IgnoreRule.Always) Refuse(MemberProblems.Covered(member, hiding));
            return false;
        }
        if (!_declaring.TryGetValue(member.Name, out INamedTypeSymbol first))
        {
            _declaring.Add(member.Name, member.ContainingType);
            return true;
        }
        if (_type.TypeKind == TypeKind.Interface && !first.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default)) Refuse(MemberProblems.Ambiguous(member));
        return false;
    }

    /// <summary>A member does not travel, and generated code meets it where it looks for a base's of the same name.</summary>
    private void Hide(ISymbol member)
    {
        if (member.IsOverride || member.IsImplicitlyDeclared || !IsSeen(member) || _hiding.ContainsKey(member.Name)) return;
        _hiding.Add(member.Name, member);
    }

    private static bool IsBelow(INamedTypeSymbol type, INamedTypeSymbol other)
        => !SymbolEqualityComparer.Default.Equals(type, other)
            && (type.TypeKind != TypeKind.Interface || type.AllInterfaces.Contains(other, SymbolEqualityComparer.Default));

    /// <summary>A member does not travel: that may be what nobody wants.</summary>
    private void Miss(ISymbol member)
    {
        if (member.IsStatic || member.IsImplicitlyDeclared || member.Name.Length == 0) return;
        if (member.Attribute(KnownNames.JsonIncludeAttribute) is not null) Refuse(MemberProblems.Hidden(member));
        else if (member.IsRequired() && _constructor?.SetsRequired() != true) _missing ??= member.Name;
        else if (LostMembers.NotWritten(member, _shapes.Home) is { } loss) _losses.Add(loss);
    }

    private void Refuse(Problem? problem)
    {
        if (problem is not null) _problems.Add(problem);
    }

    private bool IsSeen(ISymbol member) => Visibility.IsSeen(member, _shapes.Home);

    private void Add(ISymbol member)
    {
        ITypeSymbol type = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        IgnoreRule ignore = IgnoreRule.Of(member);
        IParameterSymbol? parameter = _constructor?.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase));
        // A parameter of another type is another value, whatever its name.
        if (parameter is not null && (parameter.RefKind != RefKind.None || !SymbolEqualityComparer.Default.Equals(parameter.Type, type))) parameter = null;
        if ((ignore == IgnoreRule.Always || ignore == IgnoreRule.Reading) && RestoreOf(member) == RestoreKind.Required) _missing ??= member.Name;
        if (ignore == IgnoreRule.Always)
        {
            // A parameter that nothing can give a value takes its default.
            if (parameter is { HasExplicitDefaultValue: true }) AddHidden(parameter, type);
            return;
        }
        if (member.Attribute(KnownNames.JsonExtensionDataAttribute) is not null)
        {
            IsForbidden |= member.IsForbidden();
            if (Extension is not null) Refuse(MemberProblems.SecondExtension(member));
            Extension = ExtensionParser.Parse(_type, member, type, RestoreOf(member), _shapes);
            if (Extension is null) Refuse(MemberProblems.ExtensionData(member));
            return;
        }
        if (ignore == IgnoreRule.Reading && parameter is not null)
        {
            if (parameter.HasExplicitDefaultValue) AddHidden(parameter, type);
            parameter = null;
        }
        if (parameter is not null && !_taken.Add(parameter.Ordinal)) parameter = null;
        IsForbidden |= member.IsForbidden();
        Refuse(MemberProblems.Converter(member, type) ?? MemberProblems.Invisible(member, _shapes.Home));
        RestoreKind restore = parameter is not null ? RestoreKind.Constructor : RestoreOf(member);
        if (restore == RestoreKind.None && ignore != IgnoreRule.Reading && ignore != IgnoreRule.Writing && LostMembers.NotRestored(member, _constructor) is { } loss) _losses.Add(loss);
        _size += StackSize.Of(type);
        string name = member.Escaped();
        _found.Add((Order(member), new MemberModel
        {
            Name = name,
            BusName = WireNames.OfPayloadMember(member),
            Use = _shapes.UseOf(member, type, NumberHandlings.Of(member) ?? NumberHandlings.Of(_type) ?? NumberHandling.Strict),
            Restore = ignore == IgnoreRule.Reading ? RestoreKind.None : restore,
            Position = parameter?.Ordinal ?? -1,
            IsForgiven = parameter is { Type: { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } } && type.AllowsNull(),
            Default = parameter is { HasExplicitDefaultValue: true } && member.Attribute(KnownNames.JsonRequiredAttribute) is null ? DefaultValues.Expression(parameter) : null,
            JsonDefault = parameter is { HasExplicitDefaultValue: true } ? DefaultValues.Json(parameter) : null,
            WriteCondition = ignore.Condition(name, type),
            IsWritten = ignore != IgnoreRule.Writing,
            Summary = Documentation.SummaryOf(member) ?? (_type.IsRecord ? Documentation.ParameterOf(_type, member.Name) : null),
        }));
    }

    private void AddHidden(IParameterSymbol parameter, ITypeSymbol type)
    {
        if (!_taken.Add(parameter.Ordinal)) return;
        _size += StackSize.Of(type);
        _found.Add((0, new MemberModel
        {
            Name = parameter.Escaped(),
            BusName = "",
            Use = new(type.FullName(), "", SchemaModel.Anything),
            Restore = RestoreKind.Constructor,
            Position = parameter.Ordinal,
            Default = DefaultValues.Expression(parameter),
            IsWritten = false,
        }));
    }

    private RestoreKind RestoreOf(ISymbol member)
    {
        bool isDemanded = member.Attribute(KnownNames.JsonRequiredAttribute) is not null;
        bool setsRequired = _constructor?.SetsRequired() == true;
        switch (member)
        {
            case IFieldSymbol field:
                if (field.IsReadOnly) return RestoreKind.None;
                return isDemanded || (field.IsRequired && !setsRequired) ? RestoreKind.Required : RestoreKind.Set;
            case IPropertySymbol { SetMethod: { } setter } property when setter.DeclaredAccessibility == Accessibility.Public
                    || (IsSeen(setter) && member.Attribute(KnownNames.JsonIncludeAttribute) is not null):
                if (isDemanded || (property.IsRequired && !setsRequired)) return RestoreKind.Required;
                return setter.IsInitOnly ? RestoreKind.Init : RestoreKind.Set;
            default:
                return RestoreKind.None;
        }
    }

    private static int Order(ISymbol member)
        => member.Attribute(KnownNames.JsonPropertyOrderAttribute) is { ConstructorArguments: [{ Value: int order }] } ? order : 0;
}
