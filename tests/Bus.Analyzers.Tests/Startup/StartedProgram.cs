using System.Reflection;
using System.Runtime.Loader;
using Bus.Analyzers.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bus.Analyzers.Tests.Startup;

/// <summary>A program that was compiled, looked at by the analyzers, and can be run.</summary>
internal sealed class StartedProgram
{
    private readonly Assembly _assembly;

    private StartedProgram(Assembly assembly, IReadOnlyList<Diagnostic> found) => (_assembly, Found) = (assembly, found);

    public IReadOnlyList<Diagnostic> Found { get; }

    /// <summary>A class that starts and stops a host with one module, or uses a bus without a host.</summary>
    public static string Text(string type, string? module, string? program) => $$"""
        public static class {{type}}
        {
            public static async Task RunAsync()
            {
        {{(program is null
            ? $$"""
                    var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
                    Microsoft.Extensions.DependencyInjection.BusServiceCollectionExtensions.AddBus(builder.Services, static bus => { {{module}} });
                    using var host = builder.Build();
                    await host.StartAsync();
                    await host.StopAsync();
            """
            : $$"""
                    await using BusClient bus = await BusClient.ConnectAsync("inproc://");
                    {{program}}
            """)}}
            }
        }
        """;

    public static async Task<StartedProgram> OfAsync(Program program)
    {
        Compilation compilation = program.Compile();
        using MemoryStream stream = new();
        Assert.That(compilation.Emit(stream).Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error), Is.Empty, "what is run compiles");
        stream.Position = 0;
        // The bus and the host are those of the tests, so that their exceptions are the same types.
        return new(new AssemblyLoadContext(program.Assembly).LoadFromStream(stream), await program.AnalyzeAsync(compilation));
    }

    /// <summary>What the analyzers say within a type.</summary>
    public IReadOnlyList<Diagnostic> ReportedIn(string type) =>
    [
        .. Found.Where(one => one.Location.SourceTree!.GetRoot().FindNode(one.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault()?.Identifier.Text == type),
    ];

    /// <summary>Runs the class of a name.</summary>
    public Task RunAsync(string type) => RunAsync(type, "RunAsync");

    /// <summary>Runs a method of a class.</summary>
    public Task RunAsync(string type, string method, params object?[] arguments) => (Task)_assembly.GetType(type, throwOnError: true)!.GetMethod(method)!.Invoke(null, arguments)!;
}
