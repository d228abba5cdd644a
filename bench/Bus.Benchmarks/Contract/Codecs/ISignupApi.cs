namespace Bus.Benchmarks.Contract.Codecs;

/// <summary>What travels where codecs are measured.</summary>
[BusApi("signup")]
public partial interface ISignupApi
{
    /// <summary>Somebody signed up.</summary>
    BusEvent<Signup> SignedUp { get; }

    /// <summary>A tree grew.</summary>
    BusEvent<Node> Grown { get; }
}
