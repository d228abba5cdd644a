using System.Diagnostics;
using System.Reflection;

namespace Bus.Runtime.Tests.Allocations;

/// <summary>Allocations are promised of what users run: in a build without optimisation every async method's state is an object.</summary>
internal static class OptimizedBuild
{
    public static void Require()
    {
        bool isOptimized = typeof(BusClient).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
        if (!isOptimized) Assert.Ignore("Counted in an optimised build only: dotnet test -c Release");
    }
}
