using System.Numerics;

namespace Bus.Codecs.Tests.Support;

/// <summary>Makes values.</summary>
internal static class Make
{
    private static readonly Gen<UInt128> Bits =
        from a in Gen.Choose(0, 0xFFFFFF) from b in Gen.Choose(0, 0xFFFFFF) from c in Gen.Choose(0, 0xFFFFFF) from d in Gen.Choose(0, 0xFFFFFF)
        from e in Gen.Choose(0, 0xFFFFFF) from f in Gen.Choose(0, 0xFF)
        select ((UInt128)(uint)a << 104) | ((UInt128)(uint)b << 80) | ((UInt128)(uint)c << 56) | ((UInt128)(uint)d << 32) | ((UInt128)(uint)e << 8) | (uint)f;

    public static readonly Gen<bool> Bool = Gen.Elements(true, false);

    public static readonly Gen<int> Int32 = Integer<int>();

    public static readonly Gen<long> Int64 = Integer<long>();

    public static readonly Gen<BigInteger> BigInteger =
        from power in Gen.Choose(0, 900) from number in Int64 select (BigInteger)number * System.Numerics.BigInteger.Pow(10, power);

    public static readonly Gen<double> Double = Gen.OneOf(
        Bits.Select(static bits => BitConverter.UInt64BitsToDouble((ulong)bits)).Where(double.IsFinite),
        Gen.Choose(-1_000_000, 1_000_000).Select(static number => number / 1000.0),
        Gen.Elements(0, -0.0, double.MaxValue, double.MinValue, double.Epsilon, 1e15, 1e16, 1e-5, 0.1, 1.0 / 3));

    public static readonly Gen<float> Single = Gen.OneOf(
        Bits.Select(static bits => BitConverter.UInt32BitsToSingle((uint)bits)).Where(float.IsFinite),
        Gen.Elements(0, -0f, float.MaxValue, float.MinValue, float.Epsilon, 0.1f, 1e7f, 1e8f));

    public static readonly Gen<Half> Half = Gen.OneOf(
        Bits.Select(static bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(System.Half.IsFinite),
        Gen.Elements(System.Half.Zero, System.Half.NegativeZero, System.Half.MaxValue, System.Half.Epsilon, (Half)0.1));

    public static readonly Gen<decimal> Decimal = Gen.OneOf(
        from bits in Bits from scale in Gen.Choose(0, 28) from sign in Bool
        select new decimal((int)(uint)bits, (int)(uint)(bits >> 32), (int)(uint)(bits >> 64), sign, (byte)scale),
        from cents in Gen.Choose(-100_000, 100_000) select cents / 100m,
        Gen.Elements(0m, -0.00m, 0.0000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, 1.10m, 100.00m, 79228162514264337593543950.335m));

    public static readonly Gen<Guid> Guid = Bits.Select(static bits => new Guid(BitConverter.GetBytes(bits)));

    public static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Integer<byte>().ArrayOf(),
        Gen.Choose(700, 3000).Select(static length => Enumerable.Range(0, length).Select(static number => (byte)(number * 7)).ToArray()));

    public static readonly Gen<Version> Version = Gen.OneOf(
        from a in Some from b in Some select new Version(a, b),
        from a in Some from b in Some from c in Some select new Version(a, b, c),
        from a in Some from b in Some from c in Some from d in Some select new Version(a, b, c, d));

    public static readonly Gen<Uri> Uri = Gen.Elements(
        "https://example.org/a b?c=<d>&e=%20#f", "../x", "/", "urn:isbn:1", "http://user@host:81/päth", "mailto:a+b@example.org").Select(static text => new Uri(text, UriKind.RelativeOrAbsolute));

    private static Gen<int> Some => Gen.OneOf(Gen.Choose(0, 20), Gen.Constant(int.MaxValue));

    /// <summary>A whole number, often a small one or the last that fits.</summary>
    public static Gen<T> Integer<T>()
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
        => Gen.OneOf(Gen.Elements(T.MinValue, T.MaxValue, T.Zero, T.One), Bits.Select(T.CreateTruncating), Gen.Choose(0, 100).Select(T.CreateTruncating));

    public static Gen<T?> OrNull<T>(this Gen<T> values)
        where T : struct
        => Gen.OneOf(values.Select(static value => (T?)value), Gen.Constant<T?>(null));

    public static Gen<T?> OrNone<T>(this Gen<T> values)
        where T : class
        => Gen.OneOf(values.Select(static value => (T?)value), Gen.Constant<T?>(null));

    /// <summary>A few of them.</summary>
    public static Gen<T[]> Few<T>(this Gen<T> values)
        => from count in Gen.Frequency((6, Gen.Choose(0, 4)), (1, Gen.Choose(5, 40))) from items in values.ArrayOf(count) select items;

    /// <summary>Pairs with different keys.</summary>
    public static Gen<Dictionary<TKey, TValue>> Pairs<TKey, TValue>(Gen<TKey> keys, Gen<TValue> values)
        where TKey : notnull
        => from pairs in (from key in keys from value in values select (key, value)).Few() select Last(pairs);

    private static Dictionary<TKey, TValue> Last<TKey, TValue>((TKey Key, TValue Value)[] pairs)
        where TKey : notnull
    {
        Dictionary<TKey, TValue> result = [];
        foreach ((TKey key, TValue value) in pairs) result[key] = value;
        return result;
    }
}
