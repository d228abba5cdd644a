namespace Bus.Benchmarks.StartUp;

/// <summary>Answers.</summary>
[BusApi("ping")]
public partial interface IPingApi
{
    ValueTask<int> EchoAsync(int number, CancellationToken cancellationToken = default);
}

public sealed class PingService : IPingApi
{
    public ValueTask<int> EchoAsync(int number, CancellationToken cancellationToken) => new(number);
}
