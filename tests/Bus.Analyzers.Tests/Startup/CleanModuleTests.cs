using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Startup;

/// <summary>Where no rule says anything, the host starts, and what is called and fired arrives.</summary>
public sealed class CleanModuleTests
{
    private const string Usings = "global using Microsoft.Extensions.DependencyInjection;";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static IEnumerable<string> Names => CleanModules.All.Keys;

    private static readonly Lazy<Task<StartedProgram>> Started = new(() => StartedProgram.OfAsync(new Program(
        [.. CleanModules.All.Select(static module => File(module.Key, module.Value)), Usings, "public static class Start { public static void Main() { } }"]) { Output = OutputKind.ConsoleApplication }));

    [Test]
    public async Task BreakNoRule() => Assert.That((await Started.Value).Found, Is.Empty);

    [TestCaseSource(nameof(Names))]
    public async Task Start(string name) => await (await Started.Value).RunAsync($"{name}.Program").WaitAsync(Patience);

    /// <summary>A file in a namespace of its own, with what starts and uses its module.</summary>
    private static string File(string name, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        string[] usings = [.. lines.TakeWhile(static line => line.StartsWith("using ", StringComparison.Ordinal))];
        return $$"""
            {{string.Join('\n', usings)}}
            namespace {{name}};

            {{string.Join('\n', lines.Skip(usings.Length))}}

            public static class Program
            {
                public static async Task RunAsync()
                {
                    var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
                    builder.Services.AddBus(static bus => Module.Add(bus));
                    using var host = builder.Build();
                    await host.StartAsync();
                    await Module.UseAsync(host.Services.GetRequiredService<IBus>(), CancellationToken.None);
                    await host.StopAsync();
                }
            }
            """;
    }
}
