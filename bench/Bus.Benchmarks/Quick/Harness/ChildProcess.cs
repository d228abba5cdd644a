using System.Diagnostics;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>Starts one side of one figure in a process of its own.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Starts this program again, for a steady figure.</summary>
    public static Task<Reading> MeasureAsync(string side, string figure)
        // The JIT counts calls from the start, instead of waiting for 100 ms in which nothing new is called: same code, sooner.
        => RunAsync("Bus.Benchmarks", [side, figure], ("DOTNET_TC_CallCountingDelayMs", "0"));

    /// <summary>Starts a program that lies beside this one and waits for its reading.</summary>
    public static async Task<Reading> RunAsync(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        string what = $"'{program} {string.Join(' ', arguments)}'";
        using Process process = Process.Start(StartInfo(program, arguments, environment))!;
        using CancellationTokenSource patience = new(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(), errors = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{what} did not end within {Patience.TotalSeconds} s.");
        }
        return Reading.Parse(await output)
            ?? throw new InvalidOperationException($"{what} ended with {process.ExitCode} and without a reading.\n{await errors}");
    }

    private static ProcessStartInfo StartInfo(string program, string[] arguments, (string Name, string Value)[] environment)
    {
        string host = Environment.ProcessPath!;
        // Started as `dotnet Bus.Benchmarks.dll`, the process is the host and the program its argument.
        ProcessStartInfo info = Path.GetFileNameWithoutExtension(host) == "dotnet"
            ? new(host, [Path.Combine(AppContext.BaseDirectory, $"{program}.dll"), .. arguments])
            : new(Path.Combine(AppContext.BaseDirectory, program + (OperatingSystem.IsWindows() ? ".exe" : "")), arguments);
        (info.RedirectStandardOutput, info.RedirectStandardError) = (true, true);
        foreach ((string name, string value) in environment) info.Environment[name] = value;
        return info;
    }
}
