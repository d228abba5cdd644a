using System.Collections.Immutable;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for what arguments, results and events carry: BUS2xxx. Of each message, 0 is how a contract reaches it and 1 what is wrong.</summary>
internal static class PayloadRules
{
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        RuleIds.UnsupportedType,
        "A payload is made of plain values",
        "'{0}' cannot travel: {1}. What is sent is copied to another process, so use numbers, text, collections and types of your own with members like these.",
        "Code, streams, pointers and handles belong to one process. What cannot be written as data, or named by generated code, is refused at run time.");

    public static readonly DiagnosticDescriptor NoConstructor = Error(
        RuleIds.NoConstructor,
        "A payload can be made of what travels",
        "'{0}' cannot be read: {1}. The receiver makes each value anew: let the constructor take members by their names and types, and let what is required travel.",
        "The receiver calls the constructor with [JsonConstructor], the only public one, or the one without parameters. Each parameter takes its value from the member of the same name and type.");

    public static readonly DiagnosticDescriptor NotRestored = Error(
        RuleIds.NotRestored,
        "What a payload holds comes back",
        "'{0}' arrives without its value: {1}. Nothing would tell of it at run time.",
        "A member that is sent and never set, or held and never sent, is lost without a word. Members that only compute what others hold are no data, and say so by having no value of their own.");

    public static readonly DiagnosticDescriptor DuplicateMember = Error(
        RuleIds.DuplicateMember,
        "Members of a payload have names of their own",
        "'{0}' cannot travel: {1}. The receiver finds a value by its name alone.",
        "Names are snake_case on the bus, so C# names that differ in case alone are one name there, and an attribute may repeat another member's name.");

    public static readonly DiagnosticDescriptor Abstract = Error(
        RuleIds.Abstract,
        "An abstract payload names its types",
        "'{0}' cannot be read: {1}. Type names never travel, so the receiver cannot know which type to make.",
        "An interface or an abstract class has no values of its own. With [JsonDerivedType(typeof(Card), \"card\")] on it, a word tells the receiver which type a value is.");

    public static readonly DiagnosticDescriptor AnyValue = Error(
        RuleIds.AnyValue,
        "A payload says what it is",
        "'{0}' cannot travel: {1}. Both ends of a bus must know what to expect: use JsonElement for any JSON value, or a base type with [JsonDerivedType].",
        "The reader of 'object' or 'dynamic' cannot know which type to make, and type names never travel.");

    public static readonly DiagnosticDescriptor Converter = Error(
        RuleIds.Converter,
        "A converter belongs to a type and can be made",
        "'{0}' cannot travel: {1}. The bus serialises without reflection and calls converters directly.",
        "A [JsonConverter] of your own stands on a class, a struct or an enum, is no factory, and has a constructor without parameters that generated code can call.");

    public static readonly DiagnosticDescriptor DriftingValue = new(
        RuleIds.DriftingValue,
        "A moment says its offset",
        "'{0}' may drift between time zones: {1}. Use DateTimeOffset, which is the same moment everywhere.",
        Categories.Payload, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "A DateTime is local, UTC or neither, and a receiver in another time zone or another language may take one for the other.",
        HelpLinks.Of(RuleIds.DriftingValue));

    public static readonly DiagnosticDescriptor MissingDerivedType = new(
        RuleIds.MissingDerivedType,
        "A base names the types that derive from it",
        "'{0}' does not stand for all of its types: {1}. Name each with [JsonDerivedType] on the base, or let it derive from something else.",
        Categories.Payload, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A value is sent as the type that the contract names, or as one that this type lists. Of any other type it is refused, or only the base's members are sent.",
        HelpLinks.Of(RuleIds.MissingDerivedType));

    public static readonly DiagnosticDescriptor DerivedType = Error(
        RuleIds.DerivedType,
        "A base names types that can stand for it",
        "'{0}' carries a base whose types do not all travel: {1}. A value that the receiver cannot tell is refused or comes back as another.",
        "Each [JsonDerivedType] names one type with values that derives from the base, by a word or a number of its own.");

    public static readonly DiagnosticDescriptor EventPayload = Error(
        RuleIds.EventPayload,
        "An event's payload is an object",
        "'{0}' cannot be fired on every transport: its payload {1}. A payload's members travel as the event's fields: use a record with members.",
        "Events outlive the code that fires them. With named fields an event can be read without its contract, and grow by a member later; a bare value, a list or null cannot.");

    public static readonly DiagnosticDescriptor UnusableMember = Error(
        RuleIds.UnusableMember,
        "What a member asks for can be done",
        "'{0}' cannot travel: {1}. What an attribute asks for is done or refused, and never passed over in silence.",
        "Generated code honours the attributes of System.Text.Json without reflection: it can use what is public, or internal in the contract's own assembly.");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        UnsupportedType, NoConstructor, NotRestored, DuplicateMember, Abstract, AnyValue, Converter, DriftingValue, MissingDerivedType, DerivedType, EventPayload, UnusableMember,
    ];

    /// <summary>By id.</summary>
    public static DiagnosticDescriptor? Find(string rule) => All.FirstOrDefault(one => one.Id == rule);

    private static DiagnosticDescriptor Error(string id, string title, string message, string description)
        => new(id, title, message, Categories.Payload, DiagnosticSeverity.Error, isEnabledByDefault: true, description, HelpLinks.Of(id));
}
