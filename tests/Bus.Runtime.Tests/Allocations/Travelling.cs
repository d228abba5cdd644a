using System.Buffers;
using System.Text.Json;
using Bus.Codecs.Json;
using Bus.Descriptors;

namespace Bus.Runtime.Tests.Allocations;

/// <summary>What becomes bytes costs nothing, and what comes of bytes only what it is.</summary>
[NonParallelizable]
public sealed class Travelling
{
    private static readonly EventDescriptor<Signup> SignedUp = EventOf<Signup>("signed_up"u8);

    private static readonly EventDescriptor<Node> Grown = EventOf<Node>("grown"u8);

    private static readonly EventDescriptor<Odds> OddsOnes = EventOf<Odds>("odds"u8);

    private static readonly EventDescriptor<Ends> EndsOnes = EventOf<Ends>("ends"u8);

    [Test]
    public void Writing_allocates_nothing([Values] JsonDialect dialect)
    {
        ArrayBufferWriter<byte> output = new(1 << 14);
        Signup signup = NewSignup();
        Node tree = NewNode(4);
        Odds odds = NewOdds();
        Ends ends = new(JsonElement.Parse("""{"a":[1,2.5,"text",null]}"""), new Uri("https://example.com/a?b"), [1, 2, 3], [4, 5], new([Rights.Read | Rights.Write]), new Card("1234"));

        long bytes = Allocated.OnThisThread(() =>
        {
            for (int call = 0; call < 100; call++)
            {
                Write(SignedUp, signup, output, dialect);
                Write(Grown, tree, output, dialect);
                Write(OddsOnes, odds, output, dialect);
                Write(EndsOnes, ends, output, dialect);
            }
        }, mostRounds: 20_000);

        Assert.That(bytes, Is.Zero);
    }

    [Test]
    public void Reading_a_record_allocates_the_record() => ReadsFor(SignedUp, NewSignup);

    [Test]
    public void Reading_a_tree_allocates_the_tree() => ReadsFor(Grown, static () => NewNode(4));

    [Test]
    public void Reading_what_is_rare_allocates_what_it_is() => ReadsFor(OddsOnes, NewOdds);

    /// <summary>Reads as many bytes as making the same value by hand takes.</summary>
    private static void ReadsFor<T>(EventDescriptor<T> @event, Func<T> make)
    {
        ArrayBufferWriter<byte> output = new();
        Write(@event, make(), output, JsonDialect.Web);
        byte[] utf8 = output.WrittenSpan.ToArray();

        Assert.That(Least(() => Read(@event, utf8)), Is.EqualTo(Least(() => make())));
    }

    private static void Write<T>(EventDescriptor<T> @event, T payload, ArrayBufferWriter<byte> output, JsonDialect dialect)
    {
        output.ResetWrittenCount();
        JsonWriter writer = new(output, dialect);
        @event.WritePayload(ref writer, payload);
        writer.Flush();
    }

    private static T Read<T>(EventDescriptor<T> @event, byte[] utf8)
    {
        JsonReader reader = new(utf8);
        return @event.ReadPayload(ref reader);
    }

    private static long Least(Action work)
    {
        long least = long.MaxValue;
        for (int round = 0; round < 4_000; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    // Strings as a reader makes them: new ones.
    private static Signup NewSignup() => new(
        new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), New("sally"), new DateTimeOffset(2026, 11, 22, 10, 20, 30, 123, TimeSpan.FromHours(1)), Plan.Yearly, 1234.56m,
        new(3) { New("first"), New("second"), New("third") }, new(2) { [New("north")] = 12, [New("south")] = 3456 }, new(New("Hohe Stra\u00DFe 12"), null, 90210));

    private static Odds NewOdds() => new(
        Rights.Read | Rights.Schließen, Int128.MinValue, UInt128.MaxValue, -17, TimeSpan.FromSeconds(90_061.5), new DateOnly(2026, 11, 22), new TimeOnly(23, 59, 58), new Version(1, 2, 3, 4), 'é',
        (Half)0.5, new(2) { [New("K\u00F6ln")] = 1, [New("M\u00FCnchen \"2\"")] = 2 }, new(2) { [Rights.Read | Rights.Write] = 1, [Rights.Schließen] = 2 }, (1, null));

    private static EventDescriptor<T> EventOf<T>(ReadOnlySpan<byte> name) => (EventDescriptor<T>)ContractOf<ISignupApi>.Descriptor.FindEvent(name)!;

    private static Node NewNode(int height) => new(New("a node"), height, height == 0 ? [] : [NewNode(height - 1), NewNode(height - 1)]);

    private static string New(string text) => new(text.AsSpan());

    private static class ContractOf<TApi>
        where TApi : class, IBusApi<TApi>
    {
        public static ApiDescriptor Descriptor => TApi.Descriptor;
    }
}
