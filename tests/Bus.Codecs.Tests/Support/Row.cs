using System.Text;
using System.Text.Json;

namespace Bus.Codecs.Tests.Support;

/// <summary>How far System.Text.Json goes with a type.</summary>
internal enum Agreement
{
    /// <summary>It writes the same text and reads it.</summary>
    Full,

    /// <summary>It writes the same text, but does not read it, or reads another value.</summary>
    Written,

    /// <summary>It does not write the type, or writes it in another way.</summary>
    None,
}

/// <summary>A type that a contract reaches, with values of it.</summary>
internal abstract class Row(string name)
{
    private const int Runs = 60;

    public Agreement Agreement { get; init; } = Agreement.Full;

    public Liberties Liberties { get; init; } = Liberties.All;

    public JsonSerializerOptions Options { get; init; } = Oracle.Options;

    public string Name => name;

    public abstract void WritesTheSameText();

    public abstract void IsReadByTheOracle();

    public abstract void ReadsTheOraclesText();

    public abstract void ReadsItsOwnText();

    public sealed override string ToString() => name;

    /// <summary>Tries many values. A failure names the seed, which <c>BUS_SEED</c> (<c>seed,gamma</c>) tries again.</summary>
    protected static void Try<TValue>(Gen<TValue> values, Action<TValue, TValue, Random> test)
    {
        Gen<Sample<TValue>> samples = from value in values from other in values from seed in Gen.Choose(0, int.MaxValue) select new Sample<TValue>(value, other, seed);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(Runs).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("BUS_SEED")?.Split(',') is [var first, var second])
            config = config.WithReplay(ulong.Parse(first, null), ulong.Parse(second, null));
        Check.One(config, Prop.ForAll(samples.ToArbitrary(), sample => test(sample.Value, sample.Other, new Random(sample.Seed))));
    }

    private sealed class Sample<TValue>(TValue value, TValue other, int seed)
    {
        public TValue Value => value;
        public TValue Other => other;
        public int Seed => seed;

        public override string ToString() => $"a value, reformatted with seed {seed}";
    }
}

internal sealed class Row<T>(string name, Wire<T> wire, Gen<T> values) : Row(name)
{
    public override void WritesTheSameText()
        => Try(values, (value, _, _) => Same.Text(wire.WriteText(value), JsonSerializer.Serialize(value, Options), "our text"));

    public override void IsReadByTheOracle() => Try(values, (value, _, _) =>
    {
        string ours = wire.WriteText(value);
        Same.Value(JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(ours, Options), Options), ours, "what System.Text.Json reads from our text", Liberties.HasFlag(Liberties.Items));
    });

    public override void ReadsTheOraclesText() => Try(values, (value, other, random)
        => ReadsReformatted(JsonSerializer.Serialize(value, Options), JsonSerializer.Serialize(other, Options), random));

    public override void ReadsItsOwnText() => Try(values, (value, other, random)
        => ReadsReformatted(wire.WriteText(value), wire.WriteText(other), random));

    private void ReadsReformatted(string text, string other, Random random)
    {
        bool isSet = Liberties.HasFlag(Liberties.Items);
        Same.Value(wire.WriteText(wire.Read(text)), text, "what we read", isSet);
        string reformatted = new Reformatter(random, Liberties).Reformat(text, other);
        byte[] utf8 = Encoding.UTF8.GetBytes(reformatted);
        Same.Value(wire.WriteText(wire.Read(utf8)), text, $"what we read from {reformatted}", isSet);
        Same.Value(wire.WriteText(wire.Read(Piece.Split(utf8, random))), text, $"what we read in pieces from {reformatted}", isSet);
    }
}
