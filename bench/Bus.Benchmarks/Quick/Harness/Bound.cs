using System.Globalization;

namespace Bus.Benchmarks.Quick.Harness;

/// <summary>How far a case may be from its floor.</summary>
internal abstract record Bound(double Limit)
{
    public abstract double Compare(double ours, double floor);

    public abstract string Format(double value);

    public bool Holds(double ours, double floor) => Compare(ours, floor) <= Limit;
}

/// <summary>At most so much more than the floor, in the figure's unit.</summary>
internal sealed record Above(double Limit) : Bound(Limit)
{
    public override double Compare(double ours, double floor) => ours - floor;

    public override string Format(double value) => value.ToString("+0.0;-0.0", CultureInfo.InvariantCulture);
}

/// <summary>At most so many times the floor.</summary>
internal sealed record TimesFloor(double Limit) : Bound(Limit)
{
    public override double Compare(double ours, double floor) => ours / floor;

    public override string Format(double value) => Text(value);

    /// <summary>Two digits behind the point, and more where two say nothing.</summary>
    public static string Text(double value) => value.ToString(value < 0.1 ? "x0.0000" : "x0.00", CultureInfo.InvariantCulture);
}
