using Bus.Generators.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Bus.Analyzers.Lock;

/// <summary>The lock beside a project.</summary>
internal sealed class LockFile
{
    private const string Name = "bus.lock.json";

    private LockFile(AdditionalText file, LockModel? model, LockProblem? problem) => (File, Model, Problem) = (file, model, problem);

    public AdditionalText File { get; }

    /// <summary>What it holds, or null when it cannot be read.</summary>
    public LockModel? Model { get; }

    /// <summary>Why it cannot be read, or null.</summary>
    public LockProblem? Problem { get; }

    /// <summary>Whether a file is one: <c>bus.lock.json</c>, or <c>orders.bus.lock.json</c>.</summary>
    public static bool Is(AdditionalText file)
    {
        string name = Path.GetFileName(file.Path);
        return name.Equals(Name, StringComparison.OrdinalIgnoreCase) || name.EndsWith($".{Name}", StringComparison.OrdinalIgnoreCase);
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
