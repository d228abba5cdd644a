using Bus.Descriptors;

namespace Bus.Benchmarks.Contract;

/// <summary>The descriptor of a contract.</summary>
internal static class ContractOf<TApi>
    where TApi : class, IBusApi<TApi>
{
    public static ApiDescriptor Descriptor => TApi.Descriptor;
}
