using System.Runtime.InteropServices;
using Bus.Benchmarks.Quick.Figures;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>Measures the figures that a filter names and prints a line for each.</summary>
internal static class QuickRun
{
    public static async Task<int> RunAsync(string filter)
    {
        Figure[] figures = [.. FigureList.All.Where(figure => figure.Name.Contains(filter, StringComparison.OrdinalIgnoreCase))];
        if (figures.Length == 0)
        {
            await Console.Error.WriteLineAsync(
                $"No figure's name contains '{filter}'. There are: {string.Join(", ", FigureList.All.Select(figure => figure.Name))}.");
            return 1;
        }
        Console.WriteLine(Table.Header);
        Dictionary<string, Comparison> finished = [];
        foreach (Figure figure in figures)
        {
            Comparison comparison = new(figure);
            await comparison.RunAsync();
            finished.Add(figure.Name, comparison);
            Console.WriteLine(Table.Line(comparison, finished.GetValueOrDefault(figure.WithoutInterceptors ?? "")));
        }
        int shortOnes = finished.Values.Count(comparison => !comparison.Holds);
        Console.WriteLine(Table.Legend);
        Console.WriteLine(
            $"{Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}; " +
            $"figures: {figures.Length}, short: {shortOnes}");
        return shortOnes == 0 ? 0 : 1;
    }
}
