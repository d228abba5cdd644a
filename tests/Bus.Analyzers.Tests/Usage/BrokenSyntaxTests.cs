using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Usage;

/// <summary>While somebody types, most of what there is does not compile.</summary>
public sealed class BrokenSyntaxTests
{
    private const string Source =
        """
        class Hosts(IBus bus, SemaphoreSlim gate)
        {
            async Task StartAsync(BusBuilder builder, CancellationToken cancellationToken)
            {
                BusClient client = await BusClient.ConnectAsync();
                foreach (string user in new[] { "a" }) await bus.ServeAsync(new Plain(), cancellationToken);
                builder.Serve<IAuthApi, Plain>().Use<Plain>().Every(TimeSpan.Zero, (b, token) => { Thread.Sleep(1); gate.Wait(); return default(ValueTask); });
                Task.WaitAll(bus.Auth.CheckAsync("a").AsTask(), bus.Auth?.PingAsync());
                var check = bus.Auth.CheckAsync(user: "b"); if (check.Result) check.GetAwaiter().GetResult();
            }
        }

        class Plain;
        """;

    [Test]
    public async Task HalfOfAProgram_MakesNoAnalyzerThrow([Range(20, 800, 60)] int length)
        => await new Program(Source[..Math.Min(length, Source.Length)], Contracts.Auth).AnalyzeAsync();

    [TestCase("(", "")]
    [TestCase(")", "")]
    [TestCase("<", "")]
    [TestCase(">", ",>")]
    [TestCase("\"", "")]
    [TestCase("Task", "Tsk")]
    [TestCase("bus.", "")]
    [TestCase("Async", "Async.")]
    [TestCase("cancellationToken", "")]
    public async Task AProgramWithHoles_MakesNoAnalyzerThrow(string what, string hole)
        => await new Program(Source.Replace(what, hole, StringComparison.Ordinal), Contracts.Auth).AnalyzeAsync();

    [Test]
    public async Task TheProgramItself_IsFullOfMistakes()
        => Assert.That((await new Program(Source, Contracts.Auth).AnalyzeAsync()).Select(static one => one.Id).Distinct().Order(StringComparer.Ordinal),
            Is.EqualTo(["BUS3002", "BUS3003", "BUS3004", "BUS3005", "BUS3006", "BUS4001", "BUS4004", "BUS4014"]));
}
