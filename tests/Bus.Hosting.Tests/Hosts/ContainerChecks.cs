using Bus.Hosting.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bus.Hosting.Tests.Hosts;

/// <summary>At start a host's whole container is looked at, and what is wrong there is told with everything else.</summary>
public sealed partial class ContainerChecks
{
    [Test]
    public async Task What_is_wrong_with_the_container_is_told_together_with_the_rest()
    {
        await using HostUnderTest worker = HostUnderTest.Of(
            static builder =>
            {
                builder.Services.AddSingleton<NeedsMissing>().AddSingleton<KeepsScoped>().AddScoped<OfScope>();
                builder.AddBus(static bus => bus.Serve<IJobApi, UnmakeableService>());
            },
            new Dictionary<string, string?> { ["Bus:Timeout"] = "soon" });

        BusConfigurationException failure = Assert.ThrowsAsync<BusConfigurationException>(worker.StartAsync)!;

        Assert.Multiple(() =>
        {
            Assert.That(failure.Message, Does.StartWith("The bus cannot start, 4 things are wrong:"), "nothing may be told twice");
            Assert.That(failure.Message, Does.Contain("Bus:Timeout is 'soon'"));
            Assert.That(failure.Message, Does.Contain($"while attempting to activate '{typeof(UnmakeableService).FullName}'"));
            Assert.That(failure.Message, Does.Contain($"while attempting to activate '{typeof(NeedsMissing).FullName}'"));
            Assert.That(failure.Message, Does.Contain($"Cannot consume scoped service '{typeof(OfScope).FullName}' from singleton '{typeof(KeepsScoped).FullName}'"));
        });
    }

    [Test]
    public async Task Looking_at_the_container_makes_nothing()
    {
        int made = 0;
        await using HostUnderTest worker = HostUnderTest.Of(builder =>
        {
            builder.Services.AddSingleton(_ => new OfScope(++made));
            builder.AddBus();
        });

        await worker.StartAsync();

        Assert.That(made, Is.Zero);
    }

    internal sealed class Missing;

    internal sealed class OfScope
    {
        public OfScope() { }

        public OfScope(int number) => Number = number;

        public int Number { get; }
    }

    internal sealed class NeedsMissing(Missing missing)
    {
        public Missing Missing => missing;
    }

    internal sealed class KeepsScoped(OfScope kept)
    {
        public OfScope Kept => kept;
    }

    internal sealed partial class UnmakeableService(Missing missing) : IJobApi
    {
        public ValueTask<string> WorkAsync(string name, CancellationToken cancellationToken) => new(missing.ToString()!);
    }
}
