using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for the shape of a contract: BUS1xxx.</summary>
internal static class ContractRules
{
    /// <summary>0: the contract, 1: the type that is not partial.</summary>
    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial,
        "A contract must be partial",
        "Contract '{0}' has no proxy, because '{1}' is not partial and the generator cannot add to it. Declare '{1}' partial.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The generator writes the other half of a contract: its description, its proxy and its codecs. That needs the interface, and every type that it is nested in, to be partial.",
        HelpLinks.Of(RuleIds.NotPartial));

    /// <summary>0: the contract, 1: why not.</summary>
    public static readonly DiagnosticDescriptor NotExtendable = new(
        RuleIds.NotExtendable,
        "A contract must be one type that generated code can name",
        "Contract '{0}' has no proxy, because it {1}. A name on the bus stands for one interface: declare it without type parameters, in a namespace or in a type that is not generic.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "An API has one name on the bus and one shape. A generic interface would be many, and a file-local one cannot be named by the code that is generated for it.",
        HelpLinks.Of(RuleIds.NotExtendable));

    /// <summary>0: the member, 1: why not.</summary>
    public static readonly DiagnosticDescriptor ReturnType = new(
        RuleIds.ReturnType,
        "An RPC returns a task",
        "'{0}' cannot be an RPC: {1}. The answer comes from another process, later: return ValueTask, ValueTask<T>, Task or Task<T>.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A call over the bus waits for another process, so it is asynchronous. Results that stream (IAsyncEnumerable<T>) do not travel yet: return a list, or fire events.",
        HelpLinks.Of(RuleIds.ReturnType));

    /// <summary>0: the member, 1: why not.</summary>
    public static readonly DiagnosticDescriptor Signature = new(
        RuleIds.Signature,
        "An RPC takes values",
        "'{0}' cannot be an RPC: {1}. Arguments are copied to another process: take plain values, without type parameters and without ref, in, out, spans or pointers.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Arguments travel as a copy. References, spans and pointers point into this process, and type parameters would leave open what travels.",
        HelpLinks.Of(RuleIds.Signature));

    /// <summary>0: the RPC, 1: what is wrong, 2: what to write.</summary>
    public static readonly DiagnosticDescriptor CancellationToken = new(
        RuleIds.CancellationToken,
        "An RPC takes a CancellationToken last",
        "'{0}' {1}, so a caller cannot give up waiting for another process as callers are used to. {2}.",
        Categories.Contract, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A token reaches the service wherever the wire can carry it: a caller that gives up stops work that nobody waits for.",
        HelpLinks.Of(RuleIds.CancellationToken));

    /// <summary>0: the member, 1: what is wrong.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new(
        RuleIds.DuplicateName,
        "Names on the bus are unique",
        "'{0}' cannot travel: {1}",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "A call finds its method by its name alone: overloads, and names that differ in 'Async' only, are one name on the bus. Give one of them a [BusName].",
        HelpLinks.Of(RuleIds.DuplicateName));

    /// <summary>0: the member, 1: why not.</summary>
    public static readonly DiagnosticDescriptor UnsupportedMember = new(
        RuleIds.UnsupportedMember,
        "A contract has methods and events",
        "'{0}' cannot travel: {1}. A contract has methods, which are calls, and get-only properties of type BusEvent<T>, which are events; give a local helper a body.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Reading a property or adding a handler to a C# event would hide a call to another process. Members with a body and static members stay local.",
        HelpLinks.Of(RuleIds.UnsupportedMember));

    /// <summary>0: the contract, 1: the name on the bus, 2: the other contract.</summary>
    public static readonly DiagnosticDescriptor DuplicateApi = new(
        RuleIds.DuplicateApi,
        "An API's name stands for one contract",
        "'{0}' is called '{1}' on the bus, and so is '{2}': calls of one would reach the service of the other. Name one of them with [BusApi(\"…\")].",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "On the bus there are names and no C# types. Two contracts of one name meet at run time, where their calls do not fit.",
        HelpLinks.Of(RuleIds.DuplicateApi));

    /// <summary>0: the contract, 1: the property, 2: whose member hides it.</summary>
    public static readonly DiagnosticDescriptor HiddenApi = new(
        RuleIds.HiddenApi,
        "An API's property must be reachable on a bus",
        "'bus.{1}' is a member of {2} and never '{0}', for members come before extensions. Rename the interface, or write 'bus.Api<{0}>()'.",
        Categories.Contract, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "The generator puts each contract on the bus as a property with the interface's name. A member of the bus with that name wins, and the compiler does not tell.",
        HelpLinks.Of(RuleIds.HiddenApi));

    /// <summary>0: the contract, 1: the other contract.</summary>
    public static readonly DiagnosticDescriptor DerivedContract = new(
        RuleIds.DerivedContract,
        "A contract does not derive from another contract",
        "Contract '{0}' derives from contract '{1}', and a service of it would be two APIs at once. Move what they share to an interface without [BusApi], and derive both from it.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Members of a plain base interface belong to each API that derives from it. Those of another API belong to that API, under its name.",
        HelpLinks.Of(RuleIds.DerivedContract));

    /// <summary>0: the member, 1: what is wrong.</summary>
    public static readonly DiagnosticDescriptor UnusableName = new(
        RuleIds.UnusableName,
        "A name on the bus is text",
        "'{0}' cannot travel: {1}. Write a name of whole characters, for a member without dots; the usual form is snake_case.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Names travel as UTF-8. Half of a surrogate pair is no character and cannot be written, and an empty name cannot be called. Of 'shop.orders.placed' the last dot stands before the event: an API's name may have dots, a member's may not.",
        HelpLinks.Of(RuleIds.UnusableName));

    /// <summary>0: the contract, 1: the other contract, 2: the property.</summary>
    public static readonly DiagnosticDescriptor DuplicateProperty = new(
        RuleIds.DuplicateProperty,
        "Contracts side by side have different properties on the bus",
        "'{0}' and '{1}' would both be 'bus.{2}', and the code that is generated for them clashes. Rename one of the interfaces: [BusApi(\"…\")] changes the name on the bus alone.",
        Categories.Contract, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The property is the interface's name without 'I' and 'Api': IAuthApi and IAuth are both 'Auth'. In one namespace there is room for one of them.",
        HelpLinks.Of(RuleIds.DuplicateProperty));

    /// <summary>By id.</summary>
    public static DiagnosticDescriptor? Find(string rule) => rule switch
    {
        RuleIds.ReturnType => ReturnType,
        RuleIds.Signature => Signature,
        RuleIds.DuplicateName => DuplicateName,
        RuleIds.UnsupportedMember => UnsupportedMember,
        RuleIds.UnusableName => UnusableName,
        _ => null,
    };
}
