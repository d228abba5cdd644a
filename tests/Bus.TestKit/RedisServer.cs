using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bus.TestKit;

/// <summary>A redis-server of the test's own, in a folder of its own, on a free port of this machine.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private const int Tries = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("bus-redis-").FullName;
    private string[] _options;
    private Process? _process;

    private readonly Func<RedisServer, string> _url;
    private readonly string? _sentinel;

    private RedisServer(string[] options, Func<RedisServer, string> url, string? sentinel = null) => (_options, _url, _sentinel) = (options, url, sentinel);

    public int Port { get; private set; }

    /// <summary>The URL of a bus on it.</summary>
    public string Url => _url(this);

    public string Folder => _folder;

    public bool IsRunning => _process is not null;

    /// <summary>What the server said, line by line.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>Starts a server.</summary>
    /// <param name="options">More of its options: <c>--requirepass secret</c>. <c>{folder}</c> and <c>{port}</c> stand for what they say.</param>
    public static async Task<RedisServer> StartAsync(params string[] options)
    {
        RedisServer server = new(options, static server => $"redis://127.0.0.1:{server.Port}");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts a server that speaks TLS alone, with a certificate of its own.</summary>
    public static async Task<RedisServer> StartWithTlsAsync()
    {
        RedisServer server = new(
            ["--port 0", "--tls-port {port}", "--tls-cert-file {folder}/cert.pem", "--tls-key-file {folder}/key.pem", "--tls-ca-cert-file {folder}/cert.pem", "--tls-auth-clients no"],
            static server => $"rediss://127.0.0.1:{server.Port}?ca={server.Folder}/cert.pem");
        Certificates.WriteTo(server.Folder);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts a server that listens on a unix socket alone.</summary>
    public static async Task<RedisServer> StartOnSocketAsync()
    {
        RedisServer server = new(["--port 0", "--unixsocket {folder}/redis.sock"], static server => $"redis+unix://{server.Folder}/redis.sock");
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts a server of a cluster's, which belongs to none yet.</summary>
    public static Task<RedisServer> StartForClusterAsync()
        // The port of its own that servers of a cluster talk over is any free one: 10 000 above is not always a port.
        => StartAsync("--cluster-enabled yes", "--cluster-node-timeout 1000", "--cluster-port {second}", "--cluster-require-full-coverage no",
            // A primary waits for more replicas to come, which there are none of.
            "--repl-diskless-sync-delay 0");

    /// <summary>Starts a Sentinel that decides alone.</summary>
    /// <param name="name">What it calls the primary.</param>
    /// <param name="port">The primary's port.</param>
    /// <param name="password">The primary's password, or null.</param>
    /// <param name="own">The Sentinel's own password, or null.</param>
    public static async Task<RedisServer> StartSentinelAsync(string name, int port, string? password = null, string? own = null)
    {
        string text = $"sentinel monitor {name} 127.0.0.1 {port} 1\nsentinel down-after-milliseconds {name} 500\nsentinel failover-timeout {name} 2000\n" +
            (password is null ? "" : $"sentinel auth-pass {name} {password}\n") + (own is null ? "" : $"requirepass {own}\n");
        RedisServer server = new([], server => $"redis://127.0.0.1:{server.Port}?sentinel={name}", text);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it once more, where it was; with what it had written, if it was told to write.</summary>
    public async Task StartAgainAsync()
    {
        for (int number = 1; ; number++)
        {
            // Between asking for a free port and taking it, another may take it: then it is tried again.
            if (Port == 0) Port = FreePort();
            if (await TryStartAsync()) return;
            if (number == Tries) throw new InvalidOperationException($"redis-server does not start:\n{string.Join('\n', Log)}");
            if (Log.Any(static line => line.Contains("Address already in use", StringComparison.Ordinal))) Port = 0;
        }
    }

    /// <summary>Starts it once more, as the replica of another.</summary>
    public Task StartAgainAsReplicaOfAsync(RedisServer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _options = [.. _options.Where(static option => !option.StartsWith("--replicaof", StringComparison.Ordinal)), $"--replicaof 127.0.0.1 {other.Port}"];
        return StartAgainAsync();
    }

    /// <summary>Ends the process at once.</summary>
    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        _process = null;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Stops the process where it is, as a machine does that hangs: its connections stand, the kernel accepts new ones for it, and nobody answers.</summary>
    public Task PauseAsync() => SignalAsync("STOP");

    /// <summary>Lets it go on, with all that was said to it meanwhile.</summary>
    public Task ResumeAsync() => SignalAsync("CONT");

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using Process kill = Process.Start("sh", ["-c", $"kill -{signal} {_process!.Id}"]);
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0) throw new InvalidOperationException($"The process {_process.Id} cannot be sent {signal}.");
    }

    private string SentinelFile => Path.Combine(_folder, "sentinel.conf");

    private async Task<bool> TryStartAsync()
    {
        TaskCompletionSource<bool> ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
        ProcessStartInfo start = new(RedisProgram.Path) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (_sentinel is not null && !File.Exists(SentinelFile)) await File.WriteAllTextAsync(SentinelFile, _sentinel);
        // A Sentinel writes what it learns into its file.
        string[] sentinel = _sentinel is null ? [] : [SentinelFile, "--sentinel"];
        string[] all = [.. sentinel, "--port", $"{Port}", "--bind", "127.0.0.1", "--dir", _folder, "--save", "", "--daemonize", "no", .. _options.SelectMany(static option => option.Split(' '))];
        foreach (string argument in all)
            start.ArgumentList.Add(argument.Replace("{folder}", _folder, StringComparison.Ordinal).Replace("{port}", $"{Port}", StringComparison.Ordinal)
                .Replace("{second}", $"{(argument.Contains("{second}", StringComparison.Ordinal) ? FreePort() : 0)}", StringComparison.Ordinal));
        Process process = new() { StartInfo = start, EnableRaisingEvents = true };
        process.Exited += (_, _) => ready.TrySetResult(false);
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (await ready.Task.WaitAsync(TimeSpan.FromSeconds(30)))
        {
            _process = process;
            return true;
        }
        process.Dispose();
        return false;
    }

    private void Hear(string? line, TaskCompletionSource<bool> ready)
    {
        if (line is null) return;
        Log.Enqueue(line);
        if (line.Contains("ready to accept connections", StringComparison.OrdinalIgnoreCase) || line.Contains("Sentinel ID is", StringComparison.Ordinal)) ready.TrySetResult(true);
    }

    private static int FreePort()
    {
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
