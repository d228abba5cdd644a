using System.Reflection;
using Bus.Analyzers.Hosting;
using Bus.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;

namespace Bus.Analyzers.Tests.Startup;

/// <summary>At the ends of each range the rule and the runtime say the same.</summary>
public sealed class OptionRangesTests
{
    private const string Listening = """
        public static class Listening
        {
            public static async Task TryAsync(ListenOptions options)
            {
                await using BusClient bus = await BusClient.ConnectAsync("inproc://");
                await bus.Api<IAuthApi>().UserRegistered.ListenAsync("log", static (user, context, token) => default, options);
            }
        }
        """;

    private static readonly Lazy<Task<StartedProgram>> Program = new(() => StartedProgram.OfAsync(new Program(Auth.Contract + Listening)));

    private static IEnumerable<object[]> Values =>
    [
        .. Of(OptionRanges.Listen, "Concurrency", int.MinValue, 0, 1, 1 << 16, (1 << 16) + 1),
        .. Of(OptionRanges.Listen, "QueueCapacity", -1, 0, 1, 1 << 24, (1 << 24) + 1),
        .. Of(OptionRanges.Listen, "DeadLetterCapacity", -1, 0, 1, 1 << 24, (1 << 24) + 1),
        .. Of(OptionRanges.Listen, "OnError", OnError.DeadLetter - 1, OnError.DeadLetter, OnError.Stop, OnError.Log, (OnError)3),
        .. Of(OptionRanges.Listen, "Retry", null, RetryPolicy.None),
        .. Of(OptionRanges.Retry, "MaxAttempts", int.MinValue, 0, 1, int.MaxValue),
        .. Of(OptionRanges.Retry, "Factor", double.NaN, 0.999, 1.0, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity),
        .. Of(OptionRanges.Retry, "Jitter", double.NaN, -0.001, 0.0, 1.0, 1.001),
        .. Of(OptionRanges.Retry, "FirstDelay", TimeSpan.FromTicks(-1), TimeSpan.Zero, TimeSpan.FromSeconds(30)),
        .. Of(OptionRanges.Retry, "MaxDelay", TimeSpan.FromTicks(-1), TimeSpan.FromMilliseconds(200), TimeSpan.FromDays(24), TimeSpan.FromDays(24) + TimeSpan.FromTicks(1)),
        .. Of(OptionRanges.Bus, "Timeout", TimeSpan.FromTicks(-1), TimeSpan.Zero, TimeSpan.FromTicks(1), TimeSpan.FromDays(24), TimeSpan.FromDays(24) + TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan),
        .. Of(OptionRanges.Api, "Timeout", null, TimeSpan.Zero, TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan),
        .. Of(OptionRanges.Call, "Timeout", null, TimeSpan.Zero, TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan),
        .. Of(OptionRanges.Bus, "ShutdownTimeout", TimeSpan.FromTicks(-1), TimeSpan.Zero, TimeSpan.FromDays(24), TimeSpan.FromDays(24) + TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan),
        .. Of(OptionRanges.Bus, "Service", null, "", " ", "shop", "{hostname}", "{pid}", "{friendly}", "{hostname", "shop}", "{}", "{hostname}-{other}"),
        .. Of(OptionRanges.Bus, "Process", null, "", "a", "{hostname}-{pid}-{random4}-{friendly}", "{Pid}", "a{"),
    ];

    [TestCaseSource(nameof(Values))]
    public async Task Rule_SaysWhatTheRuntimeDoes(string type, string option, object? value)
    {
        string? problem = OptionRanges.ProblemOf(type, option, value is OnError number ? (int)number : value);
        Exception? refusal = await RefusalOfAsync(type, option, value);
        Assert.That(problem is null, Is.EqualTo(refusal is null), problem ?? refusal?.Message);
    }

    /// <summary>Each wait alone is well, and so is each with the other's default at its end.</summary>
    [TestCase(200, 200)]
    [TestCase(200, 199)]
    [TestCase(0, 0)]
    [TestCase(30_000, 30_000)]
    [TestCase(30_001, 30_000)]
    public async Task TwoWaits_FitAsTheRuntimeSays(int first, int most)
    {
        TimeSpan firstDelay = TimeSpan.FromMilliseconds(first), mostDelay = TimeSpan.FromMilliseconds(most);
        Exception? refusal = await ListenAsync(new ListenOptions { Retry = new RetryPolicy { FirstDelay = firstDelay, MaxDelay = mostDelay } });
        Assert.That(OptionRanges.ProblemOf(firstDelay, mostDelay) is null, Is.EqualTo(refusal is null));
    }

    [Test]
    public void Defaults_AreTheRuntimes()
        => Assert.That((OptionRanges.DefaultFirstDelay, OptionRanges.DefaultMaxDelay), Is.EqualTo((RetryPolicy.Default.FirstDelay, RetryPolicy.Default.MaxDelay)));

    private static IEnumerable<object[]> Of(string type, string option, params object?[] values) => values.Select(value => new[] { type, option, value! });

    private static async Task<Exception?> RefusalOfAsync(string type, string option, object? value)
    {
        try
        {
            return type switch
            {
                OptionRanges.Listen => await ListenAsync(With(new ListenOptions(), option, value)),
                OptionRanges.Retry => await ListenAsync(new ListenOptions { Retry = With(new RetryPolicy(), option, value) }),
                OptionRanges.Api => Nothing(With(new ApiOptions(), option, value)),
                OptionRanges.Call => Nothing(With(new CallOptions(), option, value)),
                _ => await ConnectAsync(options => With(options, option, value)),
            };
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentException refusal)
        {
            return refusal;
        }
    }

    private static T With<T>(T options, string option, object? value)
    {
        typeof(T).GetProperty(option)!.SetValue(options, value);
        return options;
    }

    private static Exception? Nothing(object _) => null;

    private static async Task<Exception?> ConnectAsync(Action<BusOptions> configure)
    {
        try
        {
            await using BusClient bus = await BusClient.ConnectAsync("inproc://", configure);
            return null;
        }
        catch (BusConfigurationException exception)
        {
            return exception;
        }
    }

    private static async Task<Exception?> ListenAsync(ListenOptions options)
    {
        try
        {
            await (await Program.Value).RunAsync("Listening", "TryAsync", options);
            return null;
        }
        catch (BusConfigurationException exception)
        {
            return exception;
        }
    }
}
