namespace Bus.Conformance.Contracts;

/// <summary>The API that the promises are tried on.</summary>
[BusApi("probe")]
public partial interface IProbeApi
{
    ValueTask<int> AddAsync(int left, int right, CancellationToken cancellationToken = default);

    ValueTask NoteAsync(string text, CancellationToken cancellationToken = default);

    Task<string> GreetAsync(string name, CancellationToken cancellationToken = default);

    Task TouchAsync(CancellationToken cancellationToken = default);

    /// <summary>Does what <see cref="ProbeService.Holding"/> says, and answers with the text.</summary>
    ValueTask<string> HoldAsync(string text, CancellationToken cancellationToken = default);

    BusEvent<Counted> Counted { get; }

    BusEvent<Spelled> Spelled { get; }
}
