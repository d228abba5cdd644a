using Bus.Codecs.Tests.Support;
using static Bus.Codecs.Tests.Support.Bounds;
using static Bus.Codecs.Tests.Support.SmallStack;

namespace Bus.Codecs.Tests;

/// <summary>A class may hold large structs at every level, as many as fit on a stack of the usual size or are refused there.</summary>
internal sealed class LargeMembers
{
    private const string OutOfStack = "is nested deeper than this thread's stack allows";
    private const int Levels = 60;

    private readonly Wire<Chain> _wire = WireVisitor.Of<Chain>(Of<IBulkyApi>().FindRpc("chain"u8)!);

    [Test]
    public void Come_back_where_the_stack_is_large()
        => Assert.That(RunOn(64, () => $"{Level(_wire.Read(_wire.WriteText(Chained())), Levels).Fourth!.Value.Number}"), Is.EqualTo($"{Levels}"));

    [Test]
    public void Are_read_or_refused_where_the_stack_is_small([Values(1, 2, 8)] int megabytes)
    {
        string text = RunOn(64, () => _wire.WriteText(Chained()));
        Assert.That(RunOn(megabytes, () => RefusalOf(() => _wire.Read(text))), Is.EqualTo("").Or.StartWith(OutOfStack));
    }

    [Test]
    public void Are_written_or_refused_where_the_stack_is_small([Values(1, 2, 8)] int megabytes)
    {
        Chain chain = Chained();
        Assert.That(RunOn(megabytes, () => RefusalOf(() => _wire.Write(chain))), Is.EqualTo("").Or.StartWith(OutOfStack));
    }

    private static Chain Chained()
    {
        Chain chain = new() { First = new() { Number = Levels }, Fourth = new() { Number = Levels } };
        for (int level = Levels - 1; level > 0; level--) chain = new() { First = new() { Number = level }, Fourth = new() { Number = level }, Next = chain };
        return chain;
    }

    private static Chain Level(Chain chain, int level) => level == 1 ? chain : Level(chain.Next!, level - 1);

    private static string RefusalOf(Action act)
    {
        try
        {
            act();
            return "";
        }
        catch (BusFormatException refusal)
        {
            return refusal.Problem;
        }
    }
}
