using Bus.Generators.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Analyzers.Lock;

/// <summary>The lock beside a project.</summary>
internal sealed class LockFile
{
    /// <summary>How it is called, unless the project says otherwise.</summary>
    public const string Name = "bus.lock.json";

    private LockFile(AdditionalText file, LockModel? model, LockProblem? problem) => (File, Model, Problem) = (file, model, problem);

    public AdditionalText File { get; }

    /// <summary>What it holds, or null when it cannot be read.</summary>
    public LockModel? Model { get; }

    /// <summary>Why it cannot be read, or null.</summary>
    public LockProblem? Problem { get; }

    /// <summary>The lock among the files that the build hands over: the one that it names, or the first that is called so where it names none.</summary>
    public static AdditionalText? Find(IEnumerable<AdditionalText> files, AnalyzerConfigOptions options)
    {
        AdditionalText[] locks = [.. files.Where(static file => IsName(Path.GetFileName(file.Path)))];
        if (Named(options) is not { } named) return locks.FirstOrDefault();
        // A path may be written in several ways; its end is the same in all of them.
        while (named.StartsWith("./", StringComparison.Ordinal) || named.StartsWith("../", StringComparison.Ordinal)) named = named.Substring(named.IndexOf('/') + 1);
        return locks.FirstOrDefault(file => EndsWith(file, named)) ?? locks.FirstOrDefault(file => EndsWith(file, Path.GetFileName(named)));
    }

    /// <summary>The path that the build names, or null. One that does not end so was cut off, for the compiler takes <c>#</c> and <c>;</c> for the start of a comment.</summary>
    public static string? Named(AnalyzerConfigOptions options) => LockOptions.FileOf(options)?.Replace('\\', '/') is { } path && IsName(Path.GetFileName(path)) ? path : null;

    /// <summary><c>bus.lock.json</c>, or <c>orders.bus.lock.json</c>.</summary>
    private static bool IsName(string name) => name.Equals(Name, StringComparison.OrdinalIgnoreCase) || name.EndsWith($".{Name}", StringComparison.OrdinalIgnoreCase);

    private static bool EndsWith(AdditionalText file, string path)
    {
        string whole = file.Path.Replace('\\', '/');
        return whole.Equals(path, StringComparison.OrdinalIgnoreCase) || whole.EndsWith("/" + path, StringComparison.OrdinalIgnoreCase);
    }

    public static LockFile Read(AdditionalText file, CancellationToken cancellationToken)
    {
        LockModel? model = LockReader.Read(file.GetText(cancellationToken)?.ToString() ?? "", out LockProblem? problem);
        return new(file, model, problem);
    }

    /// <summary>A line of the file, from 0.</summary>
    public Location Place(int line, CancellationToken cancellationToken)
    {
        if (File.GetText(cancellationToken) is not { Lines: { Count: > 0 } lines }) return Location.Create(File.Path, default, default);
        TextSpan span = lines[Math.Min(line, lines.Count - 1)].Span;
        return Location.Create(File.Path, span, lines.GetLinePositionSpan(span));
    }
}
