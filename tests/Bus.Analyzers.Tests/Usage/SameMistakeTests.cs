using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using static Bus.Analyzers.Tests.Usage.Contracts;

namespace Bus.Analyzers.Tests.Usage;

/// <summary>One mistake is one warning, also where the compiler knows of it.</summary>
public sealed class SameMistakeTests
{
    private const string Source =
        """
        class Users(IAuthApi auth, IOther other)
        {
            async Task CallAsync()
            {
                auth.PingAsync();
                auth.CheckAsync("sally").ConfigureAwait(false);
                other.ActAsync();
                await Task.Yield();
                Func<Task> lambda = async () => auth.PingAsync();
            }
        }

        interface IOther
        {
            Task ActAsync();
        }
        """;

    [Test]
    public async Task WhatOurRuleTells_TheCompilerDoesNotTellAgain()
    {
        IReadOnlyList<Diagnostic> found = await RunAsync(static options => options);
        Assert.That(found.Where(static one => one.Id == "BUS3001").Count, Is.EqualTo(3));
        Assert.That(found.Where(static one => one is { Id: "CS4014", IsSuppressed: false }).Select(static one => one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)), Is.EqualTo(["other.ActAsync()"]));
    }

    [TestCase(ReportDiagnostic.Suppress)]
    [TestCase(ReportDiagnostic.Info)]
    public async Task WithoutOurRule_TheCompilerTells(ReportDiagnostic severity)
    {
        IReadOnlyList<Diagnostic> found = await RunAsync(options => options.WithSpecificDiagnosticOptions([new("BUS3001", severity)]));
        Assert.That(found.Where(static one => one is { Id: "CS4014", IsSuppressed: false }).Count, Is.EqualTo(4));
    }

    [Test]
    public async Task WhatSomebodyMadeAnError_StaysOne()
    {
        IReadOnlyList<Diagnostic> found = await RunAsync(static options => options.WithSpecificDiagnosticOptions([new("CS4014", ReportDiagnostic.Error)]));
        Assert.That(found.Where(static one => one is { Id: "CS4014", IsSuppressed: false, Severity: DiagnosticSeverity.Error }).Count, Is.EqualTo(4));
    }

    [Test]
    public async Task WhereAllWarningsAreErrors_OneErrorIsLeft()
    {
        IReadOnlyList<Diagnostic> found = await RunAsync(static options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        Assert.That(found.Where(static one => one is { Id: "CS4014", IsSuppressed: false }).Count, Is.EqualTo(1));
        Assert.That(found.Where(static one => one is { Id: "BUS3001", Severity: DiagnosticSeverity.Error }).Count, Is.EqualTo(3));
    }

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(Func<CompilationOptions, CompilationOptions> configure)
    {
        Compilation compilation = new Program(With(Source)).Compile();
        CompilationWithAnalyzers analyzed = compilation.WithOptions(configure(compilation.Options)).WithAnalyzers([.. BusAnalyzers.All, .. BusAnalyzers.Suppressors]);
        return await analyzed.GetAllDiagnosticsAsync();
    }
}
