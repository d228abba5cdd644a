namespace Bus.Conformance.Contracts;

/// <summary>An API that nobody serves; its name is near to that of one that is served.</summary>
[BusApi("prove")]
public partial interface IProveApi
{
    ValueTask<bool> IsProvenAsync(string theorem, CancellationToken cancellationToken = default);

    BusEvent<Counted> Counted { get; }
}
