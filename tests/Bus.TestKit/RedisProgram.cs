using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Bus.TestKit;

/// <summary>Where redis-server is: on the machine, or brought along by <c>tests/tools/bring-redis</c>.</summary>
public static class RedisProgram
{
    private static readonly Lazy<string> Found = new(static () => Bring());

    /// <summary>The program's path. Without one, tests fail: what they say is about the real server.</summary>
    public static string Path => Found.Value;

    private static string Bring([CallerFilePath] string here = "")
    {
        string script = System.IO.Path.GetFullPath(System.IO.Path.Combine(here, "..", "..", "tools", "bring-redis"));
        using Process process = Process.Start(new ProcessStartInfo(script) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> problems = process.StandardError.ReadToEndAsync();
        string path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? path : throw new InvalidOperationException($"There is no redis-server, and {script} brought none: {problems.GetAwaiter().GetResult()}");
    }
}
