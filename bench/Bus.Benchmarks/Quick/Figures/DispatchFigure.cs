using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Contract.Codecs;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;
using Bus.Benchmarks.Quick.Workloads.Codecs;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>One of 200 RPCs by its name in UTF-8, against a frozen dictionary.</summary>
internal sealed class DispatchFigure : SteadyFigure
{
    public override string Name => "dispatch-200";

    public override Bound Bound { get; } = new TimesFloor(0.75);

    public override int OperationsPerSlice => 4096;

    public override ValueTask<Workload> CaseAsync() => new(new NameFinding(ContractOf<IWideApi>.Descriptor));

    public override ValueTask<Workload> FloorAsync() => new(new DictionaryFinding(ContractOf<IWideApi>.Descriptor));
}
