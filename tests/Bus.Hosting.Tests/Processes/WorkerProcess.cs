using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Bus.Hosting.Tests.Processes;

/// <summary>A worker in a process of its own. Disposing it ends it.</summary>
internal sealed partial class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Recording<string> _lines = new();
    private readonly Task _output, _errors;

    private WorkerProcess(Process process)
    {
        _process = process;
        _output = ReadAsync(process.StandardOutput);
        _errors = ReadAsync(process.StandardError);
    }

    /// <summary>How long a process may take for anything on a busy machine.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    /// <summary>What it wrote up to now.</summary>
    public IReadOnlyList<string> Lines => _lines.Items;

    /// <summary>What it wrote, as one text.</summary>
    public string Text => string.Join('\n', Lines);

    public bool HasExited => _process.HasExited;

    /// <param name="kind">What kind of worker it is; see the worker's program.</param>
    /// <param name="url">The bus that it shares with the client that the test speaks through.</param>
    /// <param name="arguments">The worker's command line.</param>
    /// <param name="folder">Where it looks for its settings, or null for an empty place.</param>
    /// <param name="environment">What is set in its environment.</param>
    public static WorkerProcess Start(
        string kind, string url, IEnumerable<string>? arguments = null, string? folder = null, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "Bus.Hosting.Worker.dll"), kind, url, "--Logging:Console:FormatterOptions:SingleLine=true", .. arguments ?? []])
        {
            WorkingDirectory = folder ?? AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Settings of whoever runs the tests are not the worker's.
        foreach (string name in start.Environment.Keys.Where(static name => name.StartsWith("BUS_", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Starts a worker and waits until it does its work.</summary>
    public static async Task<WorkerProcess> StartedAsync(string kind, string url, params string[] arguments)
    {
        WorkerProcess worker = Start(kind, url, arguments);
        await worker.WhenWritesAsync("Application started.");
        return worker;
    }

    /// <summary>Tells the worker's program something.</summary>
    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Calls for a job or places one, and waits for its handler to begin.</summary>
    public async Task BeginAsync(string verb, string job)
    {
        await SayAsync($"{verb} {job}");
        await WhenWritesAsync($"{(verb == "fire" ? "event" : verb)} {job} begun");
    }

    public void Signal(PosixSignal signal)
    {
        int number = signal switch
        {
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGTERM => 15,
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal, "No test sends it."),
        };
        // One that has just ended by itself needs no signal any more.
        if (Kill(_process.Id, number) != 0 && !_process.HasExited)
            throw new InvalidOperationException($"{signal} to process {_process.Id} failed with {Marshal.GetLastPInvokeError()}.");
    }

    /// <summary>Waits until a line of its output contains a text.</summary>
    public async Task WhenWritesAsync(string text)
    {
        Task written = _lines.When(lines => lines.Any(line => line.Contains(text, StringComparison.Ordinal)));
        // One that has ended and whose output is read will not write it any more.
        await Task.WhenAny(written, Task.WhenAll(_output, _errors)).Within(Patience, $"the worker to write '{text}'; it wrote:\n{Text}\n");
        if (!written.IsCompleted) throw new InvalidOperationException($"The worker ended without writing '{text}'. It wrote:\n{Text}");
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> WhenExitsAsync()
    {
        try
        {
            await _process.WaitForExitAsync().Within(Patience, "the worker to end");
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{exception.Message} It wrote:\n{Text}"), exception);
        }
        await Task.WhenAll(_output, _errors).Within(Patience, "the worker's last lines");
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync().Within(Patience, "the worker's process to be gone");
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line) _lines.Add(line);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Kill(int process, int signal);
}
