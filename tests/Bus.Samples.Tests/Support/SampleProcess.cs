using System.Diagnostics;

namespace Bus.Samples.Tests.Support;

/// <summary>A sample that runs as a process, with what it prints. Disposing ends it.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource _outputClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SampleProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null) _outputClosed.TrySetResult();
            else Output.Add(line.Data);
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null) Errors.Add(line.Data);
        };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Recording<string> Output { get; } = new();

    public Recording<string> Errors { get; } = new();

    /// <summary>Starts a program that was built beside the tests.</summary>
    public static SampleProcess Start(string program, params string[] arguments) => StartOn(url: null, program, arguments);

    /// <summary>The same on the bus that an operator names, if any.</summary>
    public static SampleProcess StartOn(string? url, string program, params string[] arguments)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, $"{program}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What is set around the tests must not change what the sample does.
        foreach (string name in start.Environment.Keys.Where(IsSetting).ToArray()) start.Environment.Remove(name);
        if (url is not null) start.Environment["BUS_URL"] = url;
        return new SampleProcess(start);
    }

    /// <summary>Asks it to stop, as a supervisor does.</summary>
    public void Terminate()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>The exit code, when it has ended and all that it printed was read.</summary>
    public async Task<int> ExitAsync(TimeSpan patience)
    {
        await _process.WaitForExitAsync().Within(patience, "the process to end");
        await _outputClosed.Task.Within(patience, "the last line of the process");
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private static bool IsSetting(string name) => name.StartsWith("BUS_", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal);
}
