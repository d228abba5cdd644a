using System.Diagnostics;

namespace Bus.Redis.Tests.Faults;

/// <summary>A worker in a process of its own. Disposing it ends it.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _output;
    private readonly Recording<string> _lines = new();
    private readonly Action<string, long, string>? _hear;

    private WorkerProcess(Process process, Action<string, long, string>? hear)
    {
        (_process, _hear) = (process, hear);
        _output = ReadAsync(process.StandardOutput);
    }

    /// <summary>Starts a worker.</summary>
    /// <param name="url">The bus.</param>
    /// <param name="name">Its name in its group.</param>
    /// <param name="hear">Told what became of which event under which id.</param>
    /// <param name="concurrency">How many events it handles at a time.</param>
    public static WorkerProcess Start(string url, string name, Action<string, long, string>? hear = null, int concurrency = 1)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "Bus.Redis.Worker.dll"), url, name, $"{concurrency}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new WorkerProcess(Process.Start(start)!, hear);
    }

    /// <summary>Waits until it listens.</summary>
    public async Task WhenListensAsync()
    {
        await Task.WhenAny(_lines.WhenCount(1), _output).Within(Traffic.Patience, "the worker to listen");
        Assert.That(_lines.Items, Does.Contain("listening"));
    }

    /// <summary>Ends it at once, as a machine does that fails.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return WhenEndsAsync();
    }

    /// <summary>Waits for its end, and for the last that it said.</summary>
    public async Task WhenEndsAsync()
    {
        await _process.WaitForExitAsync().Within(Traffic.Patience, "the worker's end");
        await _output.Within(Traffic.Patience, "the worker's last lines");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await WhenEndsAsync();
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            // Whoever is killed may leave half a line.
            if (line.Split(' ') is [var what, var number, var id, "."]) _hear?.Invoke(what, long.Parse(number, System.Globalization.CultureInfo.InvariantCulture), id);
            else _lines.Add(line);
        }
    }
}
