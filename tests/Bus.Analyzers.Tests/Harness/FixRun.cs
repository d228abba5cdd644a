using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Analyzers.Tests.Harness;

/// <summary>Applies a code fix as an editor does.</summary>
internal static class FixRun
{
    /// <summary>The source after the fix at the first place, the first that is offered or that with a key; null when there is none.</summary>
    public static async Task<string?> FirstAsync(Program program, string rule, string? key = null)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, program);
        Diagnostic? found = (await program.AnalyzeAsync()).FirstOrDefault(one => one.Id == rule);
        if (found is null || await OfferedAsync(document, rule, found, key) is not { } offered) return null;
        return await ApplyAsync(offered.Action, document);
    }

    /// <summary>All sources after the fix at the first place; null when there is none.</summary>
    public static async Task<string[]?> EverywhereAsync(Program program, string rule)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, program);
        Diagnostic? found = (await program.AnalyzeAsync()).FirstOrDefault(one => one.Id == rule);
        if (found is null || await OfferedAsync(document, rule, found) is not { } offered) return null;
        Solution changed = await ChangedAsync(offered.Action);
        List<string> texts = [];
        for (int index = 0; index < program.Sources.Length; index++)
            texts.Add(await TextAsync(changed.GetProject(document.Project.Id)!.Documents.Single(one => one.Name == $"File{index}.cs")));
        return [.. texts];
    }

    /// <summary>The source after the fix of all places in the document.</summary>
    public static async Task<string?> AllAsync(Program program, string rule)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, program);
        Diagnostic[] found = [.. (await program.AnalyzeAsync()).Where(one => one.Id == rule)];
        if (found.Length == 0 || await OfferedAsync(document, rule, found[0]) is not (var provider, var first)) return null;
        FixAllProvider all = provider.GetFixAllProvider() ?? throw new AssertionException($"{rule}'s fix has no FixAll.");
        FixAllContext context = new(document, provider, FixAllScope.Document, first.EquivalenceKey!, [rule], new Diagnostics([.. found]), CancellationToken.None);
        return await all.GetFixAsync(context) is { } action ? await ApplyAsync(action, document) : null;
    }

    /// <summary>What an editor offers at the first place, in its words.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(Program program, string rule)
    {
        using AdhocWorkspace workspace = new();
        Document document = Open(workspace, program);
        List<string> titles = [];
        if ((await program.AnalyzeAsync()).FirstOrDefault(one => one.Id == rule) is not { Location.IsInSource: true } found) return titles;
        Diagnostic moved = Moved(found, (await document.GetSyntaxTreeAsync())!);
        foreach (CodeFixProvider provider in BusAnalyzers.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(rule)))
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, moved, (action, _) => titles.Add(action.Title), CancellationToken.None));
        return titles;
    }

    /// <summary>The first action that a fix of the rule offers, with the fix; or null.</summary>
    private static async Task<(CodeFixProvider Provider, CodeAction Action)?> OfferedAsync(Document document, string rule, Diagnostic diagnostic, string? key = null)
    {
        Diagnostic moved = Moved(diagnostic, (await document.GetSyntaxTreeAsync())!);
        foreach (CodeFixProvider provider in BusAnalyzers.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(rule)))
        {
            List<CodeAction> actions = [];
            await provider.RegisterCodeFixesAsync(new CodeFixContext(document, moved, (action, _) => actions.Add(action), CancellationToken.None));
            Assert.That(actions.Select(static action => action.EquivalenceKey), Has.All.Not.Null, "a fix without a key cannot be applied everywhere");
            if (actions.Find(action => key is null || action.EquivalenceKey == key) is { } offered) return (provider, offered);
        }
        return null;
    }

    /// <summary>The same diagnostic in the workspace's tree, which is another than the compilation's.</summary>
    private static Diagnostic Moved(Diagnostic diagnostic, SyntaxTree tree)
        => Diagnostic.Create(diagnostic.Descriptor, Location.Create(tree, diagnostic.Location.SourceSpan), diagnostic.Properties, null);

    private static Document Open(AdhocWorkspace workspace, Program program)
    {
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, program.Assembly, program.Assembly, LanguageNames.CSharp,
                compilationOptions: program.CompilationOptions, parseOptions: program.ParseOptions, metadataReferences: [.. program.Framework, .. program.More]))
            .AddDocument(DocumentId.CreateNewId(id), "Usings.cs", program.ImplicitUsings);
        // What the generator wrote is part of the program, though no fix changes it.
        foreach (SyntaxTree tree in program.Compile().SyntaxTrees.Skip(1 + program.Sources.Length))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        for (int index = 0; index < program.Sources.Length; index++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{index}.cs", SourceText.From(program.Sources[index]), filePath: $"File{index}.cs");
        return solution.GetProject(id)!.Documents.Single(static document => document.Name == "File0.cs");
    }

    private static async Task<string> ApplyAsync(CodeAction action, Document document) => await TextAsync((await ChangedAsync(action)).GetDocument(document.Id)!);

    private static async Task<Solution> ChangedAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync()).ToString().ReplaceLineEndings("\n");

    private sealed class Diagnostics(Diagnostic[] found) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellationToken))!;
            return found.Where(one => one.Location.SourceTree?.FilePath == tree.FilePath).Select(one => Moved(one, tree));
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
            => GetDocumentDiagnosticsAsync(project.Documents.Single(static document => document.Name == "File0.cs"), cancellationToken);
    }
}
