using BenchmarkDotNet.Running;
using Bus.Benchmarks.Quick.Harness;

// `case` and `floor` are what quick mode starts itself with; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["quick"]:
        return await QuickRun.RunAsync(filter: "");
    case ["quick", string filter]:
        return await QuickRun.RunAsync(filter);
    case [SideVerbs.Case or SideVerbs.Floor, string figure]:
        return await Child.RunAsync(args[0], figure);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(QuickRun).Assembly).Run(args);
        return 0;
}
