namespace Bus.AheadOfTime.Worker;

/// <summary>A scoped service: made and disposed with each call.</summary>
public sealed class PriceList(Report report) : IDisposable
{
    public decimal Of(string product) => product == "tea" ? 3.50m : 2.25m;

    public void Dispose() => report.Line("price list disposed");
}
