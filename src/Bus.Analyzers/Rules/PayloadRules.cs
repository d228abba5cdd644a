using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Rules;

/// <summary>Rules for what arguments, results and events carry: BUS2xxx.</summary>
internal static class PayloadRules
{
    /// <summary>0: where it is, 1: what is wrong.</summary>
    public static readonly DiagnosticDescriptor AnyValue = new(
        RuleIds.AnyValue,
        "A payload says what it is",
        "'{0}' cannot travel: {1}. Both ends of a bus must know what to expect: use JsonElement for any JSON value, or a base type with [JsonDerivedType].",
        Categories.Payload, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The reader of 'object' or 'dynamic' cannot know which type to make, and type names never travel.",
        HelpLinks.Of(RuleIds.AnyValue));
}
