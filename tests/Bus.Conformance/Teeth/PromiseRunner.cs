using System.Reflection;
using Bus.TestKit;
using NUnit.Framework.Internal;

namespace Bus.Conformance.Teeth;

/// <summary>Tries a promise on a transport that may break it, and says why it does not hold.</summary>
public static class PromiseRunner
{
    /// <summary>Every promise: the fixtures that are abstract.</summary>
    public static IReadOnlyList<Type> Promises { get; } =
        [.. typeof(ConformanceFixture).Assembly.GetTypes().Where(static type => type.BaseType == typeof(ConformanceFixture) && type.IsAbstract)];

    /// <summary>The sealed fixture of a promise for the in-process transport.</summary>
    public static Type InProcess(Type promise)
        => typeof(ConformanceFixture).Assembly.GetTypes().Single(type => type.BaseType == promise && type.Name.StartsWith("InProcess", StringComparison.Ordinal));

    /// <summary>Runs the tests of a promise until one fails.</summary>
    /// <returns>Why the promise does not hold, or null.</returns>
    public static async Task<string?> WhyRedAsync(Type promise, Func<TransportUnderTest> connect)
    {
        ArgumentNullException.ThrowIfNull(promise);
        Type fixture = InProcess(promise);
        foreach (MethodInfo test in fixture.GetMethods().Where(static method => method.IsDefined(typeof(TestAttribute))))
            if (await WhyRedAsync(fixture, test, connect) is { } why) return why;
        return null;
    }

    private static async Task<string?> WhyRedAsync(Type fixture, MethodInfo test, Func<TransportUnderTest> connect)
    {
        // A failed assertion is written into the context that it runs in: this one is thrown away.
        using TestExecutionContext.IsolatedContext context = new();
        ConformanceFixture instance = (ConformanceFixture)Activator.CreateInstance(fixture)!;
        instance.Substitute = connect;
        instance.Connect();
        try
        {
            await (Task)test.Invoke(instance, [])!;
        }
        catch (ResultStateException inconclusive) when (inconclusive is not AssertionException)
        {
            return null;
        }
        catch (Exception exception)
        {
            return Why(test, exception);
        }
        finally
        {
            await instance.DisconnectAsync();
        }
        return null;
    }

    private static string Why(MethodInfo test, Exception exception)
        => $"{test.Name}: {(exception as TargetInvocationException)?.InnerException?.Message ?? exception.Message}";
}
