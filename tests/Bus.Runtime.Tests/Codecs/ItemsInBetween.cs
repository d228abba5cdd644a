using System.Buffers;
using System.Numerics;
using Bus.Codecs;

namespace Bus.Runtime.Tests.Codecs;

/// <summary>Items that are read before the collection is made.</summary>
public sealed class ItemsInBetween
{
    private static readonly object[] Forty = [.. Enumerable.Range(1, 40).Select(static number => (object)(BigInteger)number)];

    [Test]
    public void Wait_in_an_array_that_is_given_back_when_reading_fails()
    {
        // The pool keeps the array that was returned last for the thread that returned it.
        Item[] array = ArrayPool<Item>.Shared.Rent(64);
        ArrayPool<Item>.Shared.Return(array);

        Recorded.Problem(static () => Recorded.Read<Item[], ArrayCodec<Item, ItemCodec>>([new Token.Begin(false, 41), .. Forty, "no number"]));

        Item[] next = ArrayPool<Item>.Shared.Rent(64);
        Assert.That(next, Is.SameAs(array), "the array that reading rented");
        Assert.That(next, Is.All.EqualTo(default(Item)), "what it held");
    }

    [Test]
    public void With_the_same_key_give_way_to_the_last()
    {
        object?[] tokens = [new Token.Begin(true, 2), new Token.Name("a"), (BigInteger)1, new Token.Name("a"), (BigInteger)2, new Token.End()];
        Assert.That(
            Recorded.Read<Dictionary<string, int>, DictionaryCodec<string, int, StringCodec, Int32Codec>>(tokens),
            Is.EqualTo(new Dictionary<string, int> { ["a"] = 2 }));
    }

    /// <summary>A type of its own has a pool of its own.</summary>
    private readonly record struct Item(int Number);

    private readonly struct ItemCodec : IBusCodec<Item>
    {
        public static void Write<TWriter>(ref TWriter writer, Item value)
            where TWriter : struct, IBusWriter, allows ref struct
            => Int32Codec.Write(ref writer, value.Number);

        public static Item Read<TReader>(ref TReader reader)
            where TReader : struct, IBusReader, allows ref struct
            => new(Int32Codec.Read(ref reader));
    }
}
