using Bus.TestKit;

namespace Bus.Conformance.Contracts;

/// <summary>The service that the promises are tried on.</summary>
public sealed partial class ProbeService : IProbeApi
{
    /// <summary>What calls with a side effect left behind.</summary>
    public Recording<string> Notes { get; } = new();

    /// <summary>What <see cref="HoldAsync"/> does before it answers.</summary>
    public Func<string, CancellationToken, ValueTask> Holding { get; init; } = static (_, _) => default;

    public ValueTask<int> AddAsync(int left, int right, CancellationToken cancellationToken) => new(left + right);

    public async ValueTask NoteAsync(string text, CancellationToken cancellationToken)
    {
        await Task.Yield();
        Notes.Add(text);
    }

    public async Task<string> GreetAsync(string name, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return $"Hello {name}";
    }

    public Task TouchAsync(CancellationToken cancellationToken)
    {
        Notes.Add("touched");
        return Task.CompletedTask;
    }

    public async ValueTask<string> HoldAsync(string text, CancellationToken cancellationToken)
    {
        await Holding(text, cancellationToken);
        return text;
    }
}
