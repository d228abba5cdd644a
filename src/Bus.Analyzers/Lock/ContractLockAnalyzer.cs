using System.Collections.Immutable;
using Bus.Analyzers.Rules;
using Bus.Generators.Locking;
using Bus.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Bus.Analyzers.Lock;

/// <summary>Holds contracts to their lock, where a project has turned it on.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractLockAnalyzer : BusAnalyzer
{
    /// <summary>The property of a diagnostic that holds the name to keep.</summary>
    internal const string OldName = "OldName";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [LockRules.Breaking, LockRules.Unrecorded, LockRules.Unreadable, LockRules.NoFile];

    /// <inheritdoc/>
    protected override void Start(CompilationStartAnalysisContext context)
    {
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        if (!LockOptions.IsOn(options) || LockOptions.IsUpdating(options)) return;
        AdditionalText? text = LockFile.Find(context.Options.AdditionalFiles, options);
        LockUpdate update = LockUpdate.Of(options, text);
        if (text is null)
        {
            context.RegisterSymbolAction(symbol => ReportNoFile(symbol, update), SymbolKind.NamedType);
            return;
        }
        LockFile file = LockFile.Read(text, context.CancellationToken);
        LockedChanges? changes = file.Model is { } model ? new(context.Compilation, model) : null;
        // At the file itself, so that editors show it there as well.
        context.RegisterAdditionalFileAction(additional => AnalyzeFile(additional, file, changes, update));
        if (changes is not null) context.RegisterSymbolAction(symbol => AnalyzeContract(symbol, changes, update), SymbolKind.NamedType);
    }

    private static void ReportNoFile(SymbolAnalysisContext context, LockUpdate update)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        if (type.IsContract()) context.Report(LockRules.NoFile, type.Place(), type.Name, update.File, update.Command);
    }

    private static void AnalyzeFile(AdditionalFileAnalysisContext context, LockFile file, LockedChanges? changes, LockUpdate update)
    {
        if (context.AdditionalFile != file.File) return;
        if (file.Problem is { } problem)
            context.ReportDiagnostic(Diagnostic.Create(LockRules.Unreadable, file.Place(problem.Line, context.CancellationToken), problem.Text, update.File, update.Command));
        if (changes is null) return;
        HashSet<string> renamed = [.. changes.Renames(context.CancellationToken).Values];
        foreach (KeyValuePair<string, LockApi> api in changes.Before.Apis)
        {
            if (changes.Contracts.ContainsKey(api.Key) || renamed.Contains(api.Key)) continue;
            context.ReportDiagnostic(Diagnostic.Create(LockRules.Breaking, file.Place(api.Value.Line, context.CancellationToken), api.Key,
                "a new server refuses calls of old clients and fires no events for old listeners, as the API is gone",
                $"Keep the contract until nobody uses it, or accept the break with {update.Command}", update.File));
        }
    }

    private static void AnalyzeContract(SymbolAnalysisContext context, LockedChanges changes, LockUpdate update)
    {
        INamedTypeSymbol contract = (INamedTypeSymbol)context.Symbol;
        if (!contract.IsContract() || !DeclarationParser.CanBeExtended(contract, allowTypeParameters: false, context.CancellationToken)) return;
        string name = WireNames.OfApi(contract);
        // Of two contracts of one name one is an error already.
        if (changes.Contracts.TryGetValue(name, out INamedTypeSymbol? first) && !SymbolEqualityComparer.Default.Equals(first, contract)) return;
        if (!changes.Before.Apis.ContainsKey(name))
        {
            ReportNew(context, contract, name, changes, update);
            return;
        }
        foreach (PlacedChange one in changes.Of(name, context.CancellationToken))
        {
            LockChange change = one.Change;
            if (change.Advice is not { } advice) context.Report(LockRules.Unrecorded, one.Location, change.Subject, change.Text, update.File, update.Command);
            else context.ReportDiagnostic(Diagnostic.Create(LockRules.Breaking, one.Location, PropertiesOf(change.OldName), change.Subject, change.Text, $"{advice}, or {change.AcceptanceBy(update)}", update.File));
        }
    }

    private static void ReportNew(SymbolAnalysisContext context, INamedTypeSymbol contract, string name, LockedChanges changes, LockUpdate update)
    {
        if (changes.Renames(context.CancellationToken).TryGetValue(name, out string? old))
            context.ReportDiagnostic(Diagnostic.Create(LockRules.Breaking, contract.Place(), PropertiesOf(old), name,
                $"new and old builds call and hear each other no more, as '{old}' is called '{name}' now",
                $"Keep the old name with [BusApi(\"{old}\")], or accept the break with {update.Command}", update.File));
        else context.Report(LockRules.Unrecorded, contract.Place(), name, "is a new API, which servers must have before clients call it", update.File, update.Command);
    }

    private static ImmutableDictionary<string, string?> PropertiesOf(string? oldName)
        => oldName is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(OldName, oldName);
}
