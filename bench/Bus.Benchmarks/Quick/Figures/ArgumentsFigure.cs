using System.Text;
using Bus.Benchmarks.Contract;
using Bus.Benchmarks.Contract.Codecs;
using Bus.Benchmarks.Quick.Harness;
using Bus.Benchmarks.Quick.Workloads;
using Bus.Benchmarks.Quick.Workloads.Codecs;

namespace Bus.Benchmarks.Quick.Figures;

/// <summary>Two strings as arguments through their generated codec, against System.Text.Json's generated code for a struct of two strings.</summary>
internal sealed class ArgumentsFigure(string name, bool isReading, double limit) : SteadyFigure
{
    private static readonly byte[] Utf8 = Encoding.UTF8.GetBytes("""{"user":"admin","password":"a secret of some length"}""");

    public override string Name => name;

    public override Bound Bound { get; } = new TimesFloor(limit);

    public override double? MostBytesAbove => isReading ? null : 0.5;

    public override int OperationsPerSlice => 500;

    public override ValueTask<Workload> CaseAsync()
    {
        ArgumentsWorkload visitor = new(isReading, Utf8);
        return new(ContractOf<IAuthApi>.Descriptor.FindRpc("check_password"u8)!.Accept<ArgumentsWorkload, Workload>(ref visitor));
    }

    public override ValueTask<Workload> FloorAsync() => new(isReading
        ? new SerializerReading<Credentials>(JsonContext.Default.Credentials, Utf8)
        : new SerializerWriting<Credentials>(JsonContext.Default.Credentials, new("admin", "a secret of some length")));
}
