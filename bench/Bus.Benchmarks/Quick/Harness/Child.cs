using Bus.Benchmarks.Quick.Figures;
using Bus.Benchmarks.Quick.Workloads;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>Measures one side of one figure in this process and prints the reading.</summary>
internal static class Child
{
    public static async Task<int> RunAsync(string side, string name)
    {
        if (FigureList.All.OfType<SteadyFigure>().FirstOrDefault(figure => figure.Name == name) is not { } figure)
        {
            await Console.Error.WriteLineAsync($"No figure is called '{name}'.");
            return 1;
        }
        Workload workload = side == SideVerbs.Case ? await figure.CaseAsync() : await figure.FloorAsync();
        Console.WriteLine(await Meter.MeasureAsync(workload, figure.OperationsPerSlice));
        return 0;
    }
}
