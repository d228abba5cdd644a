using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Payloads;

/// <summary>Something to tell of a payload.</summary>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Place">Where it is told.</param>
/// <param name="Path">How a contract reaches it.</param>
/// <param name="Subject">What is wrong there, in a sentence.</param>
internal sealed record PayloadFinding(DiagnosticDescriptor Rule, PayloadPlace Place, string Path, string Subject)
{
    /// <summary>The property of a diagnostic with the derived types that its fix adds, as ids of documentation with bars between.</summary>
    public const string DerivedTypes = nameof(DerivedTypes);

    /// <summary>What a fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Place.Location, Properties, Path, Subject);
}
