namespace Bus.Redis.Worker;

/// <summary>What travels while servers, connections and workers fail.</summary>
[BusApi("parcel")]
public partial interface IParcelApi
{
    ValueTask<long> DoubleAsync(long number, CancellationToken cancellationToken = default);

    BusEvent<ParcelSent> ParcelSent { get; }
}

/// <summary>One of many, told apart by its number.</summary>
public sealed record ParcelSent(long Number, bool IsPoison = false);
