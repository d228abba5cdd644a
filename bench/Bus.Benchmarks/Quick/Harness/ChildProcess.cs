using System.Diagnostics;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>Starts this program again, for one side of one figure.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static async Task<Reading> MeasureAsync(string side, string figure)
    {
        using Process process = Process.Start(StartInfo(side, figure))!;
        using CancellationTokenSource patience = new(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{side} {figure}' did not end within {Patience.TotalSeconds} s.");
        }
        return Reading.Parse(await output)
            ?? throw new InvalidOperationException(
                $"'{side} {figure}' ended with {process.ExitCode} and without a reading.\n{await errors}");
    }

    private static ProcessStartInfo StartInfo(string side, string figure)
    {
        string program = Environment.ProcessPath!;
        // Started as `dotnet Bus.Benchmarks.dll`, the process is the host and the program its argument.
        string[] arguments = Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [Path.Combine(AppContext.BaseDirectory, "Bus.Benchmarks.dll"), side, figure]
            : [side, figure];
        ProcessStartInfo info = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The JIT counts calls from the start, instead of waiting for 100 ms in which nothing new is called: same code, sooner.
        info.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        return info;
    }
}
